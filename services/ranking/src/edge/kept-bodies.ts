import type { Body } from './body.ts';

/** Bodies by their tag, as many as fit; those asked for least lately go first. */
export type KeptBodies = {
  readonly find: (tag: string) => Body | undefined;
  readonly keep: (tag: string, body: Body) => Body;
  readonly forget: () => void;
};

export const createKeptBodies = (bytesMax: number): KeptBodies => {
  const kept = new Map<string, Body>();
  let bytes = 0;
  const drop = (tag: string): void => {
    bytes -= kept.get(tag)?.plain.length ?? 0;
    kept.delete(tag);
  };
  return {
    find: (tag) => {
      const body = kept.get(tag);
      if (!body) return undefined;
      kept.delete(tag);
      kept.set(tag, body);
      return body;
    },
    keep: (tag, body) => {
      drop(tag);
      kept.set(tag, body);
      bytes += body.plain.length;
      for (const [oldest] of kept) {
        // The newest stays, however large: it is what everybody asks for.
        if (bytes <= bytesMax || oldest === tag) break;
        drop(oldest);
      }
      return body;
    },
    forget: () => {
      kept.clear();
      bytes = 0;
    },
  };
};
