import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly signIn: string;
  readonly toConsole: string;
  readonly lead: (holders: number) => string;
  readonly warning: string;
  readonly days: string;
  readonly make: string;
  readonly making: string;
  readonly nobody: string;
  readonly once: string;
  readonly print: string;
};

export const slipWords: Words<Keys> = {
  zh: {
    title: '选手查询条',
    signIn: '请先登录控制台，再打开本页。',
    toConsole: '登录控制台',
    lead: (holders) => `本赛项有 ${holders} 名选手，每人一条，A4 纸每页 24 条。`,
    warning: '生成新码后，以前发出的查询码立即作废，由其打开的页面随即结束。',
    days: '有效天数',
    make: '生成查询码',
    making: '正在生成…',
    nobody: '本赛项还没有已编号的参赛选手。',
    once: '查询码只在此显示一次，请现在打印；离开本页后不能再看。',
    print: '打印',
  },
  en: {
    title: 'Slips for contestants',
    signIn: 'Sign in to the console first, then open this page.',
    toConsole: 'Sign in to the console',
    lead: (holders) => `${holders} contestants, one slip each, 24 on a page of A4.`,
    warning: 'New codes end all earlier ones at once, and the pages those have opened.',
    days: 'Days until they expire',
    make: 'Make the codes',
    making: 'Making…',
    nobody: 'Nobody with an entry number competes in this event yet.',
    once: 'The codes are shown here once. Print now; they cannot be seen again.',
    print: 'Print',
  },
};
