import type { Rejection } from '@jinbang/kernel/rejection';
import { codePointOf, type Glyphs, missingIn } from '../glyphs.ts';
import type { CertificatePaper } from './certificate-paper.ts';

/** The fonts of a certificate: every printed word is in the first, a filled field may be in either. */
export type CertificateFonts = {
  readonly words: Glyphs;
  /** 仿宋 of the body; null where the substitute sets the fields. */
  readonly fields: Glyphs | null;
};

const NAMED_MAX = 10;

const eitherOf = ({ words, fields }: CertificateFonts): Glyphs =>
  fields ? { has: (codePoint) => fields.has(codePoint) || words.has(codePoint) } : words;

const paragraphsOf = (text: string): string => text.replaceAll('\n', '');

const wordsOf = (paper: CertificatePaper): readonly string[] => {
  const both = ({ zh, en }: { readonly zh: string; readonly en?: string | undefined }) =>
    en === undefined ? [zh] : [zh, en];
  return [
    ...both(paper.title),
    ...both(paper.body).map(paragraphsOf),
    ...paper.fields.flatMap(({ label }) => both(label)),
    ...both(paper.issuer),
    ...paper.addresses,
    paper.number,
    paper.holderCode ?? '',
    paper.mark ?? '',
    paper.printSerial ?? '',
  ];
};

/**
 * Every character of what is to be filled in against the fonts' own tables, before a number is drawn:
 * a missing one is named and the certificate refused, never printed as an empty box.
 */
export const refuseMissingGlyphs = (
  values: readonly string[],
  fonts: CertificateFonts,
): Rejection | undefined => {
  const either = eitherOf(fonts);
  const missing = [...new Set(values.flatMap((value) => missingIn(value, [either])))];
  if (missing.length === 0) return undefined;
  const named = missing.slice(0, NAMED_MAX).map((letter) => `${letter} (${codePointOf(letter)})`);
  return {
    kind: 'invalid',
    code: 'certificate.glyph-missing',
    params: { characters: named.join(' ') },
  };
};

/** The same of whole papers, words and fields. */
export const missingGlyphs = (
  papers: readonly CertificatePaper[],
  fonts: CertificateFonts,
): Rejection | undefined => {
  const printed = [...new Set(papers.flatMap(wordsOf))];
  const filled = [...new Set(papers.flatMap(({ fields }) => fields.map(({ value }) => value)))];
  return (
    refuseMissingGlyphs(printed, { words: fonts.words, fields: null }) ??
    refuseMissingGlyphs(filled, fonts)
  );
};
