import type { Interruption } from './interruption';

/** The same items; throws at the next one when somebody wants the command to end, so that who takes them gives up cleanly. */
export async function* interruptible<T>(
  items: AsyncIterable<T>,
  interruption: Interruption,
): AsyncGenerator<T> {
  for await (const item of items) {
    if (interruption.requested) throw new Error('interrupted');
    yield item;
  }
}
