import type { Words } from '../../ui/language.ts';
import type { ClashKind } from './schedule.client.ts';

type Params = Readonly<Record<string, string | number>>;
type Told = { readonly what: (params: Params) => string; readonly todo: string };

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly competition: string;
  readonly noCompetition: string;
  readonly noCompetitionHint: string;
  readonly day: string;
  readonly zone: (zone: string) => string;
  readonly drawing: (day: string) => string;
  readonly tableName: (day: string) => string;
  readonly noRoom: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneWatch: string;
  readonly propose: string;
  readonly rooms: string;
  readonly time: string;
  readonly event: string;
  readonly module: string;
  readonly session: string;
  readonly room: string;
  readonly places: string;
  readonly placesText: (places: number, spares: number) => string;
  readonly state: string;
  readonly planned: string;
  readonly drawn: string;
  readonly cancelled: string;
  readonly clash: string;
  readonly fine: string;
  readonly noClash: string;
  readonly clashes: (count: number) => string;
  readonly clashed: Readonly<Record<ClashKind, Told>>;
  readonly change: string;
  readonly changeName: (name: string) => string;
  readonly drawnHint: string;
  readonly name: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly ownRoom: string;
  readonly save: string;
  readonly close: string;
  readonly moved: (name: string) => string;
  readonly takeOff: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly takenOff: (name: string) => string;
  readonly roomsTitle: string;
  readonly roomsHave: string;
  readonly roomsNone: string;
  readonly venue: string;
  readonly roomLines: string;
  readonly roomLinesHint: string;
  readonly wrongLines: (lines: string) => string;
  readonly roomsAdd: string;
  readonly roomsAdded: (count: number) => string;
  readonly proposeTitle: string;
  readonly proposeLead: string;
  readonly needsRooms: string;
  readonly firstDay: string;
  readonly dayCount: string;
  readonly lunch: string;
  readonly lunchFrom: string;
  readonly lunchTo: string;
  readonly pause: string;
  readonly entries: string;
  readonly entriesHint: (entries: number) => string;
  readonly minutes: string;
  readonly inRooms: string;
  readonly show: string;
  readonly chooseEvent: string;
  readonly chooseRooms: string;
  readonly proposal: (sessions: number, entries: number) => string;
  readonly notPlaced: string;
  readonly lost: Readonly<Record<string, (params: Params) => string>>;
  readonly make: (count: number) => string;
  readonly back: string;
  readonly made: (count: number) => string;
  readonly working: string;
  readonly batch: (batch: number) => string;
};

export const scheduleWords: Words<Keys> = {
  zh: {
    title: '赛程与场地',
    lead: '各赛项的场次按场地和时间排列。冲突会标出并说明怎么办；场次抽签前都可以调整。',
    competition: '竞赛',
    noCompetition: '还没有竞赛',
    noCompetitionHint: '设立竞赛和赛项之后，在这里编排场次。',
    day: '日期',
    zone: (zone) => `时间按竞赛所在时区（${zone}）`,
    drawing: (day) => `${day} 场次图`,
    tableName: (day) => `${day} 场次表`,
    noRoom: '未定场地',
    none: '还没有场次',
    noneHint: '先登记场地和工位，再按 “自动编排”：系统按人数、工位和时间提出方案，看过再采用。',
    noneWatch: '场次由组委会办公室编排。',
    propose: '自动编排',
    rooms: '场地与工位',
    time: '时间',
    event: '赛项',
    module: '模块',
    session: '场次',
    room: '场地',
    places: '工位',
    placesText: (places, spares) => (spares > 0 ? `${places}（备用 ${spares}）` : `${places}`),
    state: '状态',
    planned: '已编排',
    drawn: '已抽签',
    cancelled: '已取消',
    clash: '有冲突',
    fine: '无冲突',
    noClash: '没有冲突',
    clashes: (count) => `${count} 处冲突`,
    clashed: {
      'room-twice': {
        what: ({ room }) => `${room} 同一时间安排了两个场次`,
        todo: '把其中一场改到别的时间或场地。',
      },
      'room-full': {
        what: ({ room, people, capacity }) =>
          `${room} 同时有 ${people} 个工位，只能容纳 ${capacity} 人`,
        todo: '减少工位或分开时间。',
      },
      'modules-together': {
        what: () => '各模块的场次在同一时间，选手无法都参加',
        todo: '为其中一个模块增加别的时间，或改用自动编排的轮换。',
      },
      'contestant-twice': {
        what: ({ people }) => `${people} 名选手报了同时进行的赛项，无法都参加`,
        todo: '错开两个赛项，或请参赛单位调整报名。',
      },
      'official-twice': {
        what: ({ times }) => `同一人在同时进行的两个赛项任职（${times} 次重叠）`,
        todo: '换一位裁判员，或错开场次。',
      },
      'few-stations': {
        what: ({ entries, missing }) => `报名 ${entries}，还差 ${missing} 个工位`,
        todo: '增加场次，或换工位更多的场地。',
      },
      'no-session': {
        what: ({ entries }) => `已有 ${entries} 个报名，这个模块还没有场次`,
        todo: '编排场次。',
      },
      'over-midnight': {
        what: () => '场次跨过午夜',
        todo: '检查起止时间；确需过夜的请分成两场。',
      },
    },
    change: '调整',
    changeName: (name) => `调整 “${name}”`,
    drawnHint: '已抽签，不能再调整。',
    name: '名称',
    date: '日期',
    from: '开始',
    to: '结束',
    ownRoom: '未登记的场地',
    save: '保存',
    close: '关闭',
    moved: (name) => `“${name}” 已调整。`,
    takeOff: '取消本场',
    reason: '取消原因',
    reasonHint: '填写原因后才能取消；取消的场次留有记录。',
    takenOff: (name) => `“${name}” 已取消。`,
    roomsTitle: '场地与工位',
    roomsHave: '已登记的场地',
    roomsNone: '还没有登记场地。',
    venue: '场馆名称',
    roomLines: '场地，每行一个',
    roomLinesHint: '名称，工位数，备用工位数。例如：101，10，2',
    wrongLines: (lines) => `第 ${lines} 行看不懂。请写成：101，10，2`,
    roomsAdd: '登记',
    roomsAdded: (count) => `已登记 ${count} 个场地。`,
    proposeTitle: '自动编排',
    proposeLead:
      '选手分批轮换各模块：第一场在甲模块的，第二场到乙模块。先看方案，采用之前什么都不会改动。',
    needsRooms: '请先登记场地和工位。',
    firstDay: '第一天',
    dayCount: '天数',
    lunch: '中午休息',
    lunchFrom: '午休开始',
    lunchTo: '午休结束',
    pause: '场间间隔（分钟）',
    entries: '人数',
    entriesHint: (entries) => `现有报名 ${entries}`,
    minutes: '时长（分钟）',
    inRooms: '可用场地',
    show: '看方案',
    chooseEvent: '请至少选一个赛项。',
    chooseRooms: '请为每个所选模块选场地。',
    proposal: (sessions, entries) => `方案：${sessions} 个场次，${entries} 人次`,
    notPlaced: '没有排进去的',
    lost: {
      'schedule.no-entries': () => '还没有人报名，请填写按多少人编排。',
      'schedule.no-time-left': ({ entries }) =>
        `${entries} 个参赛名额排不下：增加天数、场地或时间。`,
      'schedule.room-without-stations': ({ room }) => `${room} 没有登记工位。`,
      'schedule.too-many': ({ limit }) => `一次最多 ${limit} 个场次，请分几次编排。`,
    },
    make: (count) => `采用全部 ${count} 个场次`,
    back: '返回修改',
    made: (count) => `已编排 ${count} 个场次。`,
    working: '正在编排…',
    batch: (batch) => `第 ${batch} 批`,
  },
  en: {
    title: 'Schedule and rooms',
    lead: 'Sessions of every event by room and time. Clashes are marked with what to do; until its draw, a session can be moved.',
    competition: 'Competition',
    noCompetition: 'No competition yet',
    noCompetitionHint: 'Once there is one with events, sessions are planned here.',
    day: 'Day',
    zone: (zone) => `Times are those of the competition (${zone})`,
    drawing: (day) => `Sessions on ${day}, drawn`,
    tableName: (day) => `Sessions on ${day}, as a table`,
    noRoom: 'No room yet',
    none: 'No session yet',
    noneHint:
      'Enter rooms and workstations first, then press “Propose a plan”: it follows from entries, workstations and time, and is made only when you accept it.',
    noneWatch: 'The organiser plans the sessions.',
    propose: 'Propose a plan',
    rooms: 'Rooms and workstations',
    time: 'Time',
    event: 'Event',
    module: 'Module',
    session: 'Session',
    room: 'Room',
    places: 'Workstations',
    placesText: (places, spares) => (spares > 0 ? `${places} (${spares} spare)` : `${places}`),
    state: 'State',
    planned: 'Planned',
    drawn: 'Drawn',
    cancelled: 'Cancelled',
    clash: 'Clash',
    fine: 'No clash',
    noClash: 'No clashes',
    clashes: (count) => (count === 1 ? '1 clash' : `${count} clashes`),
    clashed: {
      'room-twice': {
        what: ({ room }) => `${room} holds two sessions at a time`,
        todo: 'Move one of them to another time or room.',
      },
      'room-full': {
        what: ({ room, people, capacity }) =>
          `${room} has ${people} workstations at work and holds ${capacity} people`,
        todo: 'Use fewer workstations, or other times.',
      },
      'modules-together': {
        what: () => 'Modules run at the same time, and nobody can go to all of them',
        todo: 'Give one of them another time, or propose a plan with rotation.',
      },
      'contestant-twice': {
        what: ({ people }) => `${people} people entered events that run at the same time`,
        todo: 'Move one of the events, or ask the organisations to change entries.',
      },
      'official-twice': {
        what: ({ times }) => `One official serves two events at the same time (${times} overlaps)`,
        todo: 'Appoint somebody else, or move a session.',
      },
      'few-stations': {
        what: ({ entries, missing }) => `${entries} entries, ${missing} workstations too few`,
        todo: 'Add a session, or take a larger room.',
      },
      'no-session': {
        what: ({ entries }) => `${entries} entries, and the module has no session`,
        todo: 'Plan its sessions.',
      },
      'over-midnight': {
        what: () => 'A session goes over midnight',
        todo: 'Check its times; cut it in two where it must go on.',
      },
    },
    change: 'Change',
    changeName: (name) => `Change “${name}”`,
    drawnHint: 'Drawn: it can no longer be moved.',
    name: 'Name',
    date: 'Date',
    from: 'From',
    to: 'To',
    ownRoom: 'A room not on record',
    save: 'Save',
    close: 'Close',
    moved: (name) => `“${name}” is changed.`,
    takeOff: 'Cancel this session',
    reason: 'Reason for cancelling',
    reasonHint: 'Needed to cancel. A cancelled session stays on record.',
    takenOff: (name) => `“${name}” is cancelled.`,
    roomsTitle: 'Rooms and workstations',
    roomsHave: 'Rooms on record',
    roomsNone: 'No room is on record yet.',
    venue: 'Name of the venue',
    roomLines: 'Rooms, one a line',
    roomLinesHint: 'Name, workstations, spare ones. For example: 101, 10, 2',
    wrongLines: (lines) => `Line ${lines} cannot be read. Write: 101, 10, 2`,
    roomsAdd: 'Enter them',
    roomsAdded: (count) => (count === 1 ? '1 room is entered.' : `${count} rooms are entered.`),
    proposeTitle: 'Propose a plan',
    proposeLead:
      'Contestants go through the modules in batches: who is in module A first is in module B next. Look at the plan; nothing changes until you accept it.',
    needsRooms: 'Enter rooms and workstations first.',
    firstDay: 'First day',
    dayCount: 'Days',
    lunch: 'Lunch break',
    lunchFrom: 'Lunch from',
    lunchTo: 'Lunch to',
    pause: 'Minutes between sessions',
    entries: 'People',
    entriesHint: (entries) => `${entries} entered so far`,
    minutes: 'Minutes',
    inRooms: 'Rooms',
    show: 'Show the plan',
    chooseEvent: 'Choose at least one event.',
    chooseRooms: 'Choose rooms for every module of the events chosen.',
    proposal: (sessions, entries) => `The plan: ${sessions} sessions, ${entries} places taken`,
    notPlaced: 'What finds no place',
    lost: {
      'schedule.no-entries': () => 'Nobody has entered yet: say for how many to plan.',
      'schedule.no-time-left': ({ entries }) =>
        `${entries} entries find no time: add days, rooms or hours.`,
      'schedule.room-without-stations': ({ room }) => `${room} has no workstations.`,
      'schedule.too-many': ({ limit }) => `At most ${limit} sessions at once: plan fewer events.`,
    },
    make: (count) => (count === 1 ? 'Make this session' : `Make all ${count} sessions`),
    back: 'Back',
    made: (count) => (count === 1 ? '1 session is planned.' : `${count} sessions are planned.`),
    working: 'Working…',
    batch: (batch) => `Batch ${batch}`,
  },
};
