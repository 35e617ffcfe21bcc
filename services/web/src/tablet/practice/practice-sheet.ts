import type { DayAspect, DaySubject, SheetWork } from '../day-index.rules.ts';

const ID = 'practice';
const both = (zh: string, en: string) => ({ zh, en });

type Asked = readonly [
  max: string,
  zh: string,
  en: string,
  calculation: DayAspect['calculation'],
  more?: Partial<DayAspect>,
];

const DESCRIPTORS = [
  both('歪斜，立不住', 'Crooked; does not stand'),
  both('立得住，折痕不齐', 'Stands; uneven folds'),
  both('端正，折痕整齐', 'Straight; clean folds'),
  both('端正精细，可作样品', 'Straight and fine; a model for others'),
];

/** Paper boats are nobody's trade; there is one of every way to give a mark. */
const ASKED: readonly Asked[] = [
  [
    ...(['1.5', '船身是否端正', 'Is the hull straight?'] as const),
    { kind: 'judgement' },
    { descriptors: DESCRIPTORS },
  ],
  ['0.5', '放进水里能浮', 'Floats on water', { kind: 'pass-fail' }],
  ['2', '折好的只数', 'Boats finished', { kind: 'number-completed', possible: 8 }],
  [
    ...(['1', '纸面是否干净', 'Is the paper clean?'] as const),
    {
      kind: 'choice',
      options: [
        { deduction: '0', label: '干净 clean' },
        { deduction: '50', label: '少许污渍 a few stains' },
        { deduction: '100', label: '脏 dirty' },
      ],
    },
  ],
  [
    ...(['2', '船长（毫米）', 'Length in mm'] as const),
    {
      kind: 'ranged',
      target: '120',
      ranges: [
        { lower: '1', upper: '1', deduction: '0' },
        { lower: '3', upper: '3', deduction: '50' },
      ],
    },
    { requirement: both('120 毫米，差 1 毫米以内满分', '120 mm; within 1 mm for full marks') },
  ],
  ['5', '折法扣分', 'Deductions for folding', { kind: 'deduction', from: 'full', step: '0.5' }],
  [
    ...(['3', '瑕疵逐项计数', 'Flaws, counted one by one'] as const),
    {
      kind: 'faults',
      faults: [
        { label: '折痕重复 folded twice', points: '0.5', most: 4 },
        { label: '纸边开裂 torn edge', points: '1', most: 2 },
      ],
    },
  ],
  [
    ...(['3', '整体等级', 'Grade of the whole'] as const),
    {
      kind: 'banded',
      bands: [
        { points: '3', label: 'I 级 grade I' },
        { points: '2', label: 'II 级 grade II' },
        { points: '0', label: 'III 级 grade III' },
      ],
    },
  ],
  [
    ...(['2', '用时', 'Time taken'] as const),
    { kind: 'time', limit: '600', unit: '60', points: '0.5' },
  ],
];

const aspects = ASKED.map(
  ([max, zh, en, calculation, more], place): DayAspect => ({
    aspectId: `${ID}-${place + 1}`,
    code: `P1.${place + 1}`,
    kind: calculation.kind === 'judgement' ? 'J' : 'M',
    description: both(zh, en),
    ...{ max, calculation, ...more },
  }),
);

const subjectAt = (label: string): DaySubject => ({
  ...{ subjectId: `${ID}-${label}`, moduleId: ID, sessionId: ID, kind: 'station', label },
  ...{ group: null, code: 'OK', version: 0 },
});

const subCriterion = {
  ...{ code: 'P1', name: both('纸船（练习）', 'Paper boats (practice)'), day: 1 },
  aspects: [...aspects],
};

/** A made-up sheet to try marking on (S02): no id of it exists anywhere else. */
export const PRACTICE_SHEET: SheetWork = {
  sheet: {
    ...{ sheetId: ID, moduleId: ID, sessionId: ID, subCriterion: 'P1', version: 0 },
    ...{ state: 'OPEN', signed: 0, signedByMe: false },
  },
  module: {
    ...{ moduleId: ID, name: both('练习模块', 'Practice module'), keyKind: 'station' },
    ...{ schemeVersion: 0, locked: false, panels: [] },
    criteria: [{ code: 'P', name: both('练习', 'Practice'), subCriteria: [subCriterion] }],
  },
  session: {
    ...{ sessionId: ID, moduleId: ID, name: both('练习', 'Practice'), room: '' },
    ...{ startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-01-01T01:00:00Z' },
  },
  subCriterion,
  subjects: ['P1', 'P2', 'P3'].map(subjectAt),
  opened: [],
};
