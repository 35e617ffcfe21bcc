import { isMarkedBySeat } from '@jinbang/scoring/aspect';
import type { CellValue } from '../score-sheet/aspect-state.ts';
import type { SheetState } from '../score-sheet/sheet.rules.ts';
import { aspectsOf, MODULE_ID, SESSION_ID, subjectsOf } from './marking.fixture.ts';
import type { SchemeAspect } from './marking-notes.rules.ts';
import type { ModuleMarks } from './module-marks.rules.ts';

const judgeOf = (place: number): string => `019a8c6e-0000-7000-8000-0000000000a${place}`;

type Marked = { readonly people: number; readonly seats: number };

const moduleOf = (
  { people, seats }: Marked,
  subCriteria: ModuleMarks['content']['criteria'][number]['subCriteria'],
  states: readonly SheetState[],
): ModuleMarks => ({
  ...{ moduleId: MODULE_ID, schemeVersion: 3, moves: [], recused: new Map(), penalties: [] },
  content: {
    title: { zh: '测试' },
    criteria: [{ code: 'A', name: { zh: '装调' }, subCriteria }],
  },
  panels: [
    {
      ...{ panelId: judgeOf(0), moduleId: MODULE_ID, name: { zh: '一组' }, aspects: [] },
      ...{ changes: [], subCriteria: subCriteria.map(({ code }) => code) },
      seats: Array.from({ length: seats }, (_, place) => judgeOf(place)),
    },
  ],
  subjects: subjectsOf(people).map(({ subjectId, label }) => ({
    ...{ subjectId, label, moduleId: MODULE_ID, sessionId: SESSION_ID, kind: 'station' },
    ...{ group: 'worker', inUse: true, code: 'OK', version: 0 },
  })),
  states,
});

const cellOf = (value: CellValue) => ({
  ...{ version: 1, value, recordedAt: '2026-05-12T01:00:00.000Z' },
});

/** So many contestants on so many aspects, all of them marked but the first one's first. */
export const marksOf = (people: number, count: number): ModuleMarks => {
  const aspects = aspectsOf(count, 'measured').filter(
    ({ calculation: { kind } }) => kind !== 'fatal' && kind !== 'faults',
  );
  const subCriteria = [
    { code: 'A1', name: { zh: '装配' }, day: 1, aspects: aspects.slice(0, -1) },
    { code: 'A2', name: { zh: '调试' }, day: 2, aspects: aspects.slice(-1) },
  ];
  const states = subjectsOf(people).flatMap(({ subjectId }, place) =>
    aspects.map(({ aspectId }, at): SheetState => {
      const isPartial = place === 0 && at === 0;
      return {
        ...{ subjectId, aspectId, state: isPartial ? 'PARTIAL' : 'COMPLETE' },
        value: isPartial ? null : '1.25',
        cells: { [judgeOf(0)]: cellOf({ kind: 'value', points: '9.87' }) },
      };
    }),
  );
  return moduleOf({ people, seats: 1 }, subCriteria, states);
};

/** A value of the longest kind each way of marking gives. */
const widestOf = ({ calculation }: SchemeAspect): CellValue => {
  switch (calculation.kind) {
    case 'judgement':
      return { kind: 'judgement', score: '2.75' };
    case 'pass-fail':
      return { kind: 'pass-fail', passed: true };
    case 'number-completed':
      return { kind: 'number-completed', done: 12 };
    case 'ranged':
      return { kind: 'ranged', measured: '-1024.0625' };
    case 'choice':
      return { kind: 'choice', choice: 1 };
    case 'time':
      return { kind: 'time', seconds: '3599.125' };
    case 'fatal':
      return { kind: 'fatal', found: false };
    case 'faults':
      return { kind: 'faults', counts: [4, 12] };
    default:
      return { kind: 'value', points: '100.25' };
  }
};

/** Everybody marked on everything by a whole panel; the names as the fixture is told. */
export const fullMarksOf = (
  { people, seats }: Marked,
  aspects: readonly SchemeAspect[],
  name = { zh: '装配', en: 'Assembly' },
): ModuleMarks => {
  const third = Math.ceil(aspects.length / 3);
  const subCriteria = ['A1', 'A2', 'A3']
    .map((code, place) => ({
      ...{ code, name, day: place < 2 ? 1 : 2 },
      aspects: aspects.slice(place * third, (place + 1) * third),
    }))
    .filter((one) => one.aspects.length > 0);
  const states = subjectsOf(people).flatMap(({ subjectId }) =>
    aspects.map((aspect): SheetState => {
      const judges = isMarkedBySeat(aspect.calculation) ? seats : 1;
      return {
        ...{ subjectId, aspectId: aspect.aspectId, state: 'COMPLETE', value: '13/9' },
        cells: Object.fromEntries(
          Array.from({ length: judges }, (_, place) => [judgeOf(place), cellOf(widestOf(aspect))]),
        ),
      };
    }),
  );
  return moduleOf({ people, seats }, subCriteria, states);
};
