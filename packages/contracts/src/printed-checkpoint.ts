/** A checkpoint of the mark log as it stands on paper: how far the log had come, and its root. */
export type PrintedCheckpoint = {
  readonly size: number;
  /** The whole root where it was scanned. */
  readonly root: string | null;
  /** The letters a person reads; they follow from the root. */
  readonly short: string;
};

// Crockford's letters: no I, L, O or U, so nobody reads one for another.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHORT_LETTERS = 16;
const BITS = 5;
const ROOT_BYTES = 32;

/**
 * The first 80 bits of a root in four groups of four. Nobody finds another log with the same ones;
 * who prepares two logs from the start is found by the whole root, which the QR beside it holds.
 */
export const shortRoot = (root: Uint8Array): string => {
  const letters = Array.from({ length: SHORT_LETTERS }, (_, place) => {
    const at = place * BITS;
    const pair = ((root[at >> 3] ?? 0) << 8) | (root[(at >> 3) + 1] ?? 0);
    return LETTERS[(pair >> (16 - BITS - (at & 7))) & 31];
  }).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
};

/** What somebody typed, as the letters it stands for; undefined where they are not sixteen. */
export const readShortRoot = (typed: string): string | undefined => {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—·.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const isWhole =
    letters.length === SHORT_LETTERS && [...letters].every((one) => LETTERS.includes(one));
  return isWhole ? letters.replaceAll(/(.{4})(?=.)/g, '$1-') : undefined;
};

const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const inAddress = (base64: string): string =>
  base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Behind the `#` of the page that compares: size and whole root. Browsers send it nowhere. */
export const checkpointFragment = (size: number, root: Uint8Array): string =>
  `${size}.${inAddress(base64Of(root))}`;

const FRAGMENT = /^#?(\d{1,15})\.([A-Za-z0-9_-]{43})$/;

/** The same read again; undefined for anything else. */
export const readCheckpointFragment = (fragment: string): PrintedCheckpoint | undefined => {
  const [, size = '', encoded = ''] = FRAGMENT.exec(fragment) ?? [];
  if (encoded === '') return undefined;
  const plain = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  const root = Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  if (root.length !== ROOT_BYTES) return undefined;
  return { size: Number(size), root: base64Of(root), short: shortRoot(root) };
};
