import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import type { Aspect } from '@jinbang/scoring/aspect';

type Criterion = SchemeContent['criteria'][number];
type SubCriterion = Criterion['subCriteria'][number];
export type DayAspect = SubCriterion['aspects'][number];
export type DaySheet = JudgingDay['sheets'][number];
export type DaySubject = JudgingDay['subjects'][number];
export type DayModule = JudgingDay['modules'][number];
type OpenedAgain = NonNullable<JudgingDay['openedAgain']>[number];
export type DaySession = JudgingDay['sessions'][number];

/** One score sheet with everything the judge needs to fill it in. */
export type SheetWork = {
  readonly sheet: DaySheet;
  readonly module: DayModule;
  readonly session: DaySession | null;
  readonly subCriterion: SubCriterion;
  /** In the order of their labels: the order of the hall. */
  readonly subjects: readonly DaySubject[];
  /** Why it is open once more, where it was shut before. */
  readonly opened: readonly OpenedAgain[];
};

const byLabel = new Intl.Collator('zh-CN', { numeric: true });

const findSubCriterion = ({ criteria }: DayModule, code: string): SubCriterion | undefined =>
  criteria.flatMap(({ subCriteria }) => subCriteria).find((one) => one.code === code);

/** What is marked at this station: of whoever moved, each aspect at one of theirs (M08). */
export const aspectsAt = (
  { aspects }: Pick<SubCriterion, 'aspects'>,
  { aspectIds }: DaySubject,
): readonly DayAspect[] =>
  aspectIds ? aspects.filter(({ aspectId }) => aspectIds.includes(aspectId)) : aspects;

/** Sheets in the order of modules, sessions and the scheme; a sheet nobody stands on is left out. */
export const sheetsOfDay = (day: JudgingDay): readonly SheetWork[] => {
  const works = day.sheets.flatMap((sheet): readonly SheetWork[] => {
    const module = day.modules.find(({ moduleId }) => moduleId === sheet.moduleId);
    const subCriterion = module && findSubCriterion(module, sheet.subCriterion);
    if (!module || !subCriterion) return [];
    const session = day.sessions.find(({ sessionId }) => sessionId === sheet.sessionId) ?? null;
    const subjects = day.subjects
      .filter((one) => one.moduleId === sheet.moduleId && one.sessionId === sheet.sessionId)
      .filter((one) => aspectsAt(subCriterion, one).length > 0)
      .sort((left, right) => byLabel.compare(left.label, right.label));
    const opened = (day.openedAgain ?? []).filter(({ sheetId }) => sheetId === sheet.sheetId);
    return subjects.length === 0
      ? []
      : [{ sheet, module, session, subCriterion, subjects, opened }];
  });
  const moduleOrder = new Map(day.modules.map(({ moduleId }, place) => [moduleId, place]));
  const placeOf = ({ module }: SheetWork): number => moduleOrder.get(module.moduleId) ?? 0;
  return works.sort(
    (left, right) =>
      placeOf(left) - placeOf(right) ||
      (left.session?.startsAt ?? '').localeCompare(right.session?.startsAt ?? '') ||
      byLabel.compare(left.sheet.subCriterion, right.sheet.subCriterion),
  );
};

/** The numbers of the paper on which this contestant of the sheet stands, as it was printed. */
export const paperNumbers = (
  { papers = [] }: Pick<DaySheet, 'papers'>,
  { subjectId }: Pick<DaySubject, 'subjectId'>,
): readonly string[] =>
  papers.filter(({ subjectIds }) => subjectIds.includes(subjectId)).map(({ number }) => number);

/** The aspect as scoring knows it, so that the tablet checks values with the server's own rule. */
export const scoringAspect = ({
  aspectId,
  code,
  kind,
  max,
  calculation,
  entries,
}: DayAspect): Aspect => ({ id: aspectId, code, kind, max, calculation, entries });

/** A subject that did not start, withdrew or was disqualified gets no marks. */
export const takesMarks = ({ code }: DaySubject): boolean => code === 'OK' || code === 'DNF';

/** Are marks of it still awaited before a sheet can be signed? */
export const isAwaited = ({ code }: DaySubject): boolean => code === 'OK';
