import type { IncidentCause, IncidentView } from '@jinbang/contracts/http/judging-incident';
import type { Words } from '../../ui/language.ts';
import type { StationClock } from './floor-clock.rules.ts';

type Ruling = NonNullable<IncidentView['decision']>['ruling']['as'];

export type FloorKeys = {
  readonly tabs: Readonly<Record<'sheets' | 'floor', string>>;
  readonly tabsName: string;
  readonly title: string;
  readonly sessions: string;
  readonly none: string;
  readonly noStations: string;
  readonly serverTime: string;
  readonly ownTime: string;
  readonly counts: (running: number, stopped: number, waiting: number) => string;
  readonly state: Readonly<Record<StationClock['state'], string>>;
  readonly left: Readonly<Record<StationClock['state'], string>>;
  readonly stood: (time: string) => string;
  readonly added: (minutes: number) => string;
  readonly span: (from: string, to: string) => string;
  readonly checked: Readonly<Record<'good' | 'flawed' | 'not-yet', string>>;
  readonly place: Readonly<Record<'waiting' | 'saving', string>>;
  readonly back: string;
  readonly station: string;

  readonly record: string;
  readonly check: string;
  readonly checkAgain: string;
  readonly sign: string;
  readonly signAgain: string;

  readonly kindField: string;
  readonly causeField: string;
  readonly cause: Readonly<Record<IncidentCause, string>>;
  readonly causeHint: string;
  readonly whenField: string;
  readonly whenLate: string;
  readonly minutes: (by: number) => string;
  readonly justNow: string;
  readonly stillField: string;
  readonly still: Readonly<Record<'stopped' | 'went-on', string>>;
  readonly note: string;
  readonly noteHint: string;
  readonly keep: string;
  readonly cancel: string;
  readonly kindLack: string;
  readonly kept: string;

  readonly incidents: string;
  readonly noIncidents: string;
  readonly stoppedAt: (time: string) => string;
  readonly wentOnAt: (time: string, minutes: number) => string;
  readonly stillStopped: string;
  readonly wentOn: string;
  readonly waits: string;
  readonly decided: string;
  readonly withdrawn: string;
  readonly ruling: Readonly<Record<Exclude<Ruling, 'minutes'>, string>>;
  readonly rulingMinutes: (minutes: number) => string;
  readonly contestantSaid: Readonly<Record<'signed' | 'refused' | 'not-yet', string>>;

  readonly checkTitle: string;
  readonly checkLead: string;
  readonly checkItem: Readonly<Record<'station' | 'equipment', string>>;
  readonly good: string;
  readonly flawed: string;
  readonly checkLack: string;

  readonly signTitle: string;
  readonly signSeen: Readonly<Record<'check' | 'incident' | 'end', string>>;
  readonly signMeans: string;
  readonly drawHere: string;
  readonly clear: string;
  readonly signed: string;
  readonly refuses: string;
  readonly drawLack: string;

  readonly refusedTitle: string;
  readonly again: string;
  readonly onNewest: string;
  readonly drop: string;
};

export const floorWords: Words<FloorKeys> = {
  zh: {
    tabs: { sheets: '评分表', floor: '现场' },
    tabsName: '工作内容',
    title: '现场',
    sessions: '场次',
    none: '本赛项还没有排场次。排好以后，这里按工位显示时钟，并在此记录赛场情况。',
    noStations: '本场次还没有抽工位。抽签以后，这里显示每个工位的时钟。',
    serverTime: '服务器时间',
    ownTime: '未联网，按本机推算的时间',
    counts: (running, stopped, waiting) =>
      `进行 ${running} · 中断 ${stopped} · 待裁判长决定 ${waiting}`,
    state: {
      before: '未开始',
      running: '进行中',
      stopped: '已中断',
      over: '时间到',
      left: '不再进行',
    },
    left: {
      before: '距开始',
      running: '剩余',
      stopped: '中断时剩余',
      over: '剩余',
      left: '决定时剩余',
    },
    stood: (time) => `已停 ${time}`,
    added: (minutes) => `补时 ${minutes} 分钟`,
    span: (from, to) => `${from} 开始，${to} 结束`,
    checked: { good: '已检查，完好', flawed: '检查有问题', 'not-yet': '未检查' },
    place: { waiting: '仅在本机', saving: '正在存入平板…' },
    back: '返回各工位',
    station: '工位',

    record: '记录情况',
    check: '检查工位',
    checkAgain: '再次检查',
    sign: '选手签名',
    signAgain: '再签一次',

    kindField: '出了什么事',
    causeField: '现场看是谁的原因',
    cause: { not: '非选手原因', contestant: '选手原因', open: '尚不清楚' },
    causeHint: '只是现场的看法，由裁判长认定。',
    whenField: '中断时间',
    whenLate: '应当开始的时间',
    minutes: (by) => (by < 0 ? `早 ${-by} 分钟` : `晚 ${by} 分钟`),
    justNow: '现在',
    stillField: '工作停了吗',
    still: { stopped: '停着', 'went-on': '没有停' },
    note: '经过（可不填）',
    noteHint: '写设备和现象；不写姓名，不写健康状况。',
    keep: '记录',
    cancel: '取消',
    kindLack: '请先选择出了什么事。',
    kept: '先存在本机，联网后自动上传。',

    incidents: '本工位的情况记录',
    noIncidents: '本工位没有情况记录。',
    stoppedAt: (time) => `${time} 中断`,
    wentOnAt: (time, minutes) => `${time} 恢复，停了 ${minutes} 分钟`,
    stillStopped: '仍停着',
    wentOn: '现在恢复',
    waits: '待裁判长决定',
    decided: '裁判长决定',
    withdrawn: '已撤回',
    ruling: {
      nothing: '不作处理',
      'spare-station': '换备用工位',
      'last-session': '改在最后一场',
      stop: '停止比赛',
      deduction: '扣分',
      disqualify: '取消成绩',
    },
    rulingMinutes: (minutes) => `补时 ${minutes} 分钟，结束时间已顺延`,
    contestantSaid: { signed: '选手已签', refused: '选手拒签', 'not-yet': '选手未签' },

    checkTitle: '开赛前检查',
    checkLead: '与选手一起看一遍。有问题的，先处理再开赛。',
    checkItem: { station: '工位', equipment: '设备与工具' },
    good: '完好',
    flawed: '有问题',
    checkLack: '两项都选了才能记录。',

    signTitle: '选手签名',
    signSeen: {
      check: '我已查看本工位的检查结果。',
      incident: '我已看过这条赛场情况记录。',
      end: '我已看过本工位今天的现场记录。',
    },
    signMeans: '签名只表示看过，不表示同意。签名按工位号保存，不写姓名。',
    drawHere: '请用手指或笔在框内签名',
    clear: '重签',
    signed: '保存签名',
    refuses: '选手拒绝签名',
    drawLack: '签名后才能保存。',

    refusedTitle: '未被接受，请处理',
    again: '再试一次',
    onNewest: '仍按我的记录',
    drop: '放弃这条',
  },
  en: {
    tabs: { sheets: 'Score sheets', floor: 'Floor' },
    tabsName: 'Work',
    title: 'Floor',
    sessions: 'Sessions',
    none: 'No session is planned yet. Once there is one, each station has its clock here, and incidents are recorded here.',
    noStations: 'No stations are drawn for this session yet. Then each has its clock here.',
    serverTime: 'Server time',
    ownTime: 'No network: time as this tablet reckons it',
    counts: (running, stopped, waiting) =>
      `${running} at work · ${stopped} stopped · ${waiting} for the chief judge`,
    state: {
      before: 'Not begun',
      running: 'At work',
      stopped: 'Stopped',
      over: 'Time is up',
      left: 'Ended here',
    },
    left: {
      before: 'to the start',
      running: 'left',
      stopped: 'left when it stopped',
      over: 'left',
      left: 'left at the decision',
    },
    stood: (time) => `stopped for ${time}`,
    added: (minutes) => `${minutes} min added`,
    span: (from, to) => `${from} to ${to}`,
    checked: {
      good: 'checked, good',
      flawed: 'check: something is wrong',
      'not-yet': 'not checked',
    },
    place: { waiting: 'on this tablet only', saving: 'being kept on this tablet…' },
    back: 'All stations',
    station: 'Station',

    record: 'Record an incident',
    check: 'Check the station',
    checkAgain: 'Check again',
    sign: 'Contestant signs',
    signAgain: 'Sign again',

    kindField: 'What happened',
    causeField: 'Whose doing, as seen here',
    cause: { not: 'Not the contestant’s', contestant: 'The contestant’s', open: 'Not clear' },
    causeHint: 'As the floor saw it; the chief judge decides.',
    whenField: 'When work stopped',
    whenLate: 'When it should have begun',
    minutes: (by) => (by < 0 ? `${-by} min earlier` : `${by} min later`),
    justNow: 'Now',
    stillField: 'Did the work stop?',
    still: { stopped: 'It stands still', 'went-on': 'It goes on' },
    note: 'What happened (may stay empty)',
    noteHint: 'Machines and what was seen; no names, nothing about health.',
    keep: 'Record',
    cancel: 'Cancel',
    kindLack: 'Choose what happened first.',
    kept: 'Is kept on this tablet first, and sent once there is network.',

    incidents: 'Incidents at this station',
    noIncidents: 'Nothing on record at this station.',
    stoppedAt: (time) => `stopped ${time}`,
    wentOnAt: (time, minutes) => `went on ${time}, ${minutes} min lost`,
    stillStopped: 'still stopped',
    wentOn: 'Goes on now',
    waits: 'Waits for the chief judge',
    decided: 'The chief judge decided',
    withdrawn: 'Withdrawn',
    ruling: {
      nothing: 'nothing',
      'spare-station': 'go on at a spare station',
      'last-session': 'go on in the last session',
      stop: 'stop the work',
      deduction: 'points off',
      disqualify: 'disqualify',
    },
    rulingMinutes: (minutes) => `${minutes} min added; the end has moved`,
    contestantSaid: {
      signed: 'contestant signed',
      refused: 'contestant refused to sign',
      'not-yet': 'contestant has not signed',
    },

    checkTitle: 'Check before the start',
    checkLead: 'Look at it together with the contestant. What is wrong is mended first.',
    checkItem: { station: 'Station', equipment: 'Equipment and tools' },
    good: 'Good',
    flawed: 'Something is wrong',
    checkLack: 'Say of both how they are.',

    signTitle: 'Contestant signs',
    signSeen: {
      check: 'I have seen the check of this station.',
      incident: 'I have seen this record of an incident.',
      end: 'I have seen today’s record of this station.',
    },
    signMeans:
      'It says “seen”, not “agreed”. It is kept under the number of the station, without a name.',
    drawHere: 'Sign inside the frame with a finger or a pen',
    clear: 'Clear',
    signed: 'Keep the signature',
    refuses: 'Refuses to sign',
    drawLack: 'Sign first.',

    refusedTitle: 'Not taken: please decide',
    again: 'Try again',
    onNewest: 'My record stands',
    drop: 'Drop it',
  },
};
