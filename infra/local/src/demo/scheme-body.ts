import type { SchemeBody, SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import { type SchemeRow, schemeRows } from './scheme-numbers.ts';

/** Our own wording around the numbers; the real tasks belong to their authors. */
const SECTIONS = [
  [1, '工作组织与自我管理', 'Organising the work', '5'],
  [2, '沟通与协作', 'Working with others', '5'],
  [3, '设计实现', 'Turning design into pages', '25'],
  [4, '前端开发', 'Front end', '25'],
  [5, '后端开发', 'Back end', '40'],
] as const;

const CRITERIA: Readonly<Record<string, readonly [string, string, string]>> = {
  A: ['静态页面', 'Static pages', '16.5'],
  B: ['动态网站', 'Dynamic site', '23'],
  C: ['接口服务', 'Service interface', '16.75'],
  D: ['交互界面', 'Interactive client', '22'],
  E: ['综合开发', 'Advanced work', '16.75'],
  F: ['趣味任务', 'Speed tasks', '5'],
};

const DESCRIPTORS = [
  ['未达到行业水平', 'below the standard of the trade'],
  ['达到行业水平', 'meets the standard of the trade'],
  ['达到并部分超过行业水平', 'meets it and in part exceeds it'],
  ['优秀', 'excellent'],
] as const;

const fallingShort = (texts: readonly string[]): SchemeCalculation => ({
  kind: 'choice',
  options: texts.map((label, place) => ({
    deduction: ['0', '33.3', '66.6', '100'][place] ?? '100',
    label,
  })),
});

const faults = fallingShort([
  '无缺陷 none',
  '至多两处 up to two',
  '至多三处 up to three',
  '更多 more',
]);

/** The twelve rows of the calculation table, by number. */
const CALCULATIONS: Readonly<Record<number, SchemeCalculation>> = {
  1: { kind: 'pass-fail' },
  2: { kind: 'number-completed', possible: 4 },
  3: { kind: 'number-completed', possible: 3 },
  4: { kind: 'number-completed', possible: 5 },
  5: { kind: 'number-completed', possible: 7 },
  6: { kind: 'number-completed', possible: 6 },
  7: faults,
  8: faults,
  9: faults,
  10: fallingShort([
    '完整 complete',
    '缺少部分数据 data missing',
    '结构不全 incomplete',
    '无效 invalid',
  ]),
  11: {
    kind: 'ranged',
    target: '100',
    ranges: [
      { lower: '0', upper: '0', deduction: '0' },
      { lower: '20', upper: '0', deduction: '60' },
      { lower: '0', upper: '20', deduction: '100' },
    ],
  },
  12: {
    kind: 'ranged',
    target: '0',
    ranges: [
      { lower: '0', upper: '3', deduction: '0' },
      { lower: '0', upper: '15', deduction: '60' },
    ],
  },
};

export const calculationOf = (row: SchemeRow): SchemeCalculation =>
  row.kind === 'J'
    ? { kind: 'judgement' }
    : (CALCULATIONS[row.calculation] ?? { kind: 'pass-fail' });

const text = (zh: string, en: string) => ({ zh, en });

const aspectOf = (row: SchemeRow) => ({
  kind: row.kind,
  description: text(`评分点 ${row.code}`, `Aspect ${row.code}`),
  max: row.max,
  section: row.section,
  calculation: calculationOf(row),
  ...(row.kind === 'J' ? { descriptors: DESCRIPTORS.map(([zh, en]) => text(zh, en)) } : {}),
});

/** The demo's marking scheme as the judging service takes it. */
export const demoScheme = (): SchemeBody => ({
  title: text('示例赛项评分标准（数字取自真实评分表）', 'Sample scheme (numbers of a real one)'),
  sections: SECTIONS.map(([section, zh, en, declared]) => ({
    section,
    name: text(zh, en),
    declared,
  })),
  criteria: Object.entries(CRITERIA).map(([code, [zh, en, declared]]) => ({
    code,
    name: text(zh, en),
    declared,
    subCriteria: subCriteriaOf(code),
  })),
});

const subCriteriaOf = (criterion: string) => {
  const rows = schemeRows.filter((row) => row.criterion === criterion);
  return [...new Set(rows.map((row) => row.subCriterion))].map((code) => {
    const own = rows.filter((row) => row.subCriterion === code);
    return {
      code,
      name: text(`评分子项 ${code}`, `Part ${code}`),
      day: own[0]?.day ?? 1,
      aspects: own.map(aspectOf),
    };
  });
};
