import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly list: string;
  readonly choose: string;
  readonly chooseAll: string;
  readonly person: string;
  readonly offices: string;
  readonly noOffice: string;
  readonly code: string;
  readonly state: string;
  readonly noPin: string;
  readonly good: string;
  readonly triesLeft: (count: number) => string;
  readonly locked: string;
  readonly act: string;
  readonly unlock: string;
  readonly unlockOf: (name: string) => string;
  readonly unlocked: (name: string) => string;
  readonly whoUnlocks: string;
  readonly withdraw: string;
  readonly withdrawTitle: (name: string) => string;
  readonly withdrawText: string;
  readonly withdrawn: (name: string) => string;
  readonly keep: string;
  readonly none: string;
  readonly noneHint: string;
  readonly issue: (count: number) => string;
  readonly issueNone: string;
  readonly chooseFirst: string;
  readonly issueTitle: (count: number) => string;
  readonly issueText: string;
  readonly issueAgain: (count: number) => string;
  readonly issueYes: string;
  readonly progress: (made: number, of: number) => string;
  readonly slipsTitle: string;
  readonly slipsLead: string;
  readonly print: string;
  readonly done: string;
  readonly doneTitle: string;
  readonly doneText: string;
  readonly doneYes: string;
  readonly back: string;
  readonly slipPin: string;
  readonly slipNote: string;
  readonly toSlips: string;
};

export const pinWords: Words<Keys> = {
  zh: {
    title: '名册号与 PIN',
    lead: '裁判员进场时凭名册号（4 位）和 PIN（6 位）在平板上登录。PIN 只在生成时显示一次：打印、裁开、当面交给本人。',
    list: '名册',
    choose: '选择',
    chooseAll: '全选',
    person: '人员',
    offices: '岗位',
    noOffice: '任职已结束',
    code: '名册号',
    state: '状态',
    noPin: '尚无 PIN',
    good: '可用',
    triesLeft: (count) => `还可试 ${count} 次`,
    locked: '已锁定',
    act: '操作',
    unlock: '解锁',
    unlockOf: (name) => `解锁 ${name}`,
    unlocked: (name) => `${name} 已解锁，可再试五次。`,
    whoUnlocks: 'PIN 连续错误五次即锁定，由监督员核实本人后解锁。',
    withdraw: '作废',
    withdrawTitle: (name) => `作废 ${name} 的 PIN？`,
    withdrawText: '正在用它的平板立即退出；已给出的分数不受影响。',
    withdrawn: (name) => `${name} 的 PIN 已作废。`,
    keep: '保留',
    none: '名册还是空的',
    noneHint: '先在 “人员与任职” 中为本赛项任命裁判员等岗位，他们就会列在这里。',
    issue: (count) => `为 ${count} 人生成 PIN`,
    issueNone: '生成 PIN',
    chooseFirst: '先在名册中勾选人员；自己的 PIN 由他人生成。',
    issueTitle: (count) => `为 ${count} 人生成 PIN？`,
    issueText: '生成后只显示一次，请准备好打印。',
    issueAgain: (count) => `其中 ${count} 人已有 PIN：旧的立即作废，正在使用的平板会退出。`,
    issueYes: '生成',
    progress: (made, of) => `已生成 ${made} / ${of}`,
    slipsTitle: 'PIN 单',
    slipsLead:
      '请现在打印：离开本页后，任何人都不能再看到这些 PIN。打印件裁开后当面交给本人，不要留底。',
    print: '打印',
    done: '已交付，收起',
    doneTitle: '收起 PIN 单？',
    doneText: '收起后不能再显示。没有打印的，只能重新生成。',
    doneYes: '收起',
    back: '返回',
    slipPin: 'PIN',
    slipNote: '请勿告诉他人。连续错五次会锁定，由监督员解锁。',
    toSlips: '打印选手查询条',
  },
  en: {
    title: 'Roster codes and PINs',
    lead: 'In the hall judges sign in on a tablet with roster code (4 digits) and PIN (6). A PIN is shown once, when it is made: print, cut, and hand each to its person.',
    list: 'Roster',
    choose: 'Choose',
    chooseAll: 'Choose all',
    person: 'Person',
    offices: 'Office',
    noOffice: 'Office is over',
    code: 'Roster code',
    state: 'State',
    noPin: 'No PIN yet',
    good: 'Good',
    triesLeft: (count) => (count === 1 ? '1 try left' : `${count} tries left`),
    locked: 'Locked',
    act: 'To do',
    unlock: 'Unlock',
    unlockOf: (name) => `Unlock ${name}`,
    unlocked: (name) => `${name} is unlocked and has five tries again.`,
    whoUnlocks: 'Five wrong PINs lock a person; a supervisor looks who it is and unlocks.',
    withdraw: 'Make void',
    withdrawTitle: (name) => `Make the PIN of ${name} void?`,
    withdrawText: 'A tablet in use with it signs out at once; marks given stay as they are.',
    withdrawn: (name) => `The PIN of ${name} is void.`,
    keep: 'Keep it',
    none: 'The roster is empty',
    noneHint:
      'Give judges and others an office in this event under “People and offices”; they then stand here.',
    issue: (count) => (count === 1 ? 'Make a PIN for 1 person' : `Make PINs for ${count} people`),
    issueNone: 'Make PINs',
    chooseFirst: 'Choose people on the roster first; your own PIN is made by somebody else.',
    issueTitle: (count) => (count === 1 ? 'Make a PIN?' : `Make PINs for ${count} people?`),
    issueText: 'They are shown once. Have the printer ready.',
    issueAgain: (count) =>
      `${count} of them ${count === 1 ? 'has' : 'have'} one already: the old one is void at once, and a tablet in use signs out.`,
    issueYes: 'Make them',
    progress: (made, of) => `${made} of ${of} made`,
    slipsTitle: 'PIN slips',
    slipsLead:
      'Print them now: once you leave this page nobody can see these PINs again. Cut the sheet, hand each slip to its person, keep none.',
    print: 'Print',
    done: 'Handed over, put away',
    doneTitle: 'Put the slips away?',
    doneText: 'They cannot be shown again. What was not printed must be made anew.',
    doneYes: 'Put away',
    back: 'Back',
    slipPin: 'PIN',
    slipNote: 'Tell nobody. Five wrong tries lock it; a supervisor unlocks.',
    toSlips: 'Print slips for contestants',
  },
};
