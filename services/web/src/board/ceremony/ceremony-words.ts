import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly events: string;
  readonly noEvents: string;
  readonly looking: string;
  readonly ready: string;
  readonly notReady: string;
  readonly notYours: string;
  readonly signIn: string;
  readonly signInHint: string;
  readonly include: (event: string) => string;
  readonly up: (event: string) => string;
  readonly down: (event: string) => string;
  readonly presenters: string;
  readonly presentersHint: string;
  readonly presentedBy: string;
  readonly begin: string;
  readonly beginHint: string;
  readonly noneChosen: string;
  readonly keys: string;
  readonly keyList: readonly (readonly [keys: string, what: string])[];
  readonly ceremony: string;
  readonly winners: (count: number) => string;
  readonly place: (rank: number) => string;
  readonly photograph: string;
  readonly congratulations: string;
  readonly next: (event: string) => string;
  readonly called: string;
  readonly more: (count: number) => string;
  readonly on: string;
  readonly back: string;
  readonly dark: string;
  readonly light: string;
  readonly full: string;
  readonly leave: string;
  readonly controls: string;
  readonly stopped: string;
  readonly other: string;
  readonly anew: string;
};

export const ceremonyWords: Words<Keys> = {
  zh: {
    title: '颁奖',
    lead: '从末位到首位依次揭晓：优胜奖、三等奖、二等奖、一等奖。尚未揭晓的名次不在本页，也不在本机。',
    events: '赛项与顺序',
    noEvents: '还没有公开的赛项。赛项公布规则后，会列在这里。',
    looking: '正在查看',
    ready: '可以颁奖',
    notReady: '成绩尚未经第二人批准',
    notYours: '您不负责这个赛项的发布',
    signIn: '登录管理台',
    signInHint: '揭晓前的成绩尚未公开，只有组委会办公室和监督员能主持颁奖。请先登录，再回到本页。',
    include: (event) => `列入：${event}`,
    up: (event) => `${event} 提前`,
    down: (event) => `${event} 推后`,
    presenters: '颁奖嘉宾',
    presentersHint: '按奖项填写，只留在本标签页，关闭即清除。',
    presentedBy: '颁奖嘉宾',
    begin: '开始颁奖',
    beginHint: '从头开始。之后刷新本页，会回到当时的一步。',
    noneChosen: '请先选择至少一个可以颁奖的赛项。',
    keys: '遥控与键盘',
    keyList: [
      ['空格 · → · PageDown', '下一步'],
      ['← · PageUp', '上一步'],
      ['B · .', '黑屏，再按恢复'],
      ['F', '全屏'],
      ['L', '中文 / English'],
    ],
    ceremony: '颁奖典礼',
    winners: (count) => `${count} 名`,
    place: (rank) => `第 ${rank} 名`,
    photograph: '合影',
    congratulations: '祝贺全体获奖选手',
    next: (event) => `下一赛项：${event}`,
    called: '已揭晓',
    more: (count) => `另有 ${count} 名`,
    on: '下一步',
    back: '上一步',
    dark: '黑屏',
    light: '恢复画面',
    full: '全屏',
    leave: '退出',
    controls: '颁奖控制',
    stopped: '这一步没有取到，请再按一次。',
    other: '成绩已更新。请重新开始这个赛项的颁奖。',
    anew: '重新开始这个赛项',
  },
  en: {
    title: 'Ceremony',
    lead: 'Places are revealed from the last to the first: merit, third, second, first prizes. A place not yet revealed is neither on this page nor in this computer.',
    events: 'Events and their order',
    noEvents: 'No public event yet. Events appear here once their rules are published.',
    looking: 'Looking',
    ready: 'Ready',
    notReady: 'No second person approved the result yet',
    notYours: 'You do not release the results of this event',
    signIn: 'Sign in at the console',
    signInHint:
      'What is revealed is not public before. Only the organiser and the supervisor hold a ceremony. Sign in, then come back to this page.',
    include: (event) => `Include ${event}`,
    up: (event) => `Move ${event} up`,
    down: (event) => `Move ${event} down`,
    presenters: 'Presenters',
    presentersHint: 'By prize. They stay in this tab alone and go when it is closed.',
    presentedBy: 'Presented by',
    begin: 'Begin the ceremony',
    beginHint: 'From the beginning. A reload later returns to the step that was shown.',
    noneChosen: 'Choose at least one event that is ready.',
    keys: 'Remote control and keyboard',
    keyList: [
      ['Space · → · PageDown', 'one step on'],
      ['← · PageUp', 'one step back'],
      ['B · .', 'black screen, again to return'],
      ['F', 'full screen'],
      ['L', '中文 / English'],
    ],
    ceremony: 'Award ceremony',
    winners: (count) => (count === 1 ? '1 winner' : `${count} winners`),
    place: (rank) => `Place ${rank}`,
    photograph: 'Photograph',
    congratulations: 'Congratulations to all winners',
    next: (event) => `Next event: ${event}`,
    called: 'Called before',
    more: (count) => `and ${count} more`,
    on: 'Next',
    back: 'Back',
    dark: 'Black',
    light: 'Show again',
    full: 'Full screen',
    leave: 'Leave',
    controls: 'Ceremony controls',
    stopped: 'This step did not come. Press again.',
    other: 'The result has changed. Begin the ceremony of this event anew.',
    anew: 'Begin this event anew',
  },
};
