import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import { type MarkSubject, subjectKey } from '@jinbang/contracts/mark-subject';
import { assembleSet, type ToldClosing, type ToldPart } from '@jinbang/contracts/told-set';
import { type JudgedMark, type MeanOf, ownFavours } from '@jinbang/scoring/judge-statistics';
import type { OpenedRow } from '../judge-report.tables.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import { type MovedSubject, stoodBefore } from '../subject/moved.rules.ts';

/** An opening as it was told so far. */
export type ToldDraw = {
  readonly parts: readonly ToldPart<OpenedRow>[];
  /** Null while it has not come. */
  readonly closing: ToldClosing | null;
};

type Favour = JudgeReport['favour'];

/** The opened lines; `sealed` before the draws are opened, `arriving` while something of it is missing. */
export const openedRows = (
  told: ToldDraw | undefined,
): readonly OpenedRow[] | Exclude<Favour['state'], 'open'> => {
  if (!told) return 'sealed';
  if (!told.closing) return 'arriving';
  const whole = assembleSet(told.parts, told.closing);
  return whole.ok ? whole.value : 'arriving';
};

const keyOf = ({ kind, moduleId, sessionId, label }: SheetSubject): string => {
  const subject: MarkSubject =
    kind === 'station'
      ? { kind, moduleId, sessionId: sessionId ?? '', station: label }
      : kind === 'review'
        ? { kind, moduleId, reviewCode: label }
        : { kind, moduleId, entryNo: label };
  return subjectKey(subject);
};

/** Whose each subject was; whoever moved on is found by where they stood before (M08). */
export const entriesBySubject = (
  rows: readonly OpenedRow[],
  subjects: readonly SheetSubject[],
  moves: readonly MovedSubject[],
): ReadonlyMap<string, string> => {
  const entries = new Map(rows.map(({ entryId, subject }) => [subjectKey(subject), entryId]));
  const own = new Map(subjects.map((one) => [one.subjectId, entries.get(keyOf(one))]));
  return new Map(
    subjects.flatMap(({ subjectId }) => {
      const stood = [subjectId, ...stoodBefore(moves, subjectId)];
      const entryId = stood.map((at) => own.get(at)).find((one) => one !== undefined);
      return entryId === undefined ? [] : [[subjectId, entryId] as const];
    }),
  );
};

export type WhoseMarks = {
  readonly entries: ReadonlyMap<string, string>;
  readonly entryOrganisations: ReadonlyMap<string, string>;
  readonly judgeOrganisations: ReadonlyMap<string, ReadonlySet<string>>;
};

const sideOf = (side: MeanOf | null) =>
  side && { marks: side.count, mean: side.mean, standardError: side.standardError };

/** What judges gave their own organisation beside what they gave all others, against their panels. */
export const favourOf = (
  marks: readonly JudgedMark[],
  { entries, entryOrganisations, judgeOrganisations }: WhoseMarks,
): Extract<Favour, { state: 'open' }>['judges'] => {
  const entryOf = ({ item }: JudgedMark) => entries.get(item.slice(0, item.indexOf('/')));
  // A mark nobody knows whose it is says nothing either way.
  const known = marks.filter((mark) => entryOf(mark) !== undefined);
  const isOwn = (mark: JudgedMark): boolean => {
    const organisation = entryOrganisations.get(entryOf(mark) ?? '');
    const homes = judgeOrganisations.get(mark.judge);
    return organisation !== undefined && homes?.has(organisation) === true;
  };
  const contestants = new Map<string, Set<string | undefined>>();
  for (const mark of known.filter(isOwn)) {
    const own = contestants.get(mark.judge) ?? new Set();
    contestants.set(mark.judge, own.add(entryOf(mark)));
  }
  return ownFavours(known, isOwn).map((one) => ({
    judgeId: one.judge,
    isHomeKnown: judgeOrganisations.has(one.judge),
    contestants: contestants.get(one.judge)?.size ?? 0,
    ownMarks: one.ownCount,
    othersMarks: one.othersCount,
    own: sideOf(one.own),
    others: sideOf(one.others),
    favour: one.favour,
    standardError: one.standardError,
  }));
};
