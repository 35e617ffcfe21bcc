const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const CHUNK_BYTES = 12;

export const isPng = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, place) => bytes[place] === byte);

const nullAfter = (bytes: Uint8Array, from: number): number => {
  const at = bytes.indexOf(0, from);
  return at < 0 ? bytes.length : at;
};

/** Keyword and text of an `iTXt` chunk (PNG §11.3.3.4); undefined where it is compressed or cut off. */
const readText = (chunk: Uint8Array): { keyword: string; text: string | undefined } => {
  const keywordEnd = nullAfter(chunk, 0);
  const keyword = new TextDecoder('latin1').decode(chunk.subarray(0, keywordEnd));
  const isCompressed = chunk[keywordEnd + 1] !== 0;
  const languageEnd = nullAfter(chunk, keywordEnd + 3);
  const start = nullAfter(chunk, languageEnd + 1) + 1;
  if (isCompressed || start > chunk.length) return { keyword, text: undefined };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(chunk.subarray(start));
    return { keyword, text };
  } catch {
    return { keyword, text: undefined };
  }
};

/**
 * The texts a PNG keeps under a keyword; undefined in the place of one that cannot be read, and
 * `damaged` where the file ends within a chunk. Check sums are not compared: what is read is signed.
 */
export const textsOfPng = (
  bytes: Uint8Array,
  keyword: string,
): readonly (string | undefined)[] | 'damaged' => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: (string | undefined)[] = [];
  let at: number = SIGNATURE.length;
  while (at < bytes.length) {
    if (at + CHUNK_BYTES > bytes.length) return 'damaged';
    const length = view.getUint32(at);
    const type = new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8));
    if (at + CHUNK_BYTES + length > bytes.length) return 'damaged';
    if (type === 'IEND') break;
    if (type === 'iTXt') {
      const found = readText(bytes.subarray(at + 8, at + 8 + length));
      if (found.keyword === keyword) texts.push(found.text);
    }
    at += CHUNK_BYTES + length;
  }
  return texts;
};
