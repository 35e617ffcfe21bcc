import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: (count: number) => string;
  readonly hint: string;
  readonly levels: string;
  readonly noLevel: string;
  readonly add: string;
  readonly remove: string;
};

export const planEventsWords: Words<Keys> = {
  zh: {
    title: (count) =>
      count === 0 ? '计划列出的赛项和等级（未列）' : `计划列出的赛项和等级（${count}）`,
    hint: '文件逐项列出赛项和可晋升等级的，照填；职业编码或等级不在其中的赛项不能晋升。文件没有列的，留空。',
    levels: '可晋升等级',
    noLevel: '请至少选一个等级。',
    add: '加一个计划赛项',
    remove: '删除',
  },
  en: {
    title: (count) =>
      count === 0
        ? 'Events and levels in the plan (none named)'
        : `Events and levels in the plan (${count})`,
    hint: 'Where the document names events and the levels they may lead to, copy them here: an event of another occupation code or level does not promote. Leave it empty where it names none.',
    levels: 'Levels it may lead to',
    noLevel: 'Choose at least one level.',
    add: 'Add an event of the plan',
    remove: 'Remove',
  },
};
