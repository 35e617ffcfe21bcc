import type { Group, Level } from '@jinbang/contracts/level';

/** A column of the sheet of events, by what it fills. */
export type EventColumnKey =
  | 'name'
  | 'nameEn'
  | 'occupation'
  | 'code'
  | 'trade'
  | 'taskLevel'
  | 'groups'
  | 'teamSize'
  | 'entryOpens'
  | 'entryCloses'
  | 'starts'
  | 'ends';

export type EventColumn = {
  readonly key: EventColumnKey;
  readonly zh: string;
  readonly en: string;
  readonly hint: string;
  readonly example: string;
  readonly width: number;
};

/** The columns of the blank sheet, in their order; what is left empty is the template’s. */
export const EVENT_COLUMNS: readonly EventColumn[] = [
  { key: 'name', zh: '赛项名称', en: 'Event', hint: '必填', example: '焊工', width: 22 },
  {
    key: 'nameEn',
    zh: '英文名称',
    en: 'English name',
    hint: '可不填',
    example: 'Welding',
    width: 22,
  },
  {
    key: 'occupation',
    zh: '职业名称',
    en: 'Occupation',
    hint: '不填同赛项名称',
    example: '焊工',
    width: 18,
  },
  {
    key: 'code',
    zh: '职业编码',
    en: 'Occupation code',
    hint: '必填',
    example: '6-18-02-04',
    width: 14,
  },
  { key: 'trade', zh: '工种', en: 'Trade', hint: '可不填', example: '', width: 14 },
  { key: 'taskLevel', zh: '命题等级', en: 'Level', hint: '不填同模板', example: '三级', width: 12 },
  {
    key: 'groups',
    zh: '组别',
    en: 'Groups',
    hint: '用顿号隔开；不填同模板',
    example: '职工组、学生组',
    width: 18,
  },
  { key: 'teamSize', zh: '每队人数', en: 'Team size', hint: '不填同模板', example: '1', width: 10 },
  {
    key: 'entryOpens',
    zh: '报名开始',
    en: 'Entries open',
    hint: '如 2026-09-01',
    example: '',
    width: 13,
  },
  { key: 'entryCloses', zh: '报名截止', en: 'Entries close', hint: '', example: '', width: 13 },
  { key: 'starts', zh: '开赛日期', en: 'First day', hint: '', example: '', width: 13 },
  { key: 'ends', zh: '结束日期', en: 'Last day', hint: '', example: '', width: 13 },
];

export const LEVEL_WORDS: Readonly<Record<Level, readonly string[]>> = {
  apprentice: ['学徒工', 'apprentice'],
  '5': ['五级', '五级/初级工', '初级工', '5', 'level5'],
  '4': ['四级', '四级/中级工', '中级工', '4', 'level4'],
  '3': ['三级', '三级/高级工', '高级工', '3', 'level3'],
  '2': ['二级', '二级/技师', '技师', '2', 'level2'],
  '1': ['一级', '一级/高级技师', '高级技师', '1', 'level1'],
  special: ['特级技师', 'special'],
  chief: ['首席技师', 'chief'],
};

export const GROUP_WORDS: Readonly<Record<Group, readonly string[]>> = {
  worker: ['职工组', '职工', 'worker', 'workers'],
  student: ['学生组', '学生', 'student', 'students'],
  teacher: ['教师组', '教师', 'teacher', 'teachers'],
  open: ['公开组', 'open'],
};
