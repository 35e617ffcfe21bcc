import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import type { Held } from './cell-book.rules.ts';
import type { DaySubject } from './day-index.rules.ts';
import type { Pending } from './queue.rules.ts';

export type OpenedAgain = NonNullable<JudgingDay['openedAgain']>[number];
type Opened = { readonly opened: readonly OpenedAgain[] };

const isCell = ({ subjectId }: OpenedAgain): boolean => subjectId !== undefined;

/** Why the sheet as a whole is open once more; null where it never was shut, or is open for some marks. */
export const wholeOpened = ({ opened }: Opened): OpenedAgain | null =>
  opened.find((one) => !isCell(one)) ?? null;

/** The marks the sheet is open for; empty where it takes all of them. */
export const openedCells = ({ opened }: Opened): readonly OpenedAgain[] => opened.filter(isCell);

/** Why this one mark is open once more. */
export const openedAt = (
  { opened }: Opened,
  subjectId: string,
  aspectId: string,
): OpenedAgain | null =>
  opened.find((one) => one.subjectId === subjectId && one.aspectId === aspectId) ?? null;

/** A sheet that is open for some of its marks takes no other. */
export const isLeftShut = (work: Opened, subjectId: string, aspectId: string): boolean =>
  openedCells(work).length > 0 && openedAt(work, subjectId, aspectId) === null;

/** Where to begin on a sheet that is open for some of its marks: at the first station of them. */
export const firstToLookAt = <Subject extends Pick<DaySubject, 'subjectId'>>(
  work: Opened & { readonly subjects: readonly Subject[] },
): Subject | undefined =>
  work.subjects.find(({ subjectId }) => work.opened.some((one) => one.subjectId === subjectId)) ??
  work.subjects[0];

/** Has the judge given it anew since? What they gave before is what was asked about. */
export const isGivenAnew = (
  { at }: Pick<OpenedAgain, 'at'>,
  held: Pick<Held, 'own'>,
  pending: Pending | undefined,
): boolean => {
  if (pending && !pending.refusal) return true;
  if (at === null || held.own === null || held.own.recordedAt === '') return false;
  return Date.parse(held.own.recordedAt) > Date.parse(at);
};
