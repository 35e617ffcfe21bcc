import type { BoardRow, BoardSnapshot, BoardState } from '@jinbang/contracts/http/live-board';
import type { Words } from '../ui/language.ts';
import type { Link } from './feed.rules.ts';

/** `stale`: the stream holds, but what feeds it does not answer. */
export type ShownLink = Link | 'stale';

type Code = Exclude<BoardRow['resultCode'], 'OK'>;

type Keys = {
  readonly title: string;
  readonly boards: string;
  readonly boardsLead: string;
  readonly noBoards: string;
  readonly noBoardsHint: string;
  readonly noBoard: string;
  readonly allBoards: string;
  readonly state: Readonly<Record<BoardState, string>>;
  readonly stateHint: Readonly<Record<BoardState, string>>;
  readonly code: Readonly<Record<Code, string>>;
  /** A gate held it back. */
  readonly notOn: string;
  readonly held: (held: NonNullable<BoardRow['held']>) => string;
  readonly group: Readonly<Record<string, string>>;
  readonly allGroups: string;
  readonly award: Readonly<Record<string, string>>;
  readonly rank: string;
  readonly contestant: string;
  readonly total: string;
  readonly scale: string;
  readonly scaleHint: string;
  readonly awardHead: string;
  readonly marksIn: string;
  readonly partial: (settled: number, expected: number) => string;
  readonly partialHint: string;
  readonly rose: (places: number) => string;
  readonly fell: (places: number) => string;
  readonly tie: string;
  readonly tieBy: Readonly<Record<string, string>>;
  readonly tieModule: (name: string) => string;
  readonly tieCriterion: (code: string) => string;
  readonly tieSentence: (step: string) => string;
  readonly link: Readonly<Record<ShownLink, string>>;
  readonly asOf: (time: string) => string;
  readonly find: string;
  readonly nobody: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly delegations: string;
  readonly pause: string;
  readonly goOn: string;
  readonly wall: string;
  readonly leaveWall: string;
  readonly resultPage: string;
  readonly rule: Readonly<Record<BoardSnapshot['rule'], string>>;
  readonly ruleLive: string;
  readonly made: string;
  readonly noRows: string;
};

const HELD = {
  zh: { below: '未达入围线', outside: '不在名额内', tie: '末位同分' },
  en: {
    below: 'below its least mark',
    outside: 'outside the places',
    tie: 'equal at the last place',
  },
} as const;

export const boardWords: Words<Keys> = {
  zh: {
    title: '榜单',
    boards: '公开榜单',
    boardsLead: '各赛项的进度与成绩。公布什么、何时公布，由赛项规则决定。',
    noBoards: '还没有公开的赛项',
    noBoardsHint: '赛项公布规则后，榜单会出现在这里，本页自动更新。',
    noBoard: '没有这个赛项的榜单，或尚未公开。',
    allBoards: '全部榜单',
    state: {
      progress: '评分进度',
      live: '实时成绩',
      frozen: '已封榜',
      ended: '评分已结束',
      provisional: '待公示成绩',
      notice: '公示中',
      final: '正式成绩',
      amended: '更正后成绩',
    },
    stateHint: {
      progress: '按赛项规则，此时只公布评分进度，不公布分数。',
      live: '评分进行中，名次会变动，不是最终成绩。',
      frozen: '榜单停在封榜时刻，评分仍在进行。',
      ended: '评分已结束，尚待复核，不是最终成绩。',
      provisional: '评分已结束，成绩尚待公示，不是最终成绩。',
      notice: '成绩公示中，可在公示期内提出异议。',
      final: '成绩已经确认，正式生效。',
      amended: '成绩经更正，以本版为准。',
    },
    notOn: '未入围',
    held: ({ stage, because }) => `第 ${stage} 阶段未入围：${HELD.zh[because]}`,
    code: { DNS: '未参赛', DNF: '未完赛', WD: '退赛', DSQ: '取消成绩', FAIL: '未达合格线' },
    group: {
      worker: '职工组',
      student: '学生组',
      teacher: '教师组',
      open: '公开组',
      '-': '未分组',
    },
    allGroups: '全部',
    award: {
      gold: '金牌',
      silver: '银牌',
      bronze: '铜牌',
      excellence: '卓越奖章',
      'first-prize': '一等奖',
      'second-prize': '二等奖',
      'third-prize': '三等奖',
      merit: '优胜奖',
    },
    rank: '名次',
    contestant: '选手',
    total: '总分',
    scale: '标准分',
    scaleHint: '700 分制，由公开数据反推，非官方算法',
    awardHead: '奖项',
    marksIn: '计分',
    partial: (settled, expected) => `已计 ${settled} / ${expected}`,
    partialHint: '还有评分点未计，名次暂定',
    rose: (places) => `升 ${places} 位`,
    fell: (places) => `降 ${places} 位`,
    tie: '同分',
    tieBy: {
      practical: '实操成绩',
      theory: '理论成绩',
      time: '用时',
      'better-ranks': '单项名次',
      decision: '裁判长的书面决定',
    },
    tieModule: (name) => `模块“${name}”的得分`,
    tieCriterion: (code) => `评分标准 ${code} 的得分`,
    tieSentence: (step) => `与上一名总分相同，按赛项规则以${step}分出先后。`,
    link: {
      connecting: '正在连接',
      live: '实时更新',
      reconnecting: '连接中断，正在重连',
      polling: '每 5 秒刷新一次',
      lost: '连接不上，正在重试',
      stale: '评分系统暂无响应，榜单停在此刻',
    },
    asOf: (time) => `数据截至 ${time}`,
    find: '按编号、姓名或单位查找',
    nobody: '没有符合的选手。',
    page: (page, pages) => `第 ${page} / ${pages} 页`,
    previous: '上一页',
    next: '下一页',
    delegations: '代表队',
    pause: '暂停翻页',
    goOn: '继续翻页',
    wall: '大屏模式',
    leaveWall: '退出大屏',
    resultPage: '成绩公告',
    rule: {
      progress: '本赛项规则：只公布评分进度。',
      module: '本赛项规则：模块锁定后公布该模块成绩。',
      live: '本赛项规则：实时公布名次。',
      afterSigning: '本赛项规则：评分表签字后公布成绩。',
    },
    ruleLive: '各类正式竞赛默认只公布评分进度；只有赛项规则写明实时公布的，才像本榜这样显示名次。',
    made: '本榜为演示，分数由程序生成。',
    noRows: '尚无可公布的成绩。首批成绩计入后，名次显示在这里。',
  },
  en: {
    title: 'Board',
    boards: 'Public boards',
    boardsLead: "Progress and results of each event. The event's rules say what is shown and when.",
    noBoards: 'No public event yet',
    noBoardsHint:
      'A board appears here once its event has published its rules. This page updates itself.',
    noBoard: 'There is no board of this event, or it is not public yet.',
    allBoards: 'All boards',
    state: {
      progress: 'Marking progress',
      live: 'Live',
      frozen: 'Frozen',
      ended: 'Marking is over',
      provisional: 'Provisional',
      notice: 'In public notice',
      final: 'Final',
      amended: 'Amended',
    },
    stateHint: {
      progress: "By the event's rules only the progress of marking is shown now, no marks.",
      live: 'Marking goes on and ranks will move. This is not the result.',
      frozen: 'The board stands as it was at the freeze. Marking goes on.',
      ended: 'Marking is over and is being reviewed. These are not final results.',
      provisional: 'Marking has ended; the result awaits its public notice and is not final.',
      notice: 'The result is in public notice. Objections can be raised until it ends.',
      final: 'The result is confirmed and stands.',
      amended: 'The result was amended. This version holds.',
    },
    notOn: 'Did not go on',
    held: ({ stage, because }) => `Did not go on from stage ${stage}: ${HELD.en[because]}`,
    code: {
      DNS: 'Did not start',
      DNF: 'Did not finish',
      WD: 'Withdrew',
      DSQ: 'Disqualified',
      FAIL: 'Below the pass mark',
    },
    group: {
      worker: 'Workers',
      student: 'Students',
      teacher: 'Teachers',
      open: 'Open',
      '-': 'No group yet',
    },
    allGroups: 'All',
    award: {
      gold: 'Gold',
      silver: 'Silver',
      bronze: 'Bronze',
      excellence: 'Medal for Excellence',
      'first-prize': 'First prize',
      'second-prize': 'Second prize',
      'third-prize': 'Third prize',
      merit: 'Merit prize',
    },
    rank: 'Rank',
    contestant: 'Contestant',
    total: 'Total',
    scale: 'Scale',
    scaleHint: '700 scale, reverse-engineered from public data; not official',
    awardHead: 'Award',
    marksIn: 'Marks in',
    partial: (settled, expected) => `${settled} of ${expected} in`,
    partialHint: 'Marks are missing, so this rank is provisional',
    rose: (places) => `up ${places}`,
    fell: (places) => `down ${places}`,
    tie: 'Tie',
    tieBy: {
      practical: 'the practical mark',
      theory: 'the theory mark',
      time: 'the time taken',
      'better-ranks': 'the better single ranks',
      decision: "the chief judge's recorded decision",
    },
    tieModule: (name) => `the mark of module “${name}”`,
    tieCriterion: (code) => `the mark of criterion ${code}`,
    tieSentence: (step) => `Same total as the line above; by the event's rules ${step} decided.`,
    link: {
      connecting: 'Connecting',
      live: 'Updates live',
      reconnecting: 'Connection lost, reconnecting',
      polling: 'Refreshes every 5 seconds',
      lost: 'No connection, trying again',
      stale: 'The scoring system does not answer; the board stands still',
    },
    asOf: (time) => `As of ${time}`,
    find: 'Find a number, name or organisation',
    nobody: 'Nobody matches.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Back',
    next: 'Next',
    delegations: 'Delegations',
    pause: 'Stop turning pages',
    goOn: 'Turn pages',
    wall: 'Wall mode',
    leaveWall: 'Leave wall mode',
    resultPage: 'Published result',
    rule: {
      progress: "This event's rule: only the progress of marking is public.",
      module: "This event's rule: a module's marks are public once it is locked.",
      live: "This event's rule: ranks are public while marking goes on.",
      afterSigning: "This event's rule: marks are public once their sheets are signed.",
    },
    ruleLive:
      'Class contests show progress only by default; ranks appear live, as here, only where the rules of the event say so.',
    made: 'This board is a demonstration; its marks are generated.',
    noRows: 'Nothing to show yet. Ranks appear here with the first marks.',
  },
};
