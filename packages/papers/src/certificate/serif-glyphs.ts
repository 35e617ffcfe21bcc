import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Glyphs, readGlyphs } from '../glyphs.ts';

const REGULAR = '400Regular/NotoSerifSC_400Regular.ttf';
const BOLD = '700Bold/NotoSerifSC_700Bold.ttf';

const read = (font: string): Buffer =>
  readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-serif-sc/${font}`)));

/** The serif every certificate is set in, regular and bold. */
export const readSerif = (): readonly Buffer[] => [REGULAR, BOLD].map(read);

let serif: Glyphs | undefined;

/** What the serif can print; read once in a process, and without the typesetter. */
export const serifGlyphs = (): Glyphs => {
  serif ??= readGlyphs(read(REGULAR));
  return serif;
};
