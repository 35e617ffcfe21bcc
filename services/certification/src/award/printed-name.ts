import { refuseMissingGlyphs } from '@jinbang/papers/certificate/certificate-glyphs';
import { serifGlyphs } from '@jinbang/papers/certificate/serif-glyphs';
import type { FlawOfName } from './ready-claims.rules.ts';

/** Every letter of a name against the font of award documents; read once in a process. */
export const flawOfPrintedName: FlawOfName = (name) =>
  refuseMissingGlyphs([name], { words: serifGlyphs(), fields: null })?.code ?? null;
