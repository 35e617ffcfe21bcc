import type { Words } from '../../ui/language.ts';
import type { Screen } from '../place.rules.ts';
import type { Asked, Turn } from './asked.rules.ts';
import type { SheetNeed, Unready } from './work.rules.ts';

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
  readonly unready: Readonly<Record<Unready['what'], (module: string, codes: string) => string>>;
  readonly toUnready: Readonly<Record<Unready['what'], string>>;
  readonly asked: string;
  readonly askedKind: Readonly<Record<Asked['kind'], string>>;
  readonly askedBy: (name: string, when: string) => string;
  readonly askedTurn: Readonly<Record<Turn, string>>;
  readonly waiting: string;
  readonly nothingWaits: string;
  readonly marks: (settled: number, expected: number) => string;
  readonly need: Readonly<Record<Exclude<SheetNeed, 'done'>, string>>;
  readonly signatures: (signed: number, seats: number) => string;
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
    unready: {
      scheme: (module) => `${module}：评分方案尚未发布。`,
      panels: (module) => `${module}：评分方案已发布，还缺裁判组。`,
      'some-panels': (module, codes) => `${module}：${codes} 还没有裁判组。`,
    },
    toUnready: { scheme: '去评分方案', panels: '安排裁判组', 'some-panels': '安排裁判组' },
    asked: '等待第二人签署',
    askedKind: { amendment: '评分方案更正', sheet: '解锁更正评分表', module: '解锁更正模块' },
    askedBy: (name, when) => `${name} 提出，${when}`,
    askedTurn: { mine: '去决定', own: '等监督员', others: '查看进展' },
    waiting: '待办',
    nothingWaits: '没有待办：评分表都已签字。',
    marks: (settled, expected) => `评分点 ${settled} / ${expected}`,
    need: { conflict: '有分歧', marks: '未评完', signatures: '待签字' },
    signatures: (signed, seats) => `签字 ${signed} / ${seats}`,
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
    unready: {
      scheme: (module) => `${module}: no marking scheme is published.`,
      panels: (module) => `${module}: the scheme is published, panels are missing.`,
      'some-panels': (module, codes) => `${module}: no panel marks ${codes} yet.`,
    },
    toUnready: { scheme: 'To the scheme', panels: 'Seat panels', 'some-panels': 'Seat panels' },
    asked: 'Waits for a second signature',
    askedKind: {
      amendment: 'Amendment of the scheme',
      sheet: 'A sheet to reopen',
      module: 'A module to reopen',
    },
    askedBy: (name, when) => `asked by ${name}, ${when}`,
    askedTurn: { mine: 'Decide', own: 'Waits for the supervisor', others: 'See how it stands' },
    waiting: 'Sheets that wait',
    nothingWaits: 'Nothing waits: every sheet is signed.',
    marks: (settled, expected) => `${settled} of ${expected} marks`,
    need: { conflict: 'In conflict', marks: 'Marks missing', signatures: 'To sign' },
    signatures: (signed, seats) => `${signed} of ${seats} signed`,
    more: (count) => `${count} more`,
  },
};
