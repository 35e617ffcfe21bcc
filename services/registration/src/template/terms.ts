import type { Bilingual } from '@jinbang/contracts/primitive';

type Options = Readonly<Record<string, Bilingual>>;

/** How a term is given. Counts are integers; what is counted in points or percent is exact text. */
export type TermKind =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'count'; readonly min: number; readonly max: number; readonly unit: Bilingual }
  | { readonly kind: 'amount'; readonly max: string; readonly unit: Bilingual }
  | { readonly kind: 'choice'; readonly options: Options }
  | { readonly kind: 'list'; readonly options: Options }
  | { readonly kind: 'text' };

export const SECTIONS = {
  stages: { zh: '竞赛阶段', en: 'Stages' },
  entry: { zh: '报名与资格', en: 'Entry and eligibility' },
  draw: { zh: '抽签与检录', en: 'Draw and check-in' },
  panel: { zh: '裁判与评分', en: 'Panels and marking' },
  review: { zh: '复核、签字与发布', en: 'Review, signing and release' },
  appeal: { zh: '申诉与复查', en: 'Appeals and re-checks' },
  prize: { zh: '奖项', en: 'Prizes' },
  promotion: { zh: '晋升与发证', en: 'Promotion and certificates' },
  archive: { zh: '归档', en: 'Archive' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Section = keyof typeof SECTIONS;

export type Term = TermKind & { readonly section: Section; readonly name: Bilingual };

const count = (max: number, zh: string, en: string, min = 0): TermKind => ({
  kind: 'count',
  min,
  max,
  unit: { zh, en },
});
const POINTS: TermKind = { kind: 'amount', max: '1000', unit: { zh: '分', en: 'points' } };
const PERCENT: TermKind = { kind: 'amount', max: '100', unit: { zh: '%', en: '%' } };
const HOURS: TermKind = { kind: 'amount', max: '240', unit: { zh: '小时', en: 'hours' } };
const YES_NO: TermKind = { kind: 'yes-no' };
const TEXT: TermKind = { kind: 'text' };

const term = (section: Section, zh: string, en: string, kind: TermKind): Term => ({
  ...kind,
  section,
  name: { zh, en },
});

const RELEASE: Options = {
  'team-leaders': { zh: '书面告知领队', en: 'team leaders on paper' },
  venue: { zh: '赛场张贴', en: 'at the venue' },
  closing: { zh: '闭幕式公布', en: 'closing ceremony' },
  notice: { zh: '公示', en: 'public notice' },
};
const SIGNS: Options = {
  panel: { zh: '裁判组', en: 'panel' },
  'chief-judge': { zh: '裁判长', en: 'chief judge' },
  'chief-supervisor': { zh: '监督长', en: 'chief supervisor' },
};
const QUALIFIED: Options = {
  'level-2': { zh: '本职业二级/技师', en: 'level 2 of the occupation' },
  'mid-title': { zh: '相关专业中级职称', en: 'mid-level title' },
  evaluator: { zh: '本职业考评员', en: 'evaluator of the occupation' },
};

/**
 * What published rules say besides the fields of an event. Recorded with the event and shown; a term
 * alone sets nothing going: what the system does by itself are the event's own fields.
 */
export const TERMS: Readonly<Record<string, Term>> = {
  theoryElsewhere: term(
    'stages',
    '理论考试在别处进行，成绩导入',
    'Theory held elsewhere, imported',
    YES_NO,
  ),
  practicalModulesLeast: term(
    'stages',
    '实操模块最少',
    'Practical modules, at least',
    count(12, '个', 'modules', 1),
  ),
  practicalModulesMost: term(
    'stages',
    '实操模块最多',
    'Practical modules, at most',
    count(12, '个', 'modules', 1),
  ),
  modulePoints: term('stages', '每个模块满分', 'Points of each module', POINTS),
  sessionsWithinStations: term(
    'stages',
    '每场次人数不超过工位数',
    'No session larger than its stations',
    YES_NO,
  ),
  entryClosesBefore: term(
    'entry',
    '报名截止于开赛前',
    'Entries close before the contest',
    count(120, '个工作日', 'working days'),
  ),
  idRequired: term('entry', '须核验证件', 'Identity document required', YES_NO),
  photoRequired: term('entry', '须交照片', 'Photo required', YES_NO),
  eventsPerPerson: term(
    'entry',
    '每人可报赛项',
    'Events a person may enter',
    count(20, '个', 'events', 1),
  ),
  formerWinnersBarred: term(
    'entry',
    '已获更高级别技术能手者不得参赛',
    'Former winners of a higher title barred',
    YES_NO,
  ),
  drawMethod: term('draw', '抽签方式', 'Way of drawing', {
    kind: 'choice',
    options: {
      'by-hand': { zh: '选手现场抽取', en: 'by hand' },
      'by-seed': { zh: '以公开随机数抽取', en: 'by seed' },
    },
  }),
  thirdDrawForWork: term(
    'draw',
    '提交作品的模块加第三次抽签',
    'Third draw for modules with work handed in',
    YES_NO,
  ),
  checkInBefore: term(
    'draw',
    '检录早于开赛',
    'Check-in before the start',
    count(240, '分钟', 'minutes'),
  ),
  lateAfter: term(
    'draw',
    '迟到超过此时间按未参赛',
    'Late beyond this is “did not start”',
    count(120, '分钟', 'minutes'),
  ),
  measurementJudges: term(
    'panel',
    '测量分裁判',
    'Judges for measurement',
    count(12, '人', 'judges', 1),
  ),
  judgementJudges: term(
    'panel',
    '评价分（0–3）裁判',
    'Judges for 0–3 judgement',
    count(12, '人', 'judges', 1),
  ),
  judgementSpread: term(
    'panel',
    '评价分最大相差',
    'Widest spread of judgement',
    count(3, '档', 'steps'),
  ),
  pointsJudges: term(
    'panel',
    '打分制裁判',
    'Judges where marks are points',
    count(12, '人', 'judges', 1),
  ),
  pointsDropped: term(
    'panel',
    '打分制去掉最高、最低各',
    'Highest and lowest dropped, each',
    count(3, '个', 'marks'),
  ),
  judgesQualified: term('panel', '裁判资格（具备其一）', 'Judges hold one of', {
    kind: 'list',
    options: QUALIFIED,
  }),
  deductionsFrom: term(
    'panel',
    '按配分扣分，最低',
    'Deductions from the allotted points, lowest',
    POINTS,
  ),
  fatalFaultZeroes: term(
    'panel',
    '致命错误该模块计零分',
    'A fatal fault zeroes the module',
    YES_NO,
  ),
  breachIsIncident: term('panel', '安全违规记入赛场情况', 'A safety breach is an incident', YES_NO),
  reviewTop: term('review', '复核前列', 'Review: share of the top', PERCENT),
  reviewRest: term('review', '复核其余', 'Review: share of the rest', PERCENT),
  reviewErrors: term(
    'review',
    '差错率超过此值则全部复核',
    'Everything is reviewed beyond',
    PERCENT,
  ),
  signOrder: term('review', '签字次序', 'Signing, in this order', { kind: 'list', options: SIGNS }),
  releaseOrder: term('review', '发布次序', 'Release, in this order', {
    kind: 'list',
    options: RELEASE,
  }),
  appealWithin: term(
    'appeal',
    '申诉时限（场次结束后）',
    'Appeals after the session, within',
    HOURS,
  ),
  appealByLeader: term('appeal', '由领队提出', 'Through the team leader', YES_NO),
  appealTiers: term('appeal', '申诉层级', 'Tiers of appeal', count(2, '级', 'tiers', 1)),
  recheckWithin: term('appeal', '成绩复查时限', 'Re-check of sums within', HOURS),
  organisationAward: term('prize', '设优秀组织奖', 'Award for the best-organised unit', YES_NO),
  coachAward: term('prize', '设优秀指导教师', 'Award for coaches', YES_NO),
  rulePack: term('promotion', '晋升规则', 'Promotion rules', TEXT),
  promotionMinimum: term('promotion', '晋升最低总成绩', 'Promotion: lowest total', POINTS),
  promotionsPerYear: term(
    'promotion',
    '每人每年晋升不超过',
    'Promotions a person and year',
    count(5, '次', 'times'),
  ),
  studentsUpTo: term('promotion', '学生最高晋升至', 'Students up to level', {
    kind: 'choice',
    options: {
      '5': { zh: '五级/初级工', en: 'level 5' },
      '4': { zh: '四级/中级工', en: 'level 4' },
      '3': { zh: '三级/高级工', en: 'level 3' },
      '2': { zh: '二级/技师', en: 'level 2' },
    },
  }),
  approvalBy: term('promotion', '核准部门', 'Approved by', TEXT),
  issuer: term('promotion', '发证机构', 'Issuer', TEXT),
  numberSource: term('promotion', '证书编号来源', 'Certificate numbers', {
    kind: 'choice',
    options: {
      own: { zh: '自编', en: 'own' },
      assigned: { zh: '省级系统分配', en: 'assigned by the province' },
      contest: { zh: '竞赛专用编号', en: 'contest numbers' },
    },
  }),
  papers: term('archive', '打印全部 18 种表单', 'All 18 papers', YES_NO),
  paperKept: term('archive', '纸质档案保存', 'Paper kept', count(100, '年', 'years')),
  electronicKept: term(
    'archive',
    '电子档案保存',
    'Electronic records kept',
    count(100, '年', 'years'),
  ),
  videoKept: term('archive', '录像保存', 'Video kept', count(120, '个月', 'months')),
};

/**
 * Terms of earlier versions that looked like settings and decided nothing: an event that has them
 * keeps them, and no editor offers them. The least numbers of prizes are part of the ranking rule now.
 */
export const RETIRED_TERMS: ReadonlySet<string> = new Set([
  'theoryUse',
  'gateMinimum',
  'gatePlaces',
  'gateFreeUpTo',
  'shorterTimeWins',
  'prizesLeastFirst',
  'prizesLeastSecond',
  'prizesLeastThird',
  'prizesLeastFrom',
]);
