import type { Rejection } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import { findPaperSheets } from '../paper/paper-sheet.store.ts';
import { lookAtPapers } from './find-paper-files.ts';
import { refuseOpenPaper } from './paper-state.rules.ts';
import { findPapersToClose } from './unread-paper.store.ts';

/** Of a module, or of some of its sub-criteria. */
export type PaperScope = {
  readonly moduleId: string;
  readonly subCriteria?: ReadonlySet<string> | undefined;
};

/**
 * Why nothing is locked here yet: a printed sheet that is open; undefined where none is (M01). Sheets
 * that nobody or one person read are counted; only what two read is compared with the marks.
 */
export const findOpenPaper = async (
  tx: Transaction,
  eventId: string,
  { moduleId, subCriteria }: PaperScope,
): Promise<Rejection | undefined> => {
  const all = await findPapersToClose(tx, moduleId);
  const own = all.filter((one) => subCriteria?.has(one.subCriterion) ?? true);
  const unread = own.flatMap(({ number, state }) => (state === 'read' ? [] : [{ number, state }]));
  const open = refuseOpenPaper(unread);
  if (open || own.length === 0) return open;
  const ids = new Set(own.map(({ paperSheetId }) => paperSheetId));
  const printed = await findPaperSheets(tx, eventId, { moduleId });
  const read = printed.filter(({ row }) => ids.has(row.paperSheetId));
  const files = await lookAtPapers(tx, eventId, read);
  return refuseOpenPaper(files.map(({ row, state }) => ({ number: row.number, state })));
};
