import { ManagedTransaction } from 'neo4j-driver';
import { EngineProcess } from '../../src/store/embedded/engine-process';

/** A statement that the writer sent, with the parameters as the driver or the engine got them. */
export interface Sent {
  readonly text: string;
  readonly params: Record<string, unknown>;
}

let sent: Sent[] = [];

/** Notes from now on what every store of this process sends to its engine. */
export function record(): void {
  const run = ManagedTransaction.prototype.run;
  ManagedTransaction.prototype.run = function (this: ManagedTransaction, text, params) {
    sent.push({ text: String(text), params: params ?? {} });
    return run.call(this, text, params) as ReturnType<typeof run>;
  } as typeof run;
  const request = EngineProcess.prototype.request;
  EngineProcess.prototype.request = function (op, args = {}) {
    if (op === 'run') sent.push({ text: String(args.text), params: args.params as Sent['params'] });
    return request.call(this, op, args);
  };
}

/** What was sent since the last call, as far as it changes the graph. */
export function takeWrites(): Sent[] {
  const writes = sent.filter(({ text }) => /\b(MERGE|CREATE|SET|DELETE)\b/.test(text));
  sent = [];
  return writes;
}
