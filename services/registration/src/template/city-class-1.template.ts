import type { ContestTemplate, Origin } from './template.body.ts';

const ASSUMED: Origin = { kind: 'assumed' };
const sourced = (zh: string, en: string): Origin => ({ kind: 'sourced', where: { zh, en } });
const GUANGZHOU = sourced('广州市 2025 年竞赛规则', 'Guangzhou contest rules 2025');
const PUBLISHED = sourced('已公开的竞赛规程', 'published contest rules');

const allOf = (keys: readonly string[], origin: Origin): Record<string, Origin> =>
  Object.fromEntries(keys.map((key) => [key, origin]));

const event: ContestTemplate['event'] = {
  taskLevel: '3',
  groups: ['worker', 'student'],
  teamSize: 1,
  layers: '1+2',
  recusal: 'event',
  board: 'progress',
  noticeWorkingDays: 5,
  minimumStarters: 6,
  ranking: {
    ties: [{ by: 'practical' }, { by: 'modules-by-weight' }, { by: 'theory' }, { by: 'decision' }],
    shared: false,
    numbering: 'standard',
    moduleDecimals: 2,
    totalDecimals: 2,
    passMark: null,
    scale: false,
    medals: false,
    prizes: {
      base: 'started',
      rounding: 'down',
      percents: ['10', '20', '30'],
      minimumScore: '60',
      least: { places: [1, 2, 3], from: 6 },
    },
  },
  modules: [
    { name: { zh: '理论', en: 'Theory' }, kind: 'theory', weight: '0.3', keyKind: 'entry' },
    {
      name: { zh: '实操模块一', en: 'Practical 1' },
      kind: 'practical',
      weight: '0.35',
      keyKind: 'station',
    },
    {
      name: { zh: '实操模块二', en: 'Practical 2' },
      kind: 'practical',
      weight: '0.35',
      keyKind: 'station',
    },
  ],
  terms: {
    theoryElsewhere: true,
    practicalModulesLeast: 2,
    practicalModulesMost: 4,
    modulePoints: '100',
    sessionsWithinStations: true,
    entryClosesBefore: 20,
    idRequired: true,
    photoRequired: true,
    eventsPerPerson: 1,
    formerWinnersBarred: true,
    drawMethod: 'by-hand',
    thirdDrawForWork: true,
    checkInBefore: 30,
    lateAfter: 15,
    measurementJudges: 3,
    judgementJudges: 3,
    judgementSpread: 1,
    pointsJudges: 5,
    pointsDropped: 1,
    judgesQualified: ['level-2', 'mid-title', 'evaluator'],
    deductionsFrom: '0',
    fatalFaultZeroes: true,
    breachIsIncident: true,
    reviewTop: '30',
    reviewRest: '15',
    reviewErrors: '5',
    signOrder: ['panel', 'chief-judge', 'chief-supervisor'],
    releaseOrder: ['team-leaders', 'venue', 'closing', 'notice'],
    appealWithin: '2',
    appealByLeader: true,
    appealTiers: 1,
    recheckWithin: '24',
    organisationAward: true,
    coachAward: true,
    rulePack: '未选定；可选：天津市 2024 年办法（天津市）',
    promotionMinimum: '60',
    promotionsPerYear: 1,
    studentsUpTo: '3',
    approvalBy: '市人社局',
    issuer: '待备案评价机构或一赛一授权文件',
    numberSource: 'assigned',
    papers: true,
    paperKept: 3,
    electronicKept: 5,
    videoKept: 3,
  },
};

const FIELDS = [
  'competition.tier',
  'competition.contestClass',
  'competition.consents',
  'competition.units',
  'competition.committee',
  'event.groups',
  'event.teamSize',
  'event.recusal',
  'event.board',
  'event.noticeWorkingDays',
  'event.minimumStarters',
  'event.ranking.ties',
  'event.ranking.shared',
  'event.ranking.numbering',
  'event.ranking.moduleDecimals',
  'event.ranking.totalDecimals',
  'event.ranking.passMark',
  'event.ranking.scale',
  'event.ranking.medals',
  'event.ranking.prizes.base',
  'event.ranking.prizes.rounding',
  'event.ranking.prizes.minimumScore',
  'event.ranking.prizes.least',
];

/** What season.md read in published rules; everything it did not is ours. */
const SOURCED: Readonly<Record<string, Origin>> = {
  'event.taskLevel': GUANGZHOU,
  'event.layers': PUBLISHED,
  'event.modules': PUBLISHED,
  'event.ranking.prizes.percents': PUBLISHED,
  ...allOf(
    [
      'drawMethod',
      'thirdDrawForWork',
      'pointsJudges',
      'pointsDropped',
      'reviewTop',
      'reviewRest',
      'reviewErrors',
      'releaseOrder',
      'appealWithin',
      'paperKept',
      'electronicKept',
      'videoKept',
    ].map((key) => `event.terms.${key}`),
    PUBLISHED,
  ),
};

/** 市级一类: season.md, "A city class-1 template". Every value may be changed. */
export const cityClass1: ContestTemplate = {
  templateId: 'city-class-1',
  version: 1,
  name: { zh: '市级一类职业技能竞赛', en: 'City class-1 contest' },
  lead: {
    zh: '理论三成、实操七成；职工（含教师）与学生分组排名；三级/高级工命题；双层抽签；现场只公布进度。',
    en: 'Theory 30, practical 70; workers (with teachers) and students ranked apart; level 3 tasks; two draws; the board shows progress only.',
  },
  competition: {
    tier: 'city',
    contestClass: '1',
    consents: ['taking-part'],
    units: [],
    committee: {
      name: { zh: '竞赛组织委员会', en: 'Organising committee' },
      groups: [
        { name: { zh: '办公室（赛务组）', en: 'Office' } },
        { name: { zh: '裁判组', en: 'Judges' } },
        { name: { zh: '监督仲裁组', en: 'Supervision and arbitration' } },
        { name: { zh: '技术保障组', en: 'Technical support' } },
        { name: { zh: '后勤安全组', en: 'Logistics and safety' } },
      ],
    },
  },
  event,
  origins: {
    ...allOf(FIELDS, ASSUMED),
    ...allOf(
      Object.keys(event.terms).map((key) => `event.terms.${key}`),
      ASSUMED,
    ),
    ...SOURCED,
  },
  calendar: [
    { daysBefore: 120, what: { zh: '列入年度竞赛计划', en: 'Enters the yearly plan' } },
    { daysBefore: 90, what: { zh: '设立赛项', en: 'Events are set up' } },
    {
      daysBefore: 60,
      what: { zh: '发布技术文件、样题', en: 'Technical documents and sample task' },
    },
    { daysBefore: 45, what: { zh: '开始报名', en: 'Entries open' } },
    { daysBefore: 20, what: { zh: '参赛资格公示', en: 'Notice of entrants' } },
    { daysBefore: 10, what: { zh: '秩序册付印', en: 'Programme to the printer' } },
    { daysBefore: 3, what: { zh: '抽取赛题', en: 'The task is drawn' } },
    {
      daysBefore: 1,
      what: { zh: '领队会、抽取参赛编号', en: 'Team leaders meet, entry numbers are drawn' },
    },
    { daysBefore: 0, what: { zh: '开赛', en: 'The contest begins' } },
  ],
};
