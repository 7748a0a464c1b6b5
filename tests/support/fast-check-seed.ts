/** CI decides about a change: there the same cases are generated each time. Elsewhere every run looks for new ones. */
if (process.env.CI) {
  const { configureGlobal, readConfigureGlobal } = require('fast-check') as typeof import('fast-check');
  configureGlobal({ ...readConfigureGlobal(), seed: 20260714 });
}
