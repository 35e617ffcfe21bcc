// RFC 9285: two bytes as three of the letters a QR code packs tightest.
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const lettersOf = (value: number, count: number): string => {
  let text = '';
  let rest = value;
  for (let place = 0; place < count; place += 1) {
    text += LETTERS[rest % 45] ?? '';
    rest = Math.floor(rest / 45);
  }
  return text;
};

export const toBase45 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.subarray(at, at + 2);
    text += low === undefined ? lettersOf(high, 2) : lettersOf(high * 256 + low, 3);
  }
  return text;
};

/** Undefined where the text is none. */
export const fromBase45 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const values = [...text.slice(at, at + 3)].map((letter) => LETTERS.indexOf(letter));
    if (values.length === 1 || values.includes(-1)) return undefined;
    const [one = 0, two = 0, three = 0] = values;
    const value = one + two * 45 + three * 2_025;
    if (value > (values.length === 3 ? 65_535 : 255)) return undefined;
    bytes.push(...(values.length === 3 ? [value >> 8, value & 255] : [value]));
  }
  return new Uint8Array(bytes);
};
