import type { PaperText } from '@jinbang/papers/paper';
import type { FormSubject } from './marking-grid.rules.ts';
import type { SchemeAspect } from './marking-notes.rules.ts';
import type { BlankSheet } from './marking-paper.rules.ts';
import type { PaperGround } from './paper-ground.ts';

export const EVENT_ID = '019a8c6e-0000-7000-8000-000000000001';
export const MODULE_ID = '019a8c6e-0000-7000-8000-000000000002';
export const SESSION_ID = '019a8c6e-0000-7000-8000-000000000003';
const PANEL_ID = '019a8c6e-0000-7000-8000-000000000004';

const LONG = '工业机器人系统操作与维护（含视觉检测与协作装配）综合应用赛项';

/** An event whose names are as long as they get. */
export const groundOf = (change: Partial<PaperGround> = {}): PaperGround => ({
  competition: {
    name: { zh: '示例市第十二届职工职业技能竞赛', en: 'Twelfth Sample City Skills Contest' },
    zone: 'Asia/Shanghai',
  },
  event: { eventId: EVENT_ID, name: { zh: LONG, en: 'Industrial robot systems (sample)' } },
  modules: [
    {
      ...{ moduleId: MODULE_ID, keyKind: 'station', schemeVersion: 3 },
      name: { zh: '模块二：产线装调', en: 'Module 2: line set-up' },
    },
  ],
  sessions: [
    {
      ...{ sessionId: SESSION_ID, moduleId: MODULE_ID, room: '2 号馆 B 区', group: 'worker' },
      name: { zh: '第一场（上午）', en: 'Session 1' },
      startsAt: new Date('2026-05-12T00:30:00Z'),
      endsAt: new Date('2026-05-12T04:30:00Z'),
    },
  ],
  printedAt: '2026-05-11T09:00:00.000Z',
  rehearsal: false,
  missing: 'refuse',
  ...change,
});

const DESCRIPTORS: readonly PaperText[] = [
  { zh: '低于行业标准，导航无法使用', en: 'below the industry standard' },
  { zh: '达到行业标准', en: 'meets it' },
  { zh: '达到并部分超过行业标准', en: 'meets it and exceeds it in parts' },
  { zh: '优秀，可直接交付客户', en: 'excellent' },
];

const CALCULATIONS: readonly SchemeAspect['calculation'][] = [
  { kind: 'judgement' },
  { kind: 'pass-fail' },
  { kind: 'value', step: '0.25' },
  { kind: 'number-completed', possible: 12 },
  { kind: 'ranged', target: '25', ranges: [{ lower: '0.05', upper: '0.05', deduction: '0' }] },
  { kind: 'choice', options: [{ deduction: '0' }, { deduction: '50', label: '局部缺陷' }] },
  { kind: 'time', limit: '600', unit: '60', points: '0.1' },
  { kind: 'fatal', zeroes: 'sub-criterion' },
];
const FAULTS: SchemeAspect['calculation'] = {
  kind: 'faults',
  faults: [
    { label: '未戴护目镜', points: '0.5', most: 4 },
    { label: '工具掉落', points: '0.2' },
  ],
};

const aspectOf = (place: number, calculation: SchemeAspect['calculation']): SchemeAspect => ({
  aspectId: `019a8c6e-0000-7000-8000-0000000001${String(place).padStart(2, '0')}`,
  code: `A1.${place + 1}`,
  kind: calculation.kind === 'judgement' ? 'J' : 'M',
  max: '1.5',
  description: {
    zh: `评分点 ${place + 1}：按图纸要求完成部件装配，配合面间隙均匀、无卡滞`,
    ...(place % 2 === 0 ? { en: `Aspect ${place + 1}: parts fit without play` } : {}),
  },
  calculation,
  ...(calculation.kind === 'judgement' ? { descriptors: [...DESCRIPTORS] } : {}),
});

/** So many aspects, every way of marking among them; without judgement where it is left out. */
export const aspectsOf = (count: number, kinds: 'all' | 'measured' = 'all'): SchemeAspect[] => {
  const own = kinds === 'all' ? CALCULATIONS : CALCULATIONS.slice(1);
  return Array.from({ length: count }, (_, place) =>
    aspectOf(place, place === 9 ? FAULTS : (own[place % own.length] ?? { kind: 'pass-fail' })),
  );
};

export const subjectsOf = (count: number): FormSubject[] =>
  Array.from({ length: count }, (_, place) => ({
    subjectId: `019a8c6e-0000-7000-8000-0000000002${String(place).padStart(2, '0')}`,
    label: `B-${String(place + 1).padStart(2, '0')}`,
    elsewhere: new Set<string>(),
    aside: new Set<number>(),
  }));

export const blankOf = (change: Partial<BlankSheet> = {}): BlankSheet => ({
  ...{ number: '0057-7K', moduleId: MODULE_ID, sessionId: SESSION_ID, panelId: PANEL_ID },
  ...{ panelName: { zh: '装配组' }, subCriterion: 'A1', schemeVersion: 3, seats: 3 },
  name: { zh: '机械装配', en: 'Mechanical assembly' },
  aspects: aspectsOf(12),
  subjects: subjectsOf(6),
  ...change,
});
