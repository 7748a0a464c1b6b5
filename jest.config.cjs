/** Packages that ship ES modules only: jest compiles them. */
const ESM =
  'cookie|css-select|css-what|htmlparser2|domhandler|domutils|domelementtype|dom-serializer|entities|nth-check|boolbase|cssomnom|defuddle|linkedom|marked|tinyld';

module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/neo4j-setup.ts',
  setupFiles: ['<rootDir>/tests/support/fast-check-seed.ts'],
  testEnvironment: '<rootDir>/tests/environment.cjs',
  transform: {
    '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
  transformIgnorePatterns: [`node_modules/(?!(${ESM})/)`],
  moduleNameMapper: { '^defuddle/node$': '<rootDir>/node_modules/defuddle/dist/node.js' },
  reporters: ['default', '<rootDir>/tests/support/left-out-reporter.cjs'],
  testTimeout: 60000,
  // jest's own choice on two cores is one worker; suites of Neo4j take turns by themselves
  ...(process.env.CI && { maxWorkers: 2 }),
  // a suite that fails in a hook may leave a server or a driver open: the run must end all the same
  forceExit: true,
};
