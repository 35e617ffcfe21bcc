import type { Words } from '../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly posted: string;
  readonly over: string;
  readonly list: string;
  readonly count: (entries: number) => string;
  readonly name: string;
  readonly organisation: string;
  readonly group: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly namesake: string;
  readonly namesakeHint: string;
  readonly nobody: string;
  readonly objections: string;
  readonly contact: string;
  readonly lookUp: string;
  readonly number: string;
  readonly numberHint: string;
  readonly numberNone: string;
  readonly waits: (received: string) => string;
  readonly answered: (on: string) => string;
  readonly outcomes: Readonly<Record<'upheld' | 'dismissed', string>>;
  readonly print: string;
  readonly none: string;
  readonly noneHint: string;
  readonly gone: string;
  readonly goneHint: string;
};

export const noticeWords: Words<Keys> = {
  zh: {
    title: '资格公示',
    posted: '公示中',
    over: '公示期已满',
    list: '参赛人员名单',
    count: (entries) => `共 ${entries} 个报名`,
    name: '姓名',
    organisation: '单位',
    group: '组别',
    groups: { worker: '职工组', teacher: '教师组', student: '学生组', open: '不分组' },
    namesake: '有同名者',
    namesakeHint: '名单中有同名者，请按单位和组别区分。',
    nobody: '名单为空。',
    objections: '异议',
    contact: '联系方式',
    lookUp: '查询',
    number: '异议编号',
    numberHint: '登记异议时由组委会办公室告知',
    numberNone: '没有这个编号的异议，请核对。',
    waits: (received) => `${received} 收到，正在处理。`,
    answered: (on) => `${on} 已答复。`,
    outcomes: { upheld: '异议成立', dismissed: '异议不成立' },
    print: '打印',
    none: '没有这份公示',
    noneHint: '请核对地址，或向竞赛组委会办公室询问。',
    gone: '公示已撤下',
    goneHint: '公示期满或由组委会撤下。如有疑问，请联系竞赛组委会办公室。',
  },
  en: {
    title: 'Notice of entrants',
    posted: 'Posted',
    over: 'The time is over',
    list: 'Entrants',
    count: (entries) => `${entries} ${entries === 1 ? 'entry' : 'entries'}`,
    name: 'Name',
    organisation: 'Organisation',
    group: 'Group',
    groups: { worker: 'Workers', teacher: 'Teachers', student: 'Students', open: 'Open' },
    namesake: 'Shares the name',
    namesakeHint: 'Some on the list share a name: look at the organisation and the group.',
    nobody: 'There is nobody on the list.',
    objections: 'Objections',
    contact: 'Contact',
    lookUp: 'Look up',
    number: 'Number of an objection',
    numberHint: 'The office gives it when an objection is recorded',
    numberNone: 'There is no objection of this number. Check it.',
    waits: (received) => `Received ${received}; being looked into.`,
    answered: (on) => `Answered ${on}.`,
    outcomes: { upheld: 'Upheld', dismissed: 'Dismissed' },
    print: 'Print',
    none: 'There is no such notice',
    noneHint: 'Check the address, or ask the office of the organising committee.',
    gone: 'The notice was taken down',
    goneHint:
      'Its time is over, or the committee took it down. The office of the committee answers questions.',
  },
};
