import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { checkGlyphs } from './check-glyphs.ts';
import { type Glyphs, readGlyphs } from './glyphs.ts';
import type { Paper } from './paper.ts';
import { prepare } from './prepared.ts';

export type PrintedPaper = { readonly bytes: Uint8Array; readonly pages: number };

const FOLDER = fileURLToPath(new URL('./typeset/', import.meta.url));
const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];
const FAMILIES = ['Noto Sans SC'];
// For archives, and it refuses a character without a glyph besides our own check.
const STANDARD = 'a-2u';

const readFonts = (): readonly Buffer[] =>
  FONTS.map((path) =>
    readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${path}`))),
  );

/** Its own words quote the text it could not set, which may be a name: they go no further. */
const refuseToGuess = (template: string, stage: string): never => {
  throw new Error(`the typesetter could not ${stage} ${template}`);
};

type BadgeData = { readonly badges: readonly { readonly photo: readonly number[] | null }[] };

type FormData = { readonly sheets: readonly { readonly blocks: readonly object[] }[] };

const hasPhoto = (block: object): boolean => 'photo' in block && block.photo !== null;

export type Typesetter = {
  readonly set: (paper: Paper) => Result<PrintedPaper, Rejection>;
  /** What the fonts can print. */
  readonly glyphs: readonly Glyphs[];
};

/** Sets papers in this thread; it takes its time, so services use a printer. */
export const openTypesetter = (): Typesetter => {
  const fonts = readFonts();
  const glyphs = fonts.map(readGlyphs);
  const compiler = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: [...fonts] }],
  });
  const typeset = (template: string): PrintedPaper => {
    const document = compiler.compile({
      mainFilePath: `${FOLDER}${template}`,
      resetRead: true,
    }).result;
    if (!document) return refuseToGuess(template, 'compile');
    try {
      const bytes = compiler.pdf(document, { pdfStandard: STANDARD });
      return { bytes: new Uint8Array(bytes), pages: document.numOfPages };
    } catch {
      return refuseToGuess(template, 'write');
    }
  };
  const compile = (template: string, data: object): PrintedPaper => {
    compiler.mapShadow(`${FOLDER}data.json`, Buffer.from(JSON.stringify(data)));
    try {
      return typeset(template);
    } finally {
      compiler.resetShadow();
      // Its memory of what it set grows without end, and no two papers are the same.
      compiler.evictCache(0);
    }
  };
  const canSet = (photo: object): boolean => {
    try {
      compile('probe.typ', photo);
      return true;
    } catch {
      return false;
    }
  };
  const compileBadges = (data: BadgeData): PrintedPaper => {
    try {
      return compile('badges.typ', data);
    } catch (cause) {
      if (data.badges.every(({ photo }) => photo === null)) throw cause;
      // One broken picture takes no badge away: it keeps the place where a photo is stuck on.
      const badges = data.badges.map((badge) =>
        badge.photo === null || canSet(badge) ? badge : { ...badge, photo: null },
      );
      return compile('badges.typ', { ...data, badges });
    }
  };
  const compileForms = (data: FormData): PrintedPaper => {
    const blocks = data.sheets.flatMap((sheet) => sheet.blocks);
    try {
      return compile('frame.typ', data);
    } catch (cause) {
      if (blocks.every((block) => !hasPhoto(block))) throw cause;
      // As with badges: the picture that cannot be set leaves the place to stick one on.
      const sheets = data.sheets.map((sheet) => ({
        ...sheet,
        blocks: sheet.blocks.map((block) =>
          hasPhoto(block) && !canSet(block) ? { ...block, photo: null } : block,
        ),
      }));
      return compile('frame.typ', { ...data, sheets });
    }
  };
  return {
    glyphs,
    set: (paper) => {
      const checked = checkGlyphs(paper, glyphs);
      if (!checked.ok) return refuse(checked.refusal);
      const data = { ...prepare(checked.paper), fonts: FAMILIES, byhand: checked.byHand };
      return accept('badges' in data ? compileBadges(data) : compileForms(data));
    },
  };
};
