import { neo4jOfTests } from '../../support/neo4j';
import { needs } from '../../support/requirements';
import { storeContract } from '../contract';

needs('neo4j')('Neo4j store', () => storeContract({ histories: 4, ...neo4jOfTests() }));
