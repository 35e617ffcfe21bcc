import type { FormPaper, PaperField, PaperSheet } from '@jinbang/papers/paper';
import { LABELS, SIGNERS } from '@jinbang/papers/paper-label';
import {
  eventPlace,
  frameOf,
  groupPlace,
  type NamedEntry,
  type PaperGround,
  referenceOf,
  sessionPlace,
} from './paper-ground.ts';

const COLUMNS = [
  { label: LABELS.order, share: 0.6, align: 'center' },
  { label: LABELS.entryNo, share: 1.1, align: 'center', strong: true },
  { label: LABELS.name, share: 1.7 },
  { label: LABELS.organisation, share: 2.6 },
  { label: LABELS.identity, share: 1 },
  { label: LABELS.arrived, share: 1 },
  { label: LABELS.signature, share: 1.8 },
] as const;

/** Numbered entries by their number, then the others as they were entered; a row for each person. */
const rowsOf = (entries: readonly NamedEntry[]): readonly (readonly string[])[] =>
  entries
    .toSorted((one, other) =>
      (one.entryNo ?? '~').localeCompare(other.entryNo ?? '~', 'en', { numeric: true }),
    )
    .flatMap(({ entryNo, members, organisation }) =>
      members.map(({ name }) => [entryNo ?? '', name, organisation, '', '', '']),
    )
    .map((row, place) => [String(place + 1), ...row]);

const sheetOf = (
  reference: string,
  place: readonly PaperField[],
  entries: readonly NamedEntry[],
): PaperSheet => ({
  reference,
  place,
  blocks: [
    { kind: 'table', columns: COLUMNS, rows: rowsOf(entries), rowMm: 10 },
    { kind: 'remarks', label: LABELS.remarks, lines: 3 },
    { kind: 'signatures', lines: [SIGNERS.checkIn, SIGNERS.supervisor] },
  ],
});

/**
 * Paper 1, check-in list. Who stands in which session is sealed until the opening, so it lists a
 * group; asked for one session, it bears that session's head and lists those who may stand there.
 */
export const checkInPaper = (
  ground: PaperGround,
  entries: readonly NamedEntry[],
  session: PaperGround['sessions'][number] | undefined,
): FormPaper => {
  const groups = Map.groupBy(entries, ({ group }) => group);
  const sheets = session
    ? [
        sheetOf(
          referenceOf(ground, 'check-in', session.sessionId),
          sessionPlace(ground, session),
          entries.filter(({ group }) => session.group === null || session.group === group),
        ),
      ]
    : [...groups].map(([group, own]) =>
        sheetOf(
          referenceOf(ground, 'check-in', group),
          [eventPlace(ground), groupPlace(group)],
          own,
        ),
      );
  return { ...frameOf(ground, 'check-in'), kind: 'form', sheets };
};
