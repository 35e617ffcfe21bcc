import type { Words } from '../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly signIn: string;
  readonly token: string;
  readonly tokenHint: string;
  readonly tokenMissing: string;
  readonly enter: string;
  readonly signOut: string;
  readonly chooseEvent: string;
  readonly noEvents: string;
  readonly online: string;
  readonly otherTab: string;
  readonly sheets: string;
  readonly noSheets: string;
  readonly back: string;
  readonly reload: string;
  readonly session: string;
  readonly scheme: (version: number) => string;
  readonly station: Readonly<Record<'entry' | 'station' | 'review', string>>;
  readonly criterion: string;
  /** Before the number of the printed form of this sheet. */
  readonly paper: string;
  readonly leftToSign: string;
  readonly open: string;
  readonly resume: string;
  readonly review: string;
  readonly progress: (done: number, all: number) => string;
  readonly conflicts: (count: number) => string;
  readonly onServer: (count: number) => string;
  readonly notYet: (count: number) => string;
  readonly toDecide: (count: number) => string;
  readonly since: (time: string) => string;
  readonly strange: (time: string) => string;
  readonly sendNow: string;
  readonly forgetful: string;
  readonly signedOut: string;
  readonly previous: string;
  readonly next: string;
  readonly toSign: string;
  readonly locked: string;
  readonly signed: string;
  readonly signedByMe: string;
  readonly code: Readonly<Record<string, string>>;
  readonly movedStation: string;
  readonly maximum: (max: string) => string;
  readonly measurement: string;
  readonly judgement: string;
  readonly requirement: string;
  readonly place: Readonly<
    Record<'saving' | 'waiting' | 'given' | 'conflict' | 'refused' | 'open', string>
  >;
  readonly byColleague: (value: string) => string;
  readonly conflictHint: string;
  readonly panelGave: (values: string) => string;
  readonly recordedAt: (time: string) => string;
};

export const tabletWords: Words<Keys> = {
  zh: {
    title: '评分',
    signIn: '裁判员登录',
    token: '登录口令',
    tokenHint: '由组委会办公室发给您本人。关闭本页后须重新输入。',
    tokenMissing: '请输入登录口令。',
    enter: '进入评分',
    signOut: '退出',
    chooseEvent: '选择赛项',
    noEvents: '还没有公布规则的赛项。请向组委会办公室要本赛项的评分网址。',
    online: '本页须联网使用。断网时录入的分数先存在这台设备，联网后自动上传。',
    otherTab: '另一个标签页正在用同一身份评分。请关闭其中一个。',
    sheets: '我的评分表',
    noSheets: '今天没有分到您名下的评分表。请向裁判长确认裁判组，然后重新读取。',
    back: '返回评分表',
    reload: '重新读取',
    session: '场次',
    scheme: (version) => `评分方案第 ${version} 版`,
    station: { entry: '参赛编号', station: '工位', review: '加密号' },
    criterion: '评分子项',
    paper: '纸表',
    leftToSign: '已离组，待您签字',
    open: '开始评分',
    resume: '继续评分',
    review: '查看',
    progress: (done, all) => `已评 ${done} / ${all}`,
    conflicts: (count) => `${count} 处待处理`,
    onServer: (count) => `${count} 个分数已在服务器`,
    notYet: (count) => `${count} 个分数还未到服务器`,
    toDecide: (count) => `${count} 个分数待您处理`,
    since: (time) => `自 ${time} 起连接不上`,
    strange: (time) => `自 ${time} 起，回答的不是本系统：请检查 Wi-Fi 是否要先登录`,
    sendNow: '立即重试',
    forgetful: '浏览器不允许保存：在全部到达服务器之前，请勿关闭或刷新本页。',
    signedOut: '登录已失效。未上传的分数已存在这台设备，请重新登录。',
    previous: '上一位',
    next: '下一位',
    toSign: '核对并签字',
    locked: '模块已锁定',
    signed: '已签字',
    signedByMe: '您已签字',
    code: { DNS: '未参赛', DNF: '未完赛', WD: '退赛', DSQ: '取消成绩', OK: '' },
    movedStation: '这名选手换过工位：这里只列记在本工位上的评分点。',
    maximum: (max) => `配分 ${max}`,
    measurement: '测量',
    judgement: '评价',
    requirement: '要求',
    place: {
      saving: '正在存入平板…',
      waiting: '已存平板，还未到服务器',
      given: '已在服务器',
      conflict: '裁判间有分歧',
      refused: '服务器未接受',
      open: '未评',
    },
    byColleague: (value) => `同组裁判已录入：${value}`,
    conflictHint: '，相差过大。请与同组裁判商议后，各自重新评分。',
    panelGave: (values) => `同组其他裁判：${values}`,
    recordedAt: (time) => `${time} 记录`,
  },
  en: {
    title: 'Marking',
    signIn: 'Judge sign-in',
    token: 'Access token',
    tokenHint: 'Handed to you by the organiser. Closing this page forgets it.',
    tokenMissing: 'Type your access token.',
    enter: 'Begin',
    signOut: 'Sign out',
    chooseEvent: 'Choose an event',
    noEvents: 'No event has published its rules yet. Ask the organiser for the address of yours.',
    online:
      'This page needs the network. Marks given without it stay on this device and are sent once it is back.',
    otherTab: 'Another tab marks under the same name. Close one of them.',
    sheets: 'My score sheets',
    noSheets:
      'No score sheet is yours today. Ask the chief judge about your panel, then load again.',
    back: 'Back to the sheets',
    reload: 'Load again',
    session: 'Session',
    scheme: (version) => `marking scheme, version ${version}`,
    station: { entry: 'Entry', station: 'Station', review: 'Review code' },
    criterion: 'Sub-criterion',
    paper: 'Paper sheet',
    leftToSign: 'You left: please sign',
    open: 'Begin marking',
    resume: 'Go on marking',
    review: 'Look',
    progress: (done, all) => `${done} of ${all} given`,
    conflicts: (count) => `${count} to settle`,
    onServer: (count) => `${count} on the server`,
    notYet: (count) => `${count} not yet on the server`,
    toDecide: (count) => `${count} for you to decide`,
    since: (time) => `No connection since ${time}`,
    strange: (time) =>
      `Since ${time} something else answers: look whether the Wi-Fi asks for a sign-in`,
    sendNow: 'Try now',
    forgetful: 'This browser keeps nothing: do not close or reload before everything is sent.',
    signedOut: 'Your sign-in has ended. Unsent marks are kept on this device; sign in again.',
    previous: 'Previous',
    next: 'Next',
    toSign: 'Check and sign',
    locked: 'Module locked',
    signed: 'Signed',
    signedByMe: 'You have signed',
    code: {
      DNS: 'Did not start',
      DNF: 'Did not finish',
      WD: 'Withdrew',
      DSQ: 'Disqualified',
      OK: '',
    },
    movedStation:
      'This contestant changed stations: only what is marked under this one stands here.',
    maximum: (max) => `max ${max}`,
    measurement: 'Measurement',
    judgement: 'Judgement',
    requirement: 'Requirement',
    place: {
      saving: 'Being kept on this tablet…',
      waiting: 'On this tablet, not yet on the server',
      given: 'On the server',
      conflict: 'The panel differs',
      refused: 'Not taken by the server',
      open: 'Not given',
    },
    byColleague: (value) => `Entered by a colleague: ${value}`,
    conflictHint: ': too far apart. Talk with your panel, then each of you scores again.',
    panelGave: (values) => `The others gave: ${values}`,
    recordedAt: (time) => `recorded ${time}`,
  },
};
