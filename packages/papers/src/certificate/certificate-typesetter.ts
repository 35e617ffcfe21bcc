import { fileURLToPath } from 'node:url';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Glyphs, readGlyphs } from '../glyphs.ts';
import type { PrintedPaper } from '../typesetter.ts';
import { certificateData } from './certificate-data.ts';
import { missingGlyphs } from './certificate-glyphs.ts';
import type { CertificateRun, FieldFont } from './certificate-paper.ts';
import { readSerif, serifGlyphs } from './serif-glyphs.ts';
import { SUBSTITUTE_FAMILY } from './substitute.ts';

const FOLDER = fileURLToPath(new URL('../typeset/', import.meta.url));
/** Level B: for decades; 3: it may carry the credential. */
const STANDARD = 'a-3b';
/** Each font a body handed in has a compiler of its own. */
const FONTS_KEPT = 3;

type Opened = { readonly compiler: NodeCompiler; readonly fields: Glyphs | null };

export type CertificateTypesetter = {
  /** @returns the PDF, or the characters no font has, or that a picture or the page could not be set */
  readonly set: (run: CertificateRun) => Result<PrintedPaper, Rejection>;
};

/** Its own words quote the text it could not set, which may be a name: they go no further. */
const cannot = (stage: 'compile' | 'write'): Rejection => ({
  kind: 'invalid',
  code: 'certificate.cannot-be-set',
  params: { stage },
});

const tooLong: Rejection = { kind: 'invalid', code: 'certificate.more-than-a-page' };

/** Sets certificates in this thread; it takes its time, so services use a certificate printer. */
export const openCertificateTypesetter = (): CertificateTypesetter => {
  const words = serifGlyphs();
  const serifFonts = readSerif();
  const opened = new Map<string, Opened>();

  const open = (font: FieldFont | null): Opened => {
    const key = font?.sha256 ?? '';
    const known = opened.get(key);
    if (known) return known;
    const own = font ? [Buffer.from(font.bytes)] : [];
    const [oldest] = opened.keys();
    if (opened.size >= FONTS_KEPT && oldest !== undefined) opened.delete(oldest);
    const compiler = NodeCompiler.create({
      workspace: FOLDER,
      fontArgs: [{ fontBlobs: [...own, ...serifFonts] }],
    });
    const made = { compiler, fields: own[0] ? readGlyphs(own[0]) : null };
    opened.set(key, made);
    return made;
  };

  const write = (compiler: NodeCompiler, pages: number): Result<PrintedPaper, Rejection> => {
    const main = { mainFilePath: `${FOLDER}certificate.typ`, resetRead: true };
    const document = compiler.compile(main).result;
    if (!document) return refuse(cannot('compile'));
    if (document.numOfPages !== pages) return refuse(tooLong);
    try {
      const bytes = compiler.pdf(document, { pdfStandard: STANDARD });
      return accept({ bytes: new Uint8Array(bytes), pages });
    } catch {
      return refuse(cannot('write'));
    }
  };

  return {
    set: (run) => {
      const { compiler, fields } = open(run.font);
      const missing = missingGlyphs(run.certificates, { words, fields });
      if (missing) return refuse(missing);
      const { data, pictures } = certificateData(run, run.font?.family ?? SUBSTITUTE_FAMILY);
      for (const [name, bytes] of pictures) compiler.mapShadow(`${FOLDER}${name}`, bytes);
      compiler.mapShadow(`${FOLDER}data.json`, Buffer.from(JSON.stringify(data)));
      try {
        return write(compiler, run.certificates.length);
      } finally {
        compiler.resetShadow();
        // Its memory of what it set grows without end, and no two certificates are the same.
        compiler.evictCache(0);
      }
    },
  };
};
