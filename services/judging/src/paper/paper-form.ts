/** The forms that begin here (season.md, Papers 4 to 11), with the number and version they print. */
const VERSION = '2026.1';

const form = (no: string, zh: string, en: string) => ({ no, version: VERSION, name: { zh, en } });

/** Paper 4, which is printed from numbers that were drawn. */
export const BLANK_FORMS = {
  one: form('4A', '评分表（单人）', 'Marking form: one contestant'),
  many: form('4B', '评分表（多人）', 'Marking form: many contestants'),
} as const;

export const PAPER_FORMS = {
  filled: form('5', '评分记录表', 'Marks of one contestant'),
  'summary-sub-criterion': form('6A', '成绩汇总表（评分子项）', 'Summary of a sub-criterion'),
  'summary-module': form('6B', '成绩汇总表（模块）', 'Summary of a module'),
  'summary-day': form('6C', '成绩汇总表（当日）', 'Summary of a day of marking'),
  daily: form('7', '每日签字确认单', 'Daily sign-off'),
  incident: form('8', '赛场情况记录', 'Record of an incident'),
  penalty: form('9', '判罚与取消成绩决定', 'Penalty or disqualification'),
  review: form('10', '成绩复核记录', 'Record of the review'),
  'appeal-filed': form('11A', '申诉（复查）书', 'Appeal or request for a recount'),
  'appeal-admitted': form('11B', '受理通知', 'Acceptance of an appeal'),
  'appeal-ruling': form('11C', '裁决书', 'Ruling'),
} as const;

export type FormName = keyof typeof PAPER_FORMS;
// Safe: exactly the names above.
export const FORM_NAMES = Object.keys(PAPER_FORMS) as readonly FormName[];
