import type { Rejection } from '@jinbang/kernel/rejection';
import { refuseMissingGlyphs } from '@jinbang/papers/certificate/certificate-glyphs';
import { serifGlyphs } from '@jinbang/papers/certificate/serif-glyphs';
import { type Glyphs, readGlyphs } from '@jinbang/papers/glyphs';
import type { Transaction } from '@jinbang/service-kit/database';
import { findFont, findFontInfo } from './field-font.store.ts';

/** Says of values which cannot be printed, by their characters; undefined where all can. */
export type RefuseLetters = (values: readonly string[]) => Rejection | undefined;

/** Fonts are large: the table of the one a body prints with is read once in a process. */
const known = new Map<string, Glyphs>();
const KNOWN_MAX = 8;

const fieldGlyphs = async (tx: Transaction, bodyId: string): Promise<Glyphs | null> => {
  const info = await findFontInfo(tx, bodyId);
  if (!info) return null;
  const there = known.get(info.sha256);
  if (there) return there;
  const font = await findFont(tx, bodyId);
  if (!font) return null;
  const glyphs = readGlyphs(font.content);
  const [oldest] = known.keys();
  if (known.size >= KNOWN_MAX && oldest !== undefined) known.delete(oldest);
  known.set(font.sha256, glyphs);
  return glyphs;
};

/** What a body's certificates can say, asked before a number is drawn: nothing prints an empty box. */
export const lettersOfBody = async (tx: Transaction, bodyId: string): Promise<RefuseLetters> => {
  const fonts = { words: serifGlyphs(), fields: await fieldGlyphs(tx, bodyId) };
  return (values) => refuseMissingGlyphs(values, fonts);
};
