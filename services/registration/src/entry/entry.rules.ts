import type { JudgingState } from '@jinbang/contracts/lifecycle';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { EventView } from '../event/event.body.ts';
import { ENTRIES_MAX, type EntryNumbers, type EntryView, type NewEntry } from './entry.body.ts';

/** Also said to those who may not see it. */
export const unknownEntry: Rejection = { kind: 'missing', code: 'entry.unknown' };

type Known = {
  readonly organisationIds: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
  /** People with an entry in this event that stands. */
  readonly enteredIds: ReadonlySet<string>;
  /** Entries that stand already. */
  readonly standingCount: number;
};

const memberIssues = (
  entries: readonly NewEntry[],
  place: number,
  known: Known,
): readonly RejectionIssue[] =>
  (entries[place]?.members ?? []).flatMap(({ personId }, memberPlace) => {
    const at = `entries.${place}.members.${memberPlace}.personId`;
    if (!known.personIds.has(personId)) return [{ at, code: 'person.unknown' }];
    if (known.enteredIds.has(personId)) return [{ at, code: 'entry.person-entered' }];
    const first = entries.findIndex(({ members }) => members.some((m) => m.personId === personId));
    const firstMember = entries[first]?.members.findIndex((m) => m.personId === personId);
    return first === place && firstMember === memberPlace
      ? []
      : [{ at, code: 'entry.person-twice-in-list' }];
  });

const issuesOf = (
  event: EventView,
  entries: readonly NewEntry[],
  place: number,
  known: Known,
): readonly RejectionIssue[] => {
  const entry = entries[place];
  if (!entry) return [];
  const at = `entries.${place}`;
  const params = { size: event.teamSize };
  return [
    ...(known.organisationIds.has(entry.organisationId)
      ? []
      : [{ at: `${at}.organisationId`, code: 'organisation.unknown' }]),
    ...(event.groups.includes(entry.group)
      ? []
      : [{ at: `${at}.group`, code: 'event.group-elsewhere' }]),
    ...(entry.members.length === event.teamSize
      ? []
      : [{ at: `${at}.members`, code: 'entry.team-size', params }]),
    ...memberIssues(entries, place, known),
  ];
};

/** What speaks against these entries, every place that is wrong; a person enters an event once. */
export const flawOfEntries = (
  event: EventView,
  entries: readonly NewEntry[],
  known: Known,
): Rejection | undefined => {
  if (event.state !== 'REGISTRATION') {
    return { kind: 'conflict', code: 'entry.registration-closed', params: { state: event.state } };
  }
  if (known.standingCount + entries.length > ENTRIES_MAX) {
    return { kind: 'conflict', code: 'entry.too-many', params: { limit: ENTRIES_MAX } };
  }
  const issues = entries.flatMap((_, place) => issuesOf(event, entries, place, known));
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'entry.list-refused', issues };
};

const WIDTH_MIN = 3;

type Unnumbered = Pick<EntryView, 'entryId'>;
type Numbered = { readonly entryId: string; readonly entryNo: string };

/** 001, 002 …, passing over numbers that somebody withdrawn keeps. */
const inOrder = (
  entries: readonly Unnumbered[],
  taken: ReadonlySet<string>,
): readonly Numbered[] => {
  const width = Math.max(WIDTH_MIN, String(entries.length + taken.size).length);
  const free = Array.from({ length: entries.length + taken.size }, (_, place) =>
    String(place + 1).padStart(width, '0'),
  ).filter((entryNo) => !taken.has(entryNo));
  return entries.flatMap(({ entryId }, place) => {
    const entryNo = free[place];
    return entryNo === undefined ? [] : [{ entryId, entryNo }];
  });
};

const handIssues = (
  numbers: readonly Numbered[],
  standing: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): readonly RejectionIssue[] => {
  const seenEntries = new Set<string>();
  const seenNumbers = new Set(taken);
  return numbers.flatMap(({ entryId, entryNo }, place) => {
    const isUnknown = !standing.has(entryId);
    const isTwice = seenEntries.has(entryId);
    const isTaken = seenNumbers.has(entryNo);
    seenEntries.add(entryId);
    seenNumbers.add(entryNo);
    return [
      ...(isUnknown ? [{ at: `numbers.${place}.entryId`, code: 'entry.unknown' }] : []),
      ...(isTwice ? [{ at: `numbers.${place}.entryId`, code: 'entry.numbered-twice' }] : []),
      ...(isTaken ? [{ at: `numbers.${place}.entryNo`, code: 'entry.number-twice' }] : []),
    ];
  });
};

/**
 * Draw 1: every entry that stands gets one number, none gets two, no number is given twice.
 * @param entries those not withdrawn, in the order they were entered
 * @param taken numbers of withdrawn entries: nobody else is ever called by them
 */
export const decideNumbers = (
  event: Pick<EventView, 'state'>,
  entries: readonly Unnumbered[],
  draw: Exclude<EntryNumbers, { method: 'by-seed' }>,
  taken: ReadonlySet<string> = new Set(),
): Result<readonly Numbered[], Rejection> => {
  if (event.state !== 'ELIGIBILITY_CHECK') {
    const params = { state: event.state };
    return refuse({ kind: 'conflict', code: 'entry.numbers-not-now', params });
  }
  if (entries.length === 0) return refuse({ kind: 'conflict', code: 'event.no-entries' });
  if (draw.method === 'in-order') return accept(inOrder(entries, taken));
  const standing = new Set(entries.map(({ entryId }) => entryId));
  const issues = handIssues(draw.numbers, standing, taken);
  if (issues.length > 0) {
    return refuse({ kind: 'invalid', code: 'entry.numbers-refused', issues });
  }
  return draw.numbers.length < entries.length
    ? refuse({
        kind: 'invalid',
        code: 'entry.numbers-incomplete',
        params: { missing: entries.length - draw.numbers.length },
      })
    : accept(draw.numbers);
};

/** Each entry with the number it drew, admitted, one version further. */
export const numberedFrom = (
  entries: readonly EntryView[],
  numbers: readonly Numbered[],
): readonly (EntryView & { readonly entryNo: string })[] => {
  const byEntry = new Map(numbers.map(({ entryId, entryNo }) => [entryId, entryNo]));
  return entries.flatMap((entry) => {
    const entryNo = byEntry.get(entry.entryId);
    return entryNo === undefined
      ? []
      : [{ ...entry, entryNo, state: 'admitted' as const, version: entry.version + 1 }];
  });
};

/** An entry is withdrawn here until judging has begun; afterwards judging records WD. */
export const flawOfWithdrawal = (
  event: Pick<EventView, 'state'>,
  judging: JudgingState | null,
  entry: Pick<EntryView, 'state'>,
): Rejection | undefined => {
  if (entry.state === 'withdrawn') return { kind: 'conflict', code: 'entry.already-withdrawn' };
  const isTooLate = judging !== null || ['DECRYPTED', 'ARCHIVED'].includes(event.state);
  return isTooLate ? { kind: 'conflict', code: 'entry.judging-began' } : undefined;
};
