import { neo4jOfTests } from '../support/neo4j';
import { needs } from '../support/requirements';
import { describeBankQuestions, describeQuestions } from './questions';

needs('neo4j')('questions to Neo4j', () => {
  const server = neo4jOfTests();
  describe('about the ferry', () => describeQuestions(() => server.fresh()));
  describe('about the bank', () => describeBankQuestions(() => server.fresh()));
});
