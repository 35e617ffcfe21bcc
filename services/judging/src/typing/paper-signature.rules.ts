import type { Rejection } from '@jinbang/kernel/rejection';
import { missingMarks, type SheetFile } from '../score-sheet/sheet.rules.ts';
import { refuseSigning } from '../score-sheet/sign.rules.ts';
import { signerStandings } from '../score-sheet/signer.rules.ts';
import type { MarkSource } from './typing.store.ts';

const conflict = (code: string): Rejection => ({ kind: 'conflict', code });

type Ground = {
  readonly sources: readonly MarkSource[];
  /** Sheets of paper that belong to this score sheet and are in. */
  readonly papersIn: number;
  readonly openPaper: Rejection | undefined;
};

/** Judges who gave a mark on this sheet another way than on paper: they sign by themselves. */
const givenElsewhere = (file: SheetFile, sources: readonly MarkSource[]): ReadonlySet<string> => {
  const key = (one: Omit<MarkSource, 'source'>) =>
    `${one.subjectId}/${one.aspectId}/${one.judgeId}/${one.version}`;
  const onPaper = new Set(sources.flatMap((one) => (one.source === 'paper' ? [key(one)] : [])));
  return new Set(
    file.states.flatMap(({ subjectId, aspectId, cells }) =>
      Object.entries(cells).flatMap(([judgeId, { version, lapsed }]) =>
        lapsed || onPaper.has(key({ subjectId, aspectId, judgeId, version })) ? [] : [judgeId],
      ),
    ),
  );
};

/** Whose signature stands on paper and counts here once the chief judge has signed the print. */
export const signersOnPaper = (
  file: SheetFile,
  sources: readonly MarkSource[],
): readonly string[] => {
  const elsewhere = givenElsewhere(file, sources);
  return signerStandings(file)
    .filter(({ judgeId, signed }) => !signed && !elsewhere.has(judgeId))
    .map(({ judgeId }) => judgeId);
};

/** May the chief judge say that the panel signed these marks on paper? All sheets must be in first. */
export const refusePaperSignature = (
  file: SheetFile,
  { hash, present }: { readonly hash: string; readonly present: string },
  { sources, papersIn, openPaper }: Ground,
): Rejection | undefined => {
  const flaw = refuseSigning(file);
  if (flaw) return flaw;
  if (papersIn === 0) return conflict('typing.no-paper');
  if (openPaper) return openPaper;
  if (hash !== present) {
    return {
      kind: 'stale',
      code: 'sheet.stale',
      present: { sheetId: file.sheetId, hash: present },
    };
  }
  const missing = missingMarks(file);
  if (missing > 0) return { ...conflict('sheet.incomplete'), params: { missing } };
  return signersOnPaper(file, sources).length === 0
    ? conflict('typing.nobody-on-paper')
    : undefined;
};
