import type { Rejection } from '@jinbang/kernel/rejection';
import { codePointOf, GETA, type Glyphs, missingIn } from './glyphs.ts';
import { isTooLongText } from './limits.ts';
import type { Paper } from './paper.ts';

/** Pictures, which are no text. */
const PICTURES: ReadonlySet<string> = new Set(['photo', 'strokes']);

/** The same data with every text replaced; pictures are left alone. */
const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      PICTURES.has(name) ? one : mapTexts(one, change),
    ]),
  );
};

export type Printable =
  | { readonly ok: true; readonly paper: Paper; readonly byHand: readonly string[] }
  | { readonly ok: false; readonly refusal: Rejection };

const NAMED_MAX = 10;

/**
 * Every character against the fonts, before anything is set. What is missing is refused with the
 * character, or becomes 〓 with its code point at the foot, for somebody to write in by hand.
 */
export const checkGlyphs = (paper: Paper, fonts: readonly Glyphs[]): Printable => {
  const missing = new Set<string>();
  let isTooLong = false;
  const printable = mapTexts(paper, (text) => {
    isTooLong ||= isTooLongText(text);
    const lacking = missingIn(text, fonts);
    for (const letter of lacking) missing.add(letter);
    return lacking.reduce((changed, letter) => changed.replaceAll(letter, GETA), text);
  });
  if (isTooLong) {
    return { ok: false, refusal: { kind: 'too-large', code: 'paper.text-too-long' } };
  }
  const named = [...missing].map((letter) => `${letter} (${codePointOf(letter)})`);
  if (missing.size > 0 && paper.missing !== 'by-hand') {
    const characters = named.slice(0, NAMED_MAX).join(' ');
    return {
      ok: false,
      refusal: { kind: 'invalid', code: 'paper.glyph-missing', params: { characters } },
    };
  }
  // Safe: only texts were replaced, by texts.
  return { ok: true, paper: printable as Paper, byHand: [...missing].map(codePointOf) };
};
