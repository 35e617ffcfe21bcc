import type { CodeSet } from './code-frames.rules.ts';

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  way: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(way)).arrayBuffer());

const canPack = (): boolean => 'CompressionStream' in globalThis;

const nameOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
};

/** A text as it is shown in codes: packed where the browser can, and named by what it is. */
export const packText = async (text: string): Promise<CodeSet> => {
  const plain = new TextEncoder().encode(text);
  const isPacked = canPack();
  const bytes = isPacked ? await through(plain, new CompressionStream('deflate')) : plain;
  return { setId: await nameOf(bytes), isPacked, bytes };
};

/** The text again; null where a code was read wrong, or this browser cannot unpack it. */
export const unpackText = async ({ setId, isPacked, bytes }: CodeSet): Promise<string | null> => {
  const own = new Uint8Array(bytes);
  if ((await nameOf(own)) !== setId || (isPacked && !canPack())) return null;
  try {
    const plain = isPacked ? await through(own, new DecompressionStream('deflate')) : own;
    return new TextDecoder().decode(plain);
  } catch {
    return null;
  }
};
