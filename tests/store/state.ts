import type { GraphStore } from '../../src/model/store';
import { CIRCUMSTANCES } from '../../src/store/circumstances';
import { snapshot } from './snapshot';

const stays = (properties: Record<string, unknown>, isRun: boolean): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).filter(([key]) => !CIRCUMSTANCES.has(key) && !(isRun && key === 'id')),
  );

/** The whole graph as sorted lines, without when and in which run it was written. */
export async function stateOf(store: GraphStore): Promise<string[]> {
  const lines = (await snapshot(store)).map((line) => {
    const parts = JSON.parse(line) as unknown[];
    const properties = parts.pop() as Record<string, unknown>;
    const isRun = Array.isArray(parts[0]) && parts[0].includes('Run');
    return JSON.stringify([...parts, stays(properties, isRun)]);
  });
  return lines.sort();
}
