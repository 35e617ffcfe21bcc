import type { Words } from '../../ui/language.ts';
import type { Mark, Remark } from './setup.rules.ts';
import type { UnitRole } from './setup.types.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHint: string;
  readonly contests: string;
  readonly begin: string;
  readonly back: string;
  readonly steps: readonly [string, string, string, string];
  readonly stepOf: (step: number, name: string) => string;
  readonly beginFrom: string;
  readonly fromTemplate: string;
  readonly fromContest: string;
  readonly copyHint: string;
  readonly owner: string;
  readonly name: string;
  readonly nameEn: string;
  readonly optional: string;
  readonly year: string;
  readonly tier: string;
  readonly contestClass: string;
  readonly jurisdiction: string;
  readonly jurisdictionHint: string;
  readonly inPlan: string;
  readonly inPlanHint: string;
  readonly documentNo: string;
  readonly item: string;
  readonly units: string;
  readonly unitsHint: string;
  readonly role: Readonly<Record<UnitRole, string>>;
  readonly roleHead: string;
  readonly unitName: string;
  readonly addUnit: string;
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly committee: string;
  readonly committeeGroups: string;
  readonly events: string;
  readonly eventsHint: string;
  readonly addEvent: string;
  readonly addRows: string;
  readonly fromSheet: string;
  readonly sheetTitle: string;
  readonly sheetLead: string;
  readonly blankSheet: string;
  readonly paste: string;
  readonly upload: string;
  readonly read: string;
  readonly sheetProblems: (count: number) => string;
  readonly sheetPlace: (place: string, title: string) => string;
  readonly take: (count: number) => string;
  readonly eventName: string;
  readonly occupation: string;
  readonly code: string;
  readonly level: string;
  readonly levels: Readonly<Record<string, string>>;
  readonly teamSize: string;
  readonly starts: string;
  readonly ends: string;
  readonly entryOpens: string;
  readonly entryCloses: string;
  readonly check: string;
  readonly allWell: string;
  readonly remark: Readonly<Record<Remark['what'], string>>;
  readonly eventsNamed: (names: string) => string;
  readonly mends: string;
  readonly knows: string;
  readonly create: (events: number) => string;
  readonly creating: (events: number) => string;
  readonly createHint: string;
  readonly next: string;
  readonly save: string;
  readonly saved: string;
  readonly cancel: string;
  readonly mark: Readonly<Record<Mark, string>>;
  readonly markHint: string;
  readonly frozen: (state: string) => string;
  readonly over: (state: string) => string;
  readonly groups: string;
  readonly group: Readonly<Record<string, string>>;
  readonly layers: string;
  readonly recusal: string;
  readonly recusals: Readonly<Record<string, string>>;
  readonly board: string;
  readonly boards: Readonly<Record<string, string>>;
  readonly noticeDays: string;
  readonly minimumStarters: string;
  readonly minimumHint: string;
  readonly modules: string;
  readonly moduleName: string;
  readonly moduleKind: string;
  readonly kinds: Readonly<Record<'practical' | 'theory', string>>;
  readonly weight: string;
  readonly keyKind: string;
  readonly keyKinds: Readonly<Record<'entry' | 'station' | 'review', string>>;
  readonly addModule: string;
  readonly sum: (percent: number) => string;
  readonly sumWrong: (percent: number) => string;
  readonly basics: string;
  readonly days: string;
  readonly terms: string;
  readonly termsHint: string;
  readonly yes: string;
  readonly no: string;
  readonly moves: string;
  readonly moveTo: Readonly<Record<string, string>>;
  readonly moveHint: Readonly<Record<string, string>>;
  readonly callOff: string;
  readonly toCancel: string;
  readonly toVoid: string;
  readonly toMerge: string;
  readonly mergeInto: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly doIt: string;
  readonly goOn: string;
  readonly noMove: string;
  readonly eventDone: string;
};

export const setupWords: Words<Keys> = {
  zh: {
    title: '竞赛设置',
    lead: '设立竞赛和赛项，发布规程之前都可以修改。',
    none: '还没有您组织的竞赛',
    noneHint: '从模板开始，或复制去年的竞赛：填名称、计划文号、单位和赛项，一次设立。',
    contests: '竞赛',
    begin: '设立竞赛',
    back: '返回',
    steps: ['从哪里开始', '竞赛与单位', '赛项', '检查并设立'],
    stepOf: (step, name) => `第 ${step} 步：${name}`,
    beginFrom: '从哪里开始',
    fromTemplate: '模板',
    fromContest: '复制已有竞赛',
    copyHint: '带来全部设置，不带任何人员；日期顺延到今年的同一星期几，计划文号需重新填写。',
    owner: '主管单位（数据归属）',
    name: '竞赛名称',
    nameEn: '英文名称',
    optional: '可不填',
    year: '年度',
    tier: '级别',
    contestClass: '类别',
    jurisdiction: '适用地区代码',
    jurisdictionHint: '晋升规则按此选择，如 CN-12（天津）。',
    inPlan: '已列入年度竞赛计划',
    inPlanHint: '未列入计划的竞赛不能晋升职业技能等级，文件下达后可补填。',
    documentNo: '计划文号',
    item: '计划项目编号',
    units: '单位',
    unitsHint: '按此顺序印在每个标题上。',
    role: {
      host: '主办单位',
      organiser: '承办单位',
      'co-organiser': '协办单位',
      technical: '技术支持',
    },
    roleHead: '角色',
    unitName: '单位名称',
    addUnit: '加一个单位',
    up: (name) => `上移 ${name}`,
    down: (name) => `下移 ${name}`,
    remove: (name) => `删除 ${name}`,
    committee: '组织委员会名称',
    committeeGroups: '下设各组（用顿号隔开）',
    events: '赛项',
    eventsHint: '其余设置取自模板，设立后可逐项修改。',
    addEvent: '加一个赛项',
    addRows: '加十行',
    fromSheet: '从表格读入',
    sheetTitle: '从表格读入赛项',
    sheetLead: '一行一个赛项；第一行是列名。先检查，确认后才加入清单，此时还没有设立任何赛项。',
    blankSheet: '下载空白表',
    paste: '从电子表格复制，粘贴到这里',
    upload: '或选择文件（XLSX、CSV）',
    read: '检查',
    sheetProblems: (count) => `有 ${count} 处要更正，改好后再读一次：`,
    sheetPlace: (place, title) => `${place} ${title}`,
    take: (count) => `加入 ${count} 个赛项`,
    eventName: '赛项名称',
    occupation: '职业（工种）',
    code: '职业编码',
    level: '命题等级',
    levels: {
      apprentice: '学徒工',
      '5': '五级/初级工',
      '4': '四级/中级工',
      '3': '三级/高级工',
      '2': '二级/技师',
      '1': '一级/高级技师',
      special: '特级技师',
      chief: '首席技师',
    },
    teamSize: '每队人数',
    starts: '开赛日期',
    ends: '结束日期',
    entryOpens: '报名开始',
    entryCloses: '报名截止',
    check: '检查',
    allWell: '没有发现问题。',
    remark: {
      'no-name': '请填写竞赛名称。',
      'no-owner': '请选择主管单位。',
      'no-plan': '未列入年度计划：成绩不能用于晋升，文件下达后可补填。',
      'plan-incomplete': '计划文号和项目编号都要填写。',
      'no-host': '没有主办单位，标题上将缺少主办一行。',
      'no-events': '还没有赛项，之后可以再加。',
      'event-unnamed': '赛项没有名称。',
      'event-twice': '赛项名称重复。',
      'event-code': '赛项没有职业编码。',
      'event-dates': '赛项还没有开赛日期。',
      'event-off-plan': '赛项的职业或等级不在年度计划中，不能晋升。',
    },
    eventsNamed: (names) => `涉及：${names}`,
    mends: '设立之前须更正',
    knows: '请知悉',
    create: (events) => `设立竞赛和 ${events} 个赛项`,
    creating: (events) => `正在设立竞赛和 ${events} 个赛项……`,
    createHint: '一次完成：要么全部设立，要么什么都不改变。',
    next: '下一步',
    save: '保存',
    saved: '已保存。',
    cancel: '取消',
    mark: { sourced: '见于公开规程', assumed: '推定 [A]', own: '自定' },
    markHint:
      '“见于公开规程”取自已公布的竞赛规则；“推定 [A]”是我们的判断，请按本地规定核对；“自定”是您改过的值。',
    frozen: (state) => `${state}：已公布的规程不能更改，只能改日期。`,
    over: (state) => `${state}：不能再更改。`,
    groups: '组别',
    group: { worker: '职工组', student: '学生组', teacher: '教师组', open: '公开组' },
    layers: '抽签层数',
    recusal: '回避方式',
    recusals: { event: '整个赛项回避', afterwards: '解密后列出', contestant: '逐选手回避' },
    board: '现场公布',
    boards: { progress: '只公布进度', module: '按模块', live: '实时排名', afterSigning: '签字后' },
    noticeDays: '公示（工作日）',
    minimumStarters: '最少参赛',
    minimumHint: '少于此数由组委会决定：作废、合并，或说明理由后继续。0 为不限。',
    modules: '模块',
    moduleName: '模块名称',
    moduleKind: '类型',
    kinds: { practical: '实操', theory: '理论' },
    weight: '权重 %',
    keyKind: '分数记在',
    keyKinds: { entry: '参赛编号', station: '场次与工位', review: '评审号（加密号）' },
    addModule: '加一个模块',
    sum: (percent) => `合计 ${percent}%`,
    sumWrong: (percent) => `合计 ${percent}%，通常应为 100%`,
    basics: '基本设置',
    days: '日期',
    terms: '规程条目',
    termsHint: '写入并公布于规程；系统自动执行的是上面各项设置。',
    yes: '是',
    no: '否',
    moves: '进展',
    moveTo: {
      RULES_PUBLISHED: '发布规程',
      REGISTRATION: '开放报名',
      ELIGIBILITY_CHECK: '截止报名，进入资格审查',
      DRAWN: '确认抽签完成',
    },
    moveHint: {
      RULES_PUBLISHED: '发布后规程不能再更改，只能改日期。',
      REGISTRATION: '各单位可以开始报名。',
      ELIGIBILITY_CHECK: '不再接收新的报名。',
      DRAWN: '每个参赛者都须有编号，按工位评分的模块须有场次。',
    },
    callOff: '取消、作废或合并',
    toCancel: '取消赛项',
    toVoid: '作废（参赛不足）',
    toMerge: '合并到另一赛项',
    mergeInto: '并入赛项',
    reason: '理由',
    reasonHint: '记入档案；请写组委会的决定。',
    doIt: '确认',
    goOn: '说明理由并继续',
    noMove: '这一步由其他岗位推进。',
    eventDone: '已更新。',
  },
  en: {
    title: 'Contest set-up',
    lead: 'Set up contests and their events; everything may change until rules are published.',
    none: 'You organise no contest yet',
    noneHint:
      'Begin from a template or copy last year’s: name, plan document, units and events, made at once.',
    contests: 'Contests',
    begin: 'Set up a contest',
    back: 'Back',
    steps: ['Begin from', 'Contest and units', 'Events', 'Check and create'],
    stepOf: (step, name) => `Step ${step}: ${name}`,
    beginFrom: 'Begin from',
    fromTemplate: 'Template',
    fromContest: 'Copy of a contest',
    copyHint:
      'Brings all settings and nobody of its people; days move to the same weekday of this year. The plan document is asked for anew.',
    owner: 'Keeping organisation',
    name: 'Name of the contest',
    nameEn: 'English name',
    optional: 'May be left empty',
    year: 'Year',
    tier: 'Tier',
    contestClass: 'Class',
    jurisdiction: 'Region code',
    jurisdictionHint: 'Promotion rules are chosen by it, such as CN-12 (Tianjin).',
    inPlan: 'Stands in the yearly plan',
    inPlanHint:
      'A contest outside the plan promotes nobody; the document may be filed when it comes.',
    documentNo: 'Plan document no.',
    item: 'Item of the plan',
    units: 'Units',
    unitsHint: 'Printed in this order on every heading.',
    role: {
      host: 'Host',
      organiser: 'Organised by',
      'co-organiser': 'Co-organised by',
      technical: 'Technical support',
    },
    roleHead: 'Role',
    unitName: 'Unit',
    addUnit: 'Add a unit',
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    remove: (name) => `Remove ${name}`,
    committee: 'Name of the committee',
    committeeGroups: 'Its groups, with 、 between',
    events: 'Events',
    eventsHint: 'Everything else comes from the template and may be changed afterwards.',
    addEvent: 'Add an event',
    addRows: 'Add ten lines',
    fromSheet: 'Read from a sheet',
    sheetTitle: 'Read events from a sheet',
    sheetLead:
      'One event a row, column names in the first. It is checked first and joins the list when you say so; nothing is made yet.',
    blankSheet: 'Download the blank sheet',
    paste: 'Copy from a spreadsheet and paste here',
    upload: 'Or choose a file (XLSX, CSV)',
    read: 'Check',
    sheetProblems: (count) =>
      `${count} ${count === 1 ? 'place' : 'places'} to mend; then read it again:`,
    sheetPlace: (place, title) => `${place} ${title}`,
    take: (count) => `Take ${count} ${count === 1 ? 'event' : 'events'}`,
    eventName: 'Event',
    occupation: 'Occupation',
    code: 'Occupation code',
    level: 'Level of tasks',
    levels: {
      apprentice: 'Apprentice',
      '5': 'Level 5',
      '4': 'Level 4',
      '3': 'Level 3',
      '2': 'Level 2',
      '1': 'Level 1',
      special: 'Special-grade',
      chief: 'Chief',
    },
    teamSize: 'Team size',
    starts: 'First day',
    ends: 'Last day',
    entryOpens: 'Entries open',
    entryCloses: 'Entries close',
    check: 'Check',
    allWell: 'Nothing was found.',
    remark: {
      'no-name': 'Give the contest a name.',
      'no-owner': 'Choose the keeping organisation.',
      'no-plan': 'In no yearly plan: results promote nobody until the document is filed.',
      'plan-incomplete': 'The plan needs both its document number and the item.',
      'no-host': 'There is no host; headings will lack that line.',
      'no-events': 'There are no events yet; they may be added later.',
      'event-unnamed': 'An event has no name.',
      'event-twice': 'A name stands for two events.',
      'event-code': 'An event has no occupation code.',
      'event-dates': 'An event has no first day yet.',
      'event-off-plan': 'Occupation or level is not in the yearly plan: no promotion.',
    },
    eventsNamed: (names) => `Concerns: ${names}`,
    mends: 'To be mended first',
    knows: 'Good to know',
    create: (events) => `Create the contest and ${events} ${events === 1 ? 'event' : 'events'}`,
    creating: (events) =>
      `Creating the contest and ${events} ${events === 1 ? 'event' : 'events'}…`,
    createHint: 'In one go: all of it stands afterwards, or nothing has changed.',
    next: 'Next',
    save: 'Save',
    saved: 'Saved.',
    cancel: 'Cancel',
    mark: { sourced: 'from published rules', assumed: 'assumed [A]', own: 'your own' },
    markHint:
      '“From published rules” was read in contest rules; “assumed [A]” is our judgement: compare it with your own rules; “your own” is what you changed.',
    frozen: (state) => `${state}: published rules stay as they are; days may still move.`,
    over: (state) => `${state}: nothing may change any more.`,
    groups: 'Groups',
    group: { worker: 'Workers', student: 'Students', teacher: 'Teachers', open: 'Open' },
    layers: 'Draws',
    recusal: 'Recusal',
    recusals: {
      event: 'the whole event',
      afterwards: 'listed after opening',
      contestant: 'by contestant',
    },
    board: 'The board shows',
    boards: {
      progress: 'progress only',
      module: 'by module',
      live: 'live ranking',
      afterSigning: 'after signing',
    },
    noticeDays: 'Public notice (working days)',
    minimumStarters: 'Least entrants',
    minimumHint:
      'With fewer the committee decides: void, merge, or go on with a reason. 0 asks nothing.',
    modules: 'Modules',
    moduleName: 'Module',
    moduleKind: 'Kind',
    kinds: { practical: 'Practical', theory: 'Theory' },
    weight: 'Weight %',
    keyKind: 'Marks are keyed to',
    keyKinds: { entry: 'entry number', station: 'session and station', review: 'review code' },
    addModule: 'Add a module',
    sum: (percent) => `${percent}% together`,
    sumWrong: (percent) => `${percent}% together; mostly this is 100%`,
    basics: 'Settings',
    days: 'Days',
    terms: 'Terms of the rules',
    termsHint:
      'Written into the rules and published; what the system does by itself are the settings above.',
    yes: 'yes',
    no: 'no',
    moves: 'Progress',
    moveTo: {
      RULES_PUBLISHED: 'Publish the rules',
      REGISTRATION: 'Open entries',
      ELIGIBILITY_CHECK: 'Close entries and check eligibility',
      DRAWN: 'The draw is complete',
    },
    moveHint: {
      RULES_PUBLISHED: 'After this the rules stay as they are; only days may move.',
      REGISTRATION: 'Organisations may begin to enter contestants.',
      ELIGIBILITY_CHECK: 'No new entries come in.',
      DRAWN: 'Everybody needs a number, and modules marked by station need sessions.',
    },
    callOff: 'Cancel, void or merge',
    toCancel: 'Cancel the event',
    toVoid: 'Void (too few entrants)',
    toMerge: 'Merge into another event',
    mergeInto: 'Into which event',
    reason: 'Reason',
    reasonHint: 'Kept on record; write what the committee decided.',
    doIt: 'Confirm',
    goOn: 'Go on with this reason',
    noMove: 'This step is another office’s.',
    eventDone: 'Up to date.',
  },
};
