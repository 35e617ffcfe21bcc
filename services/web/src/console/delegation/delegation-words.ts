import type {
  CountedEventView,
  DelegationKind,
  DelegationTableKind,
  DelegationTables,
} from '@jinbang/contracts/http/delegation';
import type { Words } from '../../ui/language.ts';

type Award =
  | 'gold'
  | 'silver'
  | 'bronze'
  | 'excellence'
  | 'first-prize'
  | 'second-prize'
  | 'third-prize'
  | 'merit';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly counted: (counted: number, all: number) => string;
  readonly incomplete: string;
  readonly settled: string;
  readonly none: string;
  readonly noTable: string;
  readonly side: string;
  readonly basis: Readonly<Record<DelegationTables['basis'], string>>;
  readonly basisHint: Readonly<Record<DelegationTables['basis'], string>>;
  readonly by: string;
  readonly of: Readonly<Record<DelegationKind, string>>;
  readonly orderBy: string;
  readonly table: Readonly<Record<DelegationTableKind, string>>;
  readonly how: Readonly<Record<DelegationTableKind, string>>;
  readonly undeclared: string;
  readonly rank: string;
  readonly entered: string;
  readonly started: string;
  readonly award: Readonly<Record<Award, string>>;
  readonly tie: (mine: string | null, theirs: string | null, by: 'better-ranks' | 'time') => string;
  /** Medals stand beside it and say it better than their places. */
  readonly tieByMedals: string;
  readonly shared: (count: number) => string;
  readonly sharedBest: (count: number) => string;
  readonly overall: string;
  readonly each: Readonly<Record<DelegationKind, string>>;
  readonly bestLead: string;
  readonly noBest: string;
  readonly entry: string;
  readonly event: string;
  readonly scale: string;
  readonly why: string;
  readonly ahead: (next: number, among: number) => string;
  readonly alone: string;
  readonly alike: (among: number) => string;
  readonly eventState: Readonly<Record<CountedEventView['state'], string>>;
  readonly events: string;
};

export const delegationWords: Words<Keys> = {
  zh: {
    title: '代表队与全场最佳',
    lead: '按整个竞赛各赛项的成绩计算；成绩更正后随之更新。',
    counted: (counted, all) => `已计 ${counted} 个赛项，共 ${all} 个。`,
    incomplete: '还有赛项未出正式成绩，名次可能变化。',
    settled: '全部赛项已出正式成绩。',
    none: '还没有可计的赛项：赛项解密后，这里显示各代表队的现况；成绩发布后，公众也能看到。',
    noTable: '各赛项未设公开的团体排名、奖牌或标准分，公众只看到各代表队人数与奖项。',
    side: '显示',
    basis: { present: '当前成绩', published: '公众所见' },
    basisHint: {
      present: '仅工作人员可见，含尚未发布的成绩。',
      published: '只计已发布的成绩；可能透露个人分数的数值不公开。',
    },
    by: '统计单位',
    of: { organisation: '单位', region: '代表队' },
    orderBy: '排名依据',
    table: {
      sum: '团体总分',
      points: '名次分',
      medals: '奖牌榜',
      'medal-points': '奖牌积分',
      'average-medal-points': '人均奖牌积分',
      prizes: '奖项榜',
      'average-scale': '平均标准分',
    },
    how: {
      sum: '各组队员总分之和；同分的先比总用时，再看较好名次多者。',
      points: '每人按名次计分相加；同分的看较好名次多者。',
      medals: '先比金牌数，再比银牌、铜牌、卓越奖章数。',
      'medal-points': '每枚奖牌按分值相加；同分的看较好奖牌多者。',
      'average-medal-points': '奖牌积分除以实际参赛的选手（队）数；相同的看较好奖牌多者。',
      prizes: '先比一等奖数，再比二等奖、三等奖、优胜奖数。',
      'average-scale':
        '有标准分者的平均值；相同的看较好名次多者。标准分由公开数据反推，非官方算法。',
    },
    undeclared: '各赛项规则未设此表，仅供组委会参考，不对公众显示。',
    rank: '名次',
    entered: '报名',
    started: '参赛',
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
    tie: (mine, theirs, by) => {
      const what = by === 'time' ? '用时' : '较好名次';
      return mine === null
        ? `数值相同，按${what}在后`
        : `数值相同，按${what}在后（${mine} 对 ${theirs}）`;
    },
    tieByMedals: '积分相同，较好奖牌少者在后',
    shared: (count) => `${count} 个并列`,
    sharedBest: (count) => `${count} 名并列`,
    overall: '全场最佳',
    each: { organisation: '各单位最佳', region: '各代表队最佳' },
    bestLead: '按各赛项的标准分比较，只计按标准分授奖牌的赛项；分值相同的并列。',
    noBest: '没有按标准分授奖牌的已计赛项，因此没有全场最佳与代表队最佳。',
    entry: '选手',
    event: '赛项',
    scale: '标准分',
    why: '依据',
    ahead: (next, among) => `${among} 名中最高，其次 ${next}`,
    alone: '唯一有标准分者',
    alike: (among) => `${among} 名标准分相同`,
    eventState: {
      provisional: '未发布',
      notice: '公示中',
      final: '正式成绩',
      amended: '更正后成绩',
    },
    events: '已计赛项',
  },
  en: {
    title: 'Delegations and overall best',
    lead: 'Worked out of the results of all events of the contest; an amended result changes them.',
    counted: (counted, all) => `Over ${counted} of ${all} events.`,
    incomplete: 'Some events have no final result yet, so places may change.',
    settled: 'Every event is final.',
    none: 'No event counts yet: once an event is decrypted, its delegations stand here; once its result is published, everybody sees them.',
    noTable:
      'The events have no public table of units, no medals and no scale: everybody sees only how many took part and won prizes.',
    side: 'Show',
    basis: { present: 'As it stands', published: 'What the public sees' },
    basisHint: {
      present: 'Staff alone, results not yet published included.',
      published: 'Published results alone; a value that would tell one person’s mark is left out.',
    },
    by: 'By',
    of: { organisation: 'Organisation', region: 'Delegation' },
    orderBy: 'Ordered by',
    table: {
      sum: 'Sum of the teams',
      points: 'Points by rank',
      medals: 'Medal table',
      'medal-points': 'Medal points',
      'average-medal-points': 'Average medal points',
      prizes: 'Prizes',
      'average-scale': 'Average scale',
    },
    how: {
      sum: 'The totals of the team members of each group are added; ties go to the shorter time of all, then to more better ranks.',
      points: 'Everybody’s points by rank are added; ties go to more better ranks.',
      medals: 'Golds count first, then silvers, bronzes and Medals for Excellence.',
      'medal-points': 'The points of all medals are added; ties go to more better medals.',
      'average-medal-points': 'Medal points by entry that started; ties go to more better medals.',
      prizes: 'First prizes count first, then second, third and merit prizes.',
      'average-scale':
        'The mean of everybody on the scale; ties go to more better ranks. The scale was worked out from public data and is not official.',
    },
    undeclared:
      'No event’s rules declare this table: it is for the office and not shown in public.',
    rank: 'Rank',
    entered: 'Entered',
    started: 'Started',
    award: {
      gold: 'Gold',
      silver: 'Silver',
      bronze: 'Bronze',
      excellence: 'Excellence',
      'first-prize': 'First prize',
      'second-prize': 'Second prize',
      'third-prize': 'Third prize',
      merit: 'Merit prize',
    },
    tie: (mine, theirs, by) => {
      const what = by === 'time' ? 'by time' : 'by better ranks';
      return mine === null
        ? `equal, behind ${what}`
        : `equal, behind ${what} (${mine} to ${theirs})`;
    },
    tieByMedals: 'equal, behind with fewer better medals',
    shared: (count) => `shared by ${count}`,
    sharedBest: (count) => `shared by ${count}`,
    overall: 'Overall best',
    each: { organisation: 'Best of each organisation', region: 'Best of each delegation' },
    bestLead:
      'By the scale over all events that give medals by it; whoever has the same value shares it.',
    noBest:
      'No counted event gives medals by the scale, so there is no overall best and no best of a delegation.',
    entry: 'Contestant',
    event: 'Event',
    scale: 'Scale',
    why: 'Why',
    ahead: (next, among) => `highest of ${among}, next ${next}`,
    alone: 'the only one on the scale',
    alike: (among) => `all ${among} have the same value`,
    eventState: {
      provisional: 'not published',
      notice: 'public notice',
      final: 'final',
      amended: 'amended',
    },
    events: 'Counted events',
  },
};
