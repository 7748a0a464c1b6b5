import { neo4jOfTests } from '../support/neo4j';
import { needs } from '../support/requirements';
import { describeQuestions } from './questions';

needs('neo4j')('questions to Neo4j', () => {
  const server = neo4jOfTests();
  describeQuestions(() => server.fresh());
});
