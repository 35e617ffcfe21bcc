import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { type Exact, exact } from '@jinbang/kernel/exact';
import { plantScheme, type SchemeTree } from '@jinbang/scoring/scheme-outline';
import { outlineOf } from '../scheme/scheme-facts.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import { type MovedSubject, stoodBefore } from '../subject/moved.rules.ts';

export type SettledValue = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly value: string | null;
};

/** The module alone, neither rounded nor weighted: how those are done the event's rules say later. */
export const moduleTree = (moduleId: string, content: SchemeContent): SchemeTree =>
  plantScheme({
    modules: [{ moduleId, kind: 'practical', weight: '1' }],
    aspects: outlineOf(moduleId, content),
    rule: { moduleDecimals: null, totalDecimals: null },
  });

/** Somebody who is marked, by where they stand in the end, with every station they stood at (M08). */
export type Standing = {
  readonly subject: SheetSubject;
  readonly subjectIds: readonly string[];
};

/** Everybody of a module once: whoever moved on stands where they stand in the end. */
export const standingsOf = (
  subjects: readonly SheetSubject[],
  moves: readonly MovedSubject[],
): readonly Standing[] => {
  const left = new Set(moves.map(({ fromSubjectId }) => fromSubjectId));
  return subjects
    .filter(({ inUse, subjectId }) => inUse && !left.has(subjectId))
    .map((subject) => ({
      subject,
      subjectIds: [subject.subjectId, ...stoodBefore(moves, subject.subjectId)],
    }));
};

type Values = ReadonlyMap<string, Exact>;

/** The settled marks of each subject, by aspect. */
export const valuesBySubject = (states: readonly SettledValue[]): ReadonlyMap<string, Values> => {
  const values = new Map<string, Map<string, Exact>>();
  for (const { subjectId, aspectId, value } of states) {
    if (value === null) continue;
    const own = values.get(subjectId) ?? new Map<string, Exact>();
    values.set(subjectId, own.set(aspectId, exact(value)));
  }
  return values;
};

/** The settled marks of somebody, wherever they stood: each aspect is marked at one station alone. */
export const valuesOf = (
  bySubject: ReadonlyMap<string, Values>,
  { subjectIds }: Pick<Standing, 'subjectIds'>,
): Values => new Map(subjectIds.flatMap((subjectId) => [...(bySubject.get(subjectId) ?? [])]));
