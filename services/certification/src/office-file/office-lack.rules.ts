import type { EntryFileKind } from '@jinbang/contracts/http/names';
import type { OfficeColumn, OfficeLack } from '@jinbang/contracts/http/office-file';
import { type SummaryColumn, summaryColumns } from './office-column.rules.ts';
import type { OfficeRow } from './office-row.ts';

/** Nothing is lacking where a column may rightly be empty. */
const MAY_BE_EMPTY: ReadonlySet<OfficeColumn> = new Set([
  ...(['award', 'theory', 'practical', 'held', 'heldNo'] as const),
  ...(['certificateNo', 'issuedOn', 'notes', 'planNo'] as const),
]);

/** What an office asks to be enclosed of everybody (M18). */
const ENCLOSED: readonly EntryFileKind[] = ['photo', 'proof'];
/** Asked for and never handed in here: nobody keeps copies of identity cards or of awards. */
export const NEVER_HERE = ['identity-copy', 'award-copy'] as const;

const isLacking = (row: OfficeRow, { id, text }: SummaryColumn): boolean => {
  // Who holds a level has a certificate of it, and the office asks for its number.
  const mustBe = id === 'heldNo' ? row.decision.held !== null : !MAY_BE_EMPTY.has(id);
  return mustBe && text(row, 1) === '';
};

/** The proof of the level held counts as lacking where a level is held. */
const filesOf = (row: OfficeRow): readonly EntryFileKind[] =>
  row.decision.held === null ? ENCLOSED : [...ENCLOSED, 'certificate'];

/** What the file cannot say or enclose of somebody, so that it can be asked for; nothing is made up. */
export const lackOf = (
  row: OfficeRow,
  columns: readonly SummaryColumn[] = summaryColumns(),
): OfficeLack => {
  const here = new Set(row.person?.form?.files.map(({ kind }) => kind));
  return {
    decisionId: row.decisionId,
    key: row.key,
    name: row.person?.name ?? null,
    columns: columns.filter((column) => isLacking(row, column)).map(({ id }) => id),
    files: [...filesOf(row).filter((kind) => !here.has(kind)), ...NEVER_HERE],
  };
};

/** Whether the form of somebody is to be completed; what is never here is said once for all. */
export const isToComplete = ({ columns, files }: OfficeLack): boolean =>
  columns.length > 0 || files.length > NEVER_HERE.length;
