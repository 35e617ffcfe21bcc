import type {
  BestEntry,
  DelegationKind,
  DelegationPlace,
  DelegationTableKind,
} from '@jinbang/contracts/http/delegation';
import type { Words } from '../../ui/language.ts';

type Counted = { readonly mine: string; readonly theirs: string } | null;

type Keys = {
  readonly title: Readonly<Record<DelegationKind, string>>;
  readonly kind: Readonly<Record<DelegationKind, string>>;
  readonly table: Readonly<Record<DelegationTableKind, string>>;
  readonly counted: (events: number, all: number) => string;
  readonly whole: string;
  readonly partly: string;
  readonly complete: string;
  readonly awaited: string;
  readonly none: string;
  readonly noneHint: string;
  readonly rank: string;
  readonly value: string;
  readonly entries: string;
  readonly ofEntries: (ranked: number, started: number) => string;
  readonly declared: string;
  readonly tie: (by: NonNullable<DelegationPlace['tie']>['by'], values: Counted) => string;
  readonly overallBest: string;
  readonly bestOf: string;
  readonly scale: (best: Pick<BestEntry, 'scale' | 'among'>) => string;
  readonly shared: (by: number) => string;
  readonly wholeContest: string;
  readonly toBoard: string;
  readonly events: string;
  readonly unknown: string;
};

export const delegationWords: Words<Keys> = {
  zh: {
    title: { region: '代表队', organisation: '参赛单位' },
    kind: { region: '按代表队', organisation: '按单位' },
    table: {
      sum: '团体总分',
      points: '名次积分',
      medals: '奖牌榜',
      'medal-points': '奖牌积分',
      'average-medal-points': '人均奖牌积分',
      prizes: '奖项榜',
      'average-scale': '平均标准分',
    },
    counted: (events, all) => `计入 ${events} 个已公布成绩的赛项，共 ${all} 个赛项。`,
    whole: '全部赛项',
    partly: '部分赛项',
    complete: '全部赛项成绩均已正式公布。',
    awaited: '其余赛项公布后，名次可能变动。',
    none: '还没有可以计入的成绩',
    noneHint: '赛项的成绩公布后，这里按代表队或单位汇总。',
    rank: '名次',
    value: '数值',
    entries: '参赛',
    ofEntries: (ranked, started) => `${ranked} 名有名次，${started} 名参赛`,
    declared: '赛项规则采用此榜',
    tie: (by, values) =>
      `数值相同，${by === 'time' ? '用时较少' : '较好名次较多'}者在前${values ? `（${values.mine} 对 ${values.theirs}）` : ''}`,
    overallBest: '全场最高标准分',
    bestOf: '各代表队最佳选手',
    scale: ({ scale, among }) => `${scale === null ? '' : `标准分 ${scale}，`}在 ${among} 名选手中`,
    shared: (by) => `${by} 人并列`,
    wholeContest: '全部赛项汇总',
    toBoard: '返回榜单',
    events: '计入的赛项',
    unknown: '没有这个页面，或成绩尚未公布。',
  },
  en: {
    title: { region: 'Delegations', organisation: 'Organisations' },
    kind: { region: 'By delegation', organisation: 'By organisation' },
    table: {
      sum: 'Team total',
      points: 'Points by rank',
      medals: 'Medals',
      'medal-points': 'Medal points',
      'average-medal-points': 'Medal points per entry',
      prizes: 'Prizes',
      'average-scale': 'Mean scale score',
    },
    counted: (events, all) => `Over ${events} of ${all} events: those with a published result.`,
    whole: 'All events',
    partly: 'Some events',
    complete: 'Every event is final.',
    awaited: 'Places may change when the others are published.',
    none: 'No result counts yet',
    noneHint: 'Once results are published they are summed up here by delegation or organisation.',
    rank: 'Rank',
    value: 'Value',
    entries: 'Entries',
    ofEntries: (ranked, started) => `${ranked} ranked of ${started} who started`,
    declared: "The events' rules name this table",
    tie: (by, values) =>
      `Same value; ${by === 'time' ? 'less time' : 'more better ranks'} comes first${values ? ` (${values.mine} against ${values.theirs})` : ''}`,
    overallBest: 'Highest scale score of all events',
    bestOf: 'Best of each delegation',
    scale: ({ scale, among }) =>
      `${scale === null ? '' : `Scale ${scale}, `}among ${among} entries`,
    shared: (by) => `shared by ${by}`,
    wholeContest: 'Over the whole contest',
    toBoard: 'Back to the board',
    events: 'Events counted',
    unknown: 'There is no such page, or no result is published yet.',
  },
};
