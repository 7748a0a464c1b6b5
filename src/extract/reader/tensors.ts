/** The narrow interface to the graphs: tests put their own behind it. */
export interface Tensor {
  readonly type: 'float32' | 'int64';
  readonly data: Float32Array | BigInt64Array;
  readonly dims: readonly number[];
}
export type Tensors = Readonly<Record<string, Tensor>>;

/** One ONNX graph. All outputs are fp32, row-major. */
export interface Graph {
  run(feeds: Tensors): Promise<Readonly<Record<string, Float32Array>>>;
}

export const floats = (data: Float32Array, ...dims: number[]): Tensor => ({ type: 'float32', data, dims });

/** An int64 tensor of non-negative 32-bit integers, filled without making a BigInt of each. */
export function integers(values: ArrayLike<number>, ...dims: number[]): Tensor {
  const data = new BigInt64Array(values.length);
  const halves = new Int32Array(data.buffer);
  // Little-endian: the low half comes first.
  for (let i = 0; i < values.length; i++) halves[2 * i] = values[i]!;
  return { type: 'int64', data, dims };
}
