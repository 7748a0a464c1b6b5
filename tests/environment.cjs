const { TestEnvironment } = require('jest-environment-node');

/** Native modules make typed arrays of Node's own realm: the tests' realm gets the same classes, or ONNX Runtime refuses its own output. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, { Float32Array, BigInt64Array });
  }
};
