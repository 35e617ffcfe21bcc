import type { Rejection } from '@jinbang/kernel/rejection';
import { isMarkedBySeat } from '@jinbang/scoring/aspect';
import { countingCells, presentCells } from '../panel/seat-change.rules.ts';
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

/** A mark that counts on this sheet: whose, of the whole panel or one judge's own, and the way it came. */
type Given = { readonly judgeId: string; readonly ofPanel: boolean; readonly onPaper: boolean };

const givenOn = (file: SheetFile, sources: readonly MarkSource[]): readonly Given[] => {
  const key = (one: Omit<MarkSource, 'source'>) =>
    `${one.subjectId}/${one.aspectId}/${one.judgeId}/${one.version}`;
  const paper = new Set(sources.flatMap((one) => (one.source === 'paper' ? [key(one)] : [])));
  const inUse = new Set(file.subjects.flatMap((one) => (one.inUse ? [one.subjectId] : [])));
  const aspects = new Map(file.aspects.map((one) => [one.id, one]));
  return file.states.flatMap(({ subjectId, aspectId, cells }) => {
    const aspect = aspects.get(aspectId);
    if (!aspect || !inUse.has(subjectId)) return [];
    const counting = countingCells(file.seats, file.changes, presentCells(file, subjectId, cells));
    return Object.entries(counting).map(([judgeId, { version }]) => ({
      judgeId,
      ofPanel: !isMarkedBySeat(aspect.calculation),
      onPaper: paper.has(key({ subjectId, aspectId, judgeId, version })),
    }));
  });
};

/** Values of the whole panel that did not come on paper: each judge vouches for them, so nobody signed them there. */
const panelElsewhere = (given: readonly Given[]): number =>
  given.filter(({ ofPanel, onPaper }) => ofPanel && !onPaper).length;

const unsigned = (file: SheetFile): readonly string[] =>
  signerStandings(file).flatMap(({ judgeId, signed }) => (signed ? [] : [judgeId]));

/**
 * Whose signature stands on paper and counts here once the chief judge has signed the print: those
 * who put nothing on this sheet another way, and have something of their own or of the panel on it.
 */
export const signersOnPaper = (
  file: SheetFile,
  sources: readonly MarkSource[],
): readonly string[] => {
  const given = givenOn(file, sources);
  if (panelElsewhere(given) > 0) return [];
  const panelHasMarks = given.some(({ ofPanel }) => ofPanel);
  return unsigned(file).filter((judgeId) => {
    const own = given.filter((one) => !one.ofPanel && one.judgeId === judgeId);
    return own.every(({ onPaper }) => onPaper) && (own.length > 0 || panelHasMarks);
  });
};

const refuseSigners = (file: SheetFile, sources: readonly MarkSource[]): Rejection | undefined => {
  const values = panelElsewhere(givenOn(file, sources));
  if (values > 0 && unsigned(file).length > 0) {
    return { ...conflict('typing.panel-not-on-paper'), params: { values } };
  }
  return signersOnPaper(file, sources).length === 0
    ? conflict('typing.nobody-on-paper')
    : undefined;
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
  return refuseSigners(file, sources);
};
