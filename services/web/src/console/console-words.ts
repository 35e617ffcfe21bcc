import type { Words } from '../ui/language.ts';
import type { SheetNeed } from './work.rules.ts';

type Keys = {
  readonly title: string;
  readonly signIn: string;
  readonly token: string;
  readonly tokenHint: string;
  readonly tokenMissing: string;
  readonly enter: string;
  readonly signOut: string;
  readonly signedOut: string;
  readonly events: string;
  readonly noEvents: string;
  readonly noEventsHint: string;
  readonly apiDocs: string;
  readonly board: string;
  readonly wall: string;
  readonly notYet: string;
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
  readonly eventState: Readonly<Record<string, string>>;
};

export const consoleWords: Words<Keys> = {
  zh: {
    title: '控制台',
    signIn: '工作人员登录',
    token: '登录口令',
    tokenHint: '由组委会办公室发放。关闭本页后须重新输入。',
    tokenMissing: '请输入登录口令。',
    enter: '进入',
    signOut: '退出',
    signedOut: '登录已失效，请重新登录。',
    events: '赛项',
    noEvents: '还没有您负责的赛项',
    noEventsHint: '设置赛项后，它会出现在这里。目前赛项通过接口设置，见接口文档。',
    apiDocs: '接口文档',
    board: '榜单',
    wall: '大屏',
    notYet: '评分尚未设置。',
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
    eventState: {
      DRAFT: '草稿',
      RULES_PUBLISHED: '规则已公布',
      REGISTRATION: '报名中',
      ELIGIBILITY_CHECK: '资格审核',
      DRAWN: '已抽签',
      DECRYPTED: '已解密',
      ARCHIVED: '已归档',
      VOID: '无效',
      CANCELLED: '已取消',
    },
  },
  en: {
    title: 'Console',
    signIn: 'Staff sign-in',
    token: 'Access token',
    tokenHint: 'Handed out by the organiser. Closing this page forgets it.',
    tokenMissing: 'Type your access token.',
    enter: 'Enter',
    signOut: 'Sign out',
    signedOut: 'Your sign-in has ended. Sign in again.',
    events: 'Events',
    noEvents: 'No event is yours yet',
    noEventsHint:
      'An event appears here once it is set up; for now through the programming interface.',
    apiDocs: 'API docs',
    board: 'Board',
    wall: 'Wall',
    notYet: 'Marking is not set up yet.',
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
    eventState: {
      DRAFT: 'Draft',
      RULES_PUBLISHED: 'Rules published',
      REGISTRATION: 'Entries open',
      ELIGIBILITY_CHECK: 'Entries checked',
      DRAWN: 'Drawn',
      DECRYPTED: 'Decrypted',
      ARCHIVED: 'Archived',
      VOID: 'Void',
      CANCELLED: 'Cancelled',
    },
  },
};
