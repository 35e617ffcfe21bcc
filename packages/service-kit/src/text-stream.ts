import { turn } from './table/rows.ts';

/**
 * Texts as a body that is written while it goes out: each is made when somebody takes it, and others
 * have a turn in between. Whoever leaves ends the making.
 * @param onLeaving told at once when somebody leaves, where making one text takes long
 */
export const textStream = (
  texts: AsyncIterable<string>,
  onLeaving: () => void = () => {},
): ReadableStream<Uint8Array> => {
  const parts = texts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await parts.next();
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(next.value));
      await turn();
    },
    cancel: async () => {
      onLeaving();
      await parts.return?.();
    },
  });
};
