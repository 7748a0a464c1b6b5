/** What the shared writer needs of an engine: statements inside one open transaction, values as plain JavaScript. */
export interface Statements {
  /** Records as lists in the order of RETURN. `params` are made of strings, numbers, booleans, null, lists and plain objects. */
  run(text: string, params?: Readonly<Record<string, unknown>>): Promise<readonly (readonly unknown[])[]>;
}
