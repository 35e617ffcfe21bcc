import type { Words } from '../../ui/language.ts';
import type { Screen } from '../place.rules.ts';
import type { SheetNeed } from './work.rules.ts';

type Keys = {
  readonly title: string;
  readonly noEvents: string;
  readonly noEventsHint: string;
  readonly onlyAtHome: string;
  readonly firstTitle: string;
  readonly firstSteps: readonly {
    readonly screen: Screen | null;
    readonly name: string;
    readonly hint: string;
  }[];
  readonly board: string;
  readonly wall: string;
  readonly notYet: string;
  readonly notTheirs: string;
  readonly conflicts: string;
  readonly missing: string;
  readonly unsigned: string;
  readonly toLock: string;
  readonly module: string;
  readonly marks: string;
  readonly sheets: string;
  readonly state: string;
  readonly locked: string;
  readonly open: string;
  readonly waiting: string;
  readonly nothingWaits: string;
  readonly sheet: string;
  readonly session: string;
  readonly need: Readonly<Record<Exclude<SheetNeed, 'done'>, string>>;
  readonly needHead: string;
  readonly signatures: string;
  readonly more: (count: number) => string;
};

export const workWords: Words<Keys> = {
  zh: {
    title: '今日工作',
    noEvents: '还没有您负责的赛项',
    onlyAtHome:
      '您是在单位上任命的，只能看到本单位自己主办的竞赛。要为别人主办的竞赛报名，请那个竞赛的组委会办公室在竞赛或赛项上任命您。',
    noEventsHint: '您在某个赛项任职后，它会出现在这里。若已任命仍看不到，请联系组委会办公室。',
    firstTitle: '从这里开始',
    firstSteps: [
      { screen: 'people', name: '登记单位和人员', hint: '主办单位、参赛单位，以及将要任职的人。' },
      { screen: 'people', name: '任命组委会办公室', hint: '由其设置竞赛、任命裁判和各岗位。' },
      { screen: 'invitations', name: '发出邀请', hint: '每个人用自己的账号登录，不共用口令。' },
      { screen: 'setup', name: '设置竞赛和赛项', hint: '从模板或去年的竞赛开始，一次设立。' },
      {
        screen: 'tablets',
        name: '配对平板，发放 PIN',
        hint: '赛项设置后，裁判员就能在平板上评分。',
      },
    ],
    board: '榜单',
    wall: '大屏',
    notYet: '评分尚未设置。',
    notTheirs: '评分进度由裁判长、监督员和组委会办公室查看。',
    conflicts: '处分歧',
    missing: '个评分点未评',
    unsigned: '张评分表待签字',
    toLock: '个模块可锁定',
    module: '模块',
    marks: '评分点',
    sheets: '评分表签字',
    state: '状态',
    locked: '已锁定',
    open: '评分中',
    waiting: '待办',
    nothingWaits: '没有待办：评分表都已签字。',
    sheet: '评分子项',
    session: '场次',
    need: { conflict: '有分歧', marks: '缺评分', signatures: '待签字' },
    needHead: '等待',
    signatures: '签字',
    more: (count) => `另有 ${count} 张`,
  },
  en: {
    title: "Today's work",
    noEvents: 'No event is yours yet',
    onlyAtHome:
      'Your office is at your organisation: it reaches contests your organisation holds. To enter a contest of somebody else, ask its organiser to give you the office at that contest or event.',
    noEventsHint:
      'An event appears here once you hold an office in it. If you were appointed and see none, ask the organiser.',
    firstTitle: 'Begin here',
    firstSteps: [
      {
        screen: 'people',
        name: 'Register organisations and people',
        hint: 'Who holds the contest, who takes part, and who will hold an office.',
      },
      {
        screen: 'people',
        name: 'Appoint an organiser',
        hint: 'Organisers set contests up and appoint judges and all others.',
      },
      {
        screen: 'invitations',
        name: 'Send invitations',
        hint: 'Everybody signs in with an account of their own; nobody shares a token.',
      },
      {
        screen: 'setup',
        name: 'Set up a competition and its events',
        hint: 'From a template or last year’s contest, made in one go.',
      },
      {
        screen: 'tablets',
        name: 'Pair tablets and hand out PINs',
        hint: 'Once an event is set up, its judges mark on tablets.',
      },
    ],
    board: 'Board',
    wall: 'Wall',
    notYet: 'Marking is not set up yet.',
    notTheirs: 'How far marking is, the chief judge, supervisors and the organiser see.',
    conflicts: 'in conflict',
    missing: 'marks missing',
    unsigned: 'sheets to sign',
    toLock: 'modules to lock',
    module: 'Module',
    marks: 'Marks',
    sheets: 'Sheets signed',
    state: 'State',
    locked: 'Locked',
    open: 'Marking',
    waiting: "Today's work",
    nothingWaits: 'Nothing waits: every sheet is signed.',
    sheet: 'Sub-criterion',
    session: 'Session',
    need: { conflict: 'In conflict', marks: 'Marks missing', signatures: 'To sign' },
    needHead: 'Waits for',
    signatures: 'Signatures',
    more: (count) => `${count} more`,
  },
};
