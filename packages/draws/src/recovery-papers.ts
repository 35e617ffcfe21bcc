import { sha256 } from '@noble/hashes/sha2.js';
import { bech32 } from '@scure/base';
import { combine, split } from 'shamir-secret-sharing';

const PAPERS = 3;
/** Any two papers open, one alone says nothing. */
export const PAPERS_NEEDED = 2;
const PAPER_PREFIX = 'jbpaper';
const KEY_PREFIX = 'age-secret-key-';
const TEXT_CHARS_MAX = 120;
const MARK_BYTES = 4;

/** Papers of one key bear one mark, so that papers of two keys are never put together unseen. */
const markOf = (key: Uint8Array): Uint8Array => sha256(sha256(key)).slice(0, MARK_BYTES);

const keyBytesOf = (identity: string): Uint8Array =>
  bech32.decodeToBytes(identity.toLowerCase()).bytes;

const paperText = (place: number, mark: Uint8Array, share: Uint8Array): string =>
  bech32.encode(
    PAPER_PREFIX,
    bech32.toWords(Uint8Array.of(place, ...mark, ...share)),
    TEXT_CHARS_MAX,
  );

/** Splits a key into the texts of three papers. Letters are easy to tell apart and bear a checksum. */
export const splitIdentity = async (identity: string): Promise<readonly string[]> => {
  const key = keyBytesOf(identity);
  const shares = await split(key, PAPERS, PAPERS_NEEDED);
  const mark = markOf(key);
  return shares.map((share, place) => paperText(place + 1, mark, share).toUpperCase());
};

type Paper = { readonly place: number; readonly mark: string; readonly share: Uint8Array };

const readPaper = (text: string): Paper | undefined => {
  const typed = text.toLowerCase().replaceAll(/\s/g, '');
  const read = bech32.decodeUnsafe(typed, TEXT_CHARS_MAX);
  if (!read || read.prefix !== PAPER_PREFIX) return undefined;
  const bytes = bech32.fromWordsUnsafe(read.words);
  if (!bytes || bytes.length <= 1 + MARK_BYTES) return undefined;
  const mark = bytes.slice(1, 1 + MARK_BYTES).join();
  return { place: bytes[0] ?? 0, mark, share: bytes.slice(1 + MARK_BYTES) };
};

/** Which of the three papers this is, or undefined where it was mistyped. */
export const paperNumber = (text: string): number | undefined => readPaper(text)?.place;

export type RecoveryFlaw = 'mistyped' | 'too-few' | 'other-key';
export type Recovery =
  | { readonly ok: true; readonly identity: string; readonly papers: readonly number[] }
  | { readonly ok: false; readonly flaw: RecoveryFlaw };

/** Puts the recovery key together from any two papers, typed or scanned. */
export const recoverIdentity = async (texts: readonly string[]): Promise<Recovery> => {
  const read = texts.map(readPaper);
  const papers = read.filter((paper) => paper !== undefined);
  if (papers.length < read.length) return { ok: false, flaw: 'mistyped' };
  const distinct = [...new Map(papers.map((paper) => [paper.place, paper])).values()];
  if (distinct.length < PAPERS_NEEDED) return { ok: false, flaw: 'too-few' };
  const [first] = distinct;
  if (distinct.some(({ mark }) => mark !== first?.mark)) return { ok: false, flaw: 'other-key' };
  const key = await combine(distinct.map(({ share }) => share));
  if (markOf(key).join() !== first?.mark) return { ok: false, flaw: 'other-key' };
  const identity = bech32.encodeFromBytes(KEY_PREFIX, key).toUpperCase();
  return { ok: true, identity, papers: distinct.map(({ place }) => place) };
};
