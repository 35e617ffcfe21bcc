import type { SeatChangeBody } from '@jinbang/contracts/http/judging-seats';
import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { instantOf } from '../appeal/filing.rules.ts';
import { type Appointment, stateOf } from '../frame/office.rules.ts';
import type { Sheet } from './judging.client.ts';
import { needOf } from './judging.rules.ts';
import type { SeatChange, SeatedPanels } from './seat.client.ts';

type Panel = Pick<SeatedPanels['panels'][number], 'seats' | 'subCriteria'>;

/** Everybody who ever left this panel; whoever comes back would hold two seats in one record. */
const leftBefore = (
  { subCriteria }: Panel,
  changes: readonly Pick<SeatChange, 'subCriteria' | 'judgeId'>[],
): ReadonlySet<string> =>
  new Set(
    changes
      .filter((one) => one.subCriteria.some((code) => subCriteria.includes(code)))
      .map(({ judgeId }) => judgeId),
  );

/** Judges of the event who may take a seat of this panel, each once; the service looks again. */
export const successorsOf = (
  appointments: readonly Appointment[],
  panel: Panel,
  changes: readonly Pick<SeatChange, 'subCriteria' | 'judgeId'>[],
  now: Date,
): readonly string[] => {
  const left = leftBefore(panel, changes);
  const judges = appointments.filter(
    (one) => one.office === 'judge' && stateOf(one, now) === 'now',
  );
  return [...new Set(judges.map(({ personId }) => personId))].filter(
    (personId) => !panel.seats.includes(personId) && !left.has(personId),
  );
};

export type Due = { readonly sheet: Sheet; readonly judgeId: string };

/** Sheets that wait for the signature of somebody who left the panel, and for no mark any more. */
export const dueInPlace = (sheets: readonly Sheet[]): readonly Due[] =>
  sheets.flatMap((sheet) =>
    needOf(sheet) === 'signatures'
      ? sheet.seats
          .filter(({ hasLeft, mustSign, signed }) => hasLeft && mustSign && !signed)
          .map(({ judgeId }) => ({ sheet, judgeId }))
      : [],
  );

export type LeaveDraft = {
  readonly successorId: string;
  /** On the clock of this computer. */
  readonly leftAt: string;
  readonly reason: string;
};
export type LeaveLack = 'successor' | 'time' | 'future' | 'reason';

/** What is sent, or the first thing that is missing; the service looks again. */
export const leaveOf = (
  { successorId, ...draft }: LeaveDraft,
  now: Date,
): Pick<SeatChangeBody, 'successorId' | 'leftAt' | 'reason'> | LeaveLack => {
  const leftAt = instantOf(draft.leftAt);
  const reason = draft.reason.trim();
  if (successorId === '') return 'successor';
  if (leftAt === null) return 'time';
  if (Date.parse(leftAt) > now.getTime()) return 'future';
  return reason === '' ? 'reason' : { successorId, leftAt, reason };
};

type Cells = SheetView['marks'][number]['cells'];
export type OwnMark = {
  readonly label: string;
  readonly code: string;
  readonly value: Cells[number]['value'];
};

/** The marks of one judge that count on a sheet, by code and aspect: what is signed for them. */
export const ownMarks = (
  { subjects, aspects, marks }: Pick<SheetView, 'subjects' | 'aspects' | 'marks'>,
  judgeId: string,
): readonly OwnMark[] =>
  subjects.flatMap(({ subjectId, label }) =>
    aspects.flatMap(({ aspectId, code }) => {
      const mark = marks.find((one) => one.subjectId === subjectId && one.aspectId === aspectId);
      const own = mark?.cells.find((one) => one.judgeId === judgeId);
      return own ? [{ label, code, value: own.value }] : [];
    }),
  );
