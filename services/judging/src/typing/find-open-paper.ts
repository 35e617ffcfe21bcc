import type { Rejection } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import { findPaperSheets } from '../paper/paper-sheet.store.ts';
import { lookAtPapers } from './find-paper-files.ts';
import { refuseOpenPaper } from './paper-state.rules.ts';

/** Of a module, or of some of its sub-criteria. */
export type PaperScope = {
  readonly moduleId: string;
  readonly subCriteria?: ReadonlySet<string> | undefined;
};

/** Why nothing is locked here yet: a printed sheet that is open; undefined where none is (M01). */
export const findOpenPaper = async (
  tx: Transaction,
  eventId: string,
  { moduleId, subCriteria }: PaperScope,
): Promise<Rejection | undefined> => {
  const printed = await findPaperSheets(tx, eventId, { moduleId });
  const own = printed.filter(({ row }) => subCriteria?.has(row.subCriterion) ?? true);
  const files = await lookAtPapers(tx, eventId, own);
  return refuseOpenPaper(files.map(({ row, state }) => ({ number: row.number, state })));
};
