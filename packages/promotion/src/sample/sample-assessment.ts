import type { AssessmentPart, AssessmentPlan } from '../assessment/assessment-plan.ts';
import type { Attempt } from '../assessment/attempt.ts';
import type { AssessmentInput } from '../assessment/decide-assessment.ts';

export const theory: AssessmentPart = {
  key: 'theory',
  kind: 'theory',
  name: { zh: '理论知识', en: 'Theory' },
  passMark: '60',
  carriesOver: true,
};
export const practical: AssessmentPart = {
  ...theory,
  key: 'practical',
  kind: 'practical',
  name: { zh: '操作技能', en: 'Practical' },
};
/** 综合评审, whose pass does not stay good when another part is retaken. */
export const review: AssessmentPart = {
  ...theory,
  key: 'review',
  kind: 'review',
  name: { zh: '综合评审', en: 'Review' },
  carriesOver: false,
};

export const samplePlan = (change: Partial<AssessmentPlan> = {}): AssessmentPlan => ({
  occupation: {
    code: '6-18-02-04',
    name: { zh: '焊工', en: 'Welder' },
    trade: null,
    route: 'level',
  },
  level: '3',
  standard: { title: { zh: '焊工国家职业标准' }, edition: '2018' },
  place: '示例实训中心',
  from: '2026-11-01',
  to: '2026-11-03',
  zone: 'Asia/Shanghai',
  expectedCount: 20,
  evaluatorsAtLeast: 3,
  parts: [theory, practical],
  ...change,
});

export const scored = (part: string, score: string, change: Partial<Attempt> = {}): Attempt => ({
  part,
  attempt: 1,
  state: 'scored',
  score,
  on: '2026-11-02',
  ...change,
});
export const absent = (part: string, change: Partial<Attempt> = {}): Attempt =>
  scored(part, '', { state: 'absent', score: null, ...change });

export const sampleAssessment = (
  attempts: readonly Attempt[],
  change: Partial<AssessmentInput> = {},
): AssessmentInput => ({
  decidedOn: '2026-11-05',
  batchNo: '示例-2026-001',
  resultVersion: 1,
  signedOn: '2026-11-04',
  plan: samplePlan(),
  candidate: { candidateId: 'c', eligibility: 'met', clause: 'a', withdrawn: false },
  attempts,
  person: { holdings: [] },
  result: { entryId: 'c', rank: null, award: null, total: null, theory: null, practical: null },
  ...change,
});
