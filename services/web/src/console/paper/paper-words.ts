import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly single: string;
  readonly none: string;
  readonly rehearsal: string;
  readonly setting: string;
  readonly saved: (name: string) => string;
  readonly byHand: string;
  readonly pack: string;
  readonly packLead: string;
  readonly packDay: string;
  readonly withBlank: string;
  readonly withBlankHint: string;
  readonly packMake: string;
  readonly packStop: string;
  readonly packing: (done: number, all: number, name: string) => string;
  readonly packStopped: string;
  readonly packSaved: (name: string, papers: number) => string;
  readonly packNothing: string;
  readonly packName: (day: string) => string;
  readonly listName: string;
  readonly leftOut: string;
  readonly nothingYet: string;
  readonly failed: string;
  readonly blank: string;
  readonly blankLead: string;
  readonly form: string;
  readonly forms: { readonly one: string; readonly many: string };
  readonly module: string;
  readonly session: string;
  readonly allSessions: string;
  readonly drawAndPrint: string;
  readonly noModule: string;
  readonly drawn: (count: number, from: string, to: string) => string;
};

export const paperWords: Words<Keys> = {
  zh: {
    title: '打印表格',
    lead: '每张表打开即为 PDF，A4 黑白打印后签字。',
    single: '单张表格',
    none: '您的岗位在本赛项没有需要打印的表格。',
    rehearsal: '演练用（每页印“演练”）',
    setting: '正在排版…',
    saved: (name) => `${name} 已保存到下载。`,
    byHand: '留空打印，手写补入',
    pack: '当日资料包',
    packLead: '一次取齐当日的表 2 至表 12，按表号排好，存为一个压缩文件。',
    packDay: '日期',
    withBlank: '含空白评分表',
    withBlankHint:
      '已领号而未收回的评分表重印原号，没有的才领新号。每张都须登记收回或作废，方可锁定。',
    packMake: '生成资料包',
    packStop: '停止',
    packing: (done, all, name) => `${done} / ${all} · ${name}`,
    packStopped: '已停止，未保存。',
    packSaved: (name, papers) => `${name} 已保存到下载，共 ${papers} 份表。`,
    packNothing: '当日还没有可打印的表格。',
    packName: (day) => `资料包 ${day}`,
    listName: '00 目录.txt',
    leftOut: '未列入',
    nothingYet: '尚无内容',
    failed: '未能打印',
    blank: '空白评分表',
    blankLead: '每张有编号和二维码。领号后须登记收回、作废或遗失，方可锁定。',
    form: '版式',
    forms: { one: '4A 单人（竖版）', many: '4B 多人（横版）' },
    module: '模块',
    session: '场次',
    allSessions: '全部场次',
    drawAndPrint: '领号并打印',
    noModule: '本赛项还没有模块，先在“赛项”里设置。',
    drawn: (count, from, to) =>
      count === 1 ? `已领 1 个编号：${from}。` : `已领 ${count} 个编号：${from} 至 ${to}。`,
  },
  en: {
    title: 'Papers to print',
    lead: 'Each is a PDF: print it on A4 in black and white and sign it.',
    single: 'Single papers',
    none: 'Your office has no papers to print for this event.',
    rehearsal: 'For practice (REHEARSAL across every page)',
    setting: 'Being set…',
    saved: (name) => `${name} is in your downloads.`,
    byHand: 'Print with a gap and write it in',
    pack: 'Pack of the day',
    packLead: 'Forms 2 to 12 of a day at once, sorted by number, in one ZIP file.',
    packDay: 'Day',
    withBlank: 'With blank marking forms',
    withBlankHint:
      'Sheets that are still out are printed again with their numbers; new numbers are drawn only where there are none. Each has to come back or be spoilt before anything is locked.',
    packMake: 'Make the pack',
    packStop: 'Stop',
    packing: (done, all, name) => `${done} of ${all} · ${name}`,
    packStopped: 'Stopped. Nothing was saved.',
    packSaved: (name, papers) =>
      `${name} is in your downloads, with ${papers} ${papers === 1 ? 'paper' : 'papers'}.`,
    packNothing: 'There is nothing to print for this day yet.',
    packName: (day) => `Pack ${day}`,
    listName: '00 Contents.txt',
    leftOut: 'Left out',
    nothingYet: 'nothing to print yet',
    failed: 'could not be printed',
    blank: 'Blank marking forms',
    blankLead:
      'Each has a number and a QR. Once drawn it has to come back, be spoilt or be missing before anything is locked.',
    form: 'Form',
    forms: { one: '4A one contestant, upright', many: '4B many contestants, across' },
    module: 'Module',
    session: 'Session',
    allSessions: 'All sessions',
    drawAndPrint: 'Draw numbers and print',
    noModule: 'This event has no modules yet. Set them up under Events first.',
    drawn: (count, from, to) =>
      count === 1
        ? `One number was drawn: ${from}.`
        : `${count} numbers were drawn: ${from} to ${to}.`,
  },
};
