// Runs one ONNX graph in a thread of its own: onnxruntime-node computes in the thread that calls it, and would stop all others' work.
// Plain JavaScript, because a worker thread does not inherit the compiler of its parent. One message asks, one answers.
const { parentPort, workerData } = require('node:worker_threads');
const { InferenceSession, Tensor } = require('onnxruntime-node');

const reply = (work) =>
  work.then(
    (outputs) =>
      parentPort.postMessage(
        { outputs },
        Object.values(outputs).map((data) => data.buffer),
      ),
    (error) => parentPort.postMessage({ error: error.message }),
  );

const session = InferenceSession.create(workerData.file, workerData.options);

async function run(feeds) {
  const inputs = Object.entries(feeds).map(([name, t]) => [name, new Tensor(t.type, t.data, t.dims)]);
  const outputs = Object.entries(await (await session).run(Object.fromEntries(inputs)));
  // a copy, because the runtime's own memory cannot be handed over
  return Object.fromEntries(outputs.map(([name, { data }]) => [name, new Float32Array(data)]));
}

async function close() {
  await (await session).release();
  parentPort.close();
}

parentPort.on('message', (feeds) => (feeds === null ? close() : reply(run(feeds))));
reply(session.then(() => ({})));
