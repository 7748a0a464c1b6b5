/** Jest reporter: says at the end of the run which suites `needs()` left out, and why. */
module.exports = class LeftOutReporter {
  onRunComplete(_contexts, results) {
    const leftOut = new Map();
    for (const file of results.testResults)
      for (const test of file.testResults) {
        const suite = test.ancestorTitles.find((title) => title.includes('[left out: '));
        if (suite) leftOut.set(suite, (leftOut.get(suite) ?? 0) + 1);
      }
    for (const [suite, tests] of leftOut) process.stderr.write(`LEFT OUT  ${suite}: ${tests} tests\n`);
  }
};
