import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import type { Words } from '../../ui/language.ts';
import type { Prizes } from './rank.rules.ts';

type Floor = NonNullable<RankingRule['floorAt']>[number];

type Keys = {
  readonly title: string;
  readonly ties: string;
  readonly tie: Readonly<Record<string, string>>;
  readonly module: (name: string) => string;
  readonly criterion: (code: string) => string;
  readonly up: (step: string) => string;
  readonly down: (step: string) => string;
  readonly remove: (step: string) => string;
  readonly addStep: string;
  readonly choose: string;
  readonly equals: string;
  readonly equal: Readonly<Record<'shared' | 'never', string>>;
  readonly numbering: string;
  readonly numberings: Readonly<Record<RankingRule['numbering'], string>>;
  readonly moduleDecimals: string;
  readonly notRounded: string;
  readonly decimals: (count: number) => string;
  readonly totalDecimals: string;
  readonly passMark: string;
  readonly passHint: string;
  readonly floor: string;
  readonly floors: Readonly<Record<Floor, string>>;
  readonly scale: string;
  readonly medals: string;
  readonly medalWithin: string;
  readonly medalFrom: Readonly<Record<'gold' | 'silver' | 'bronze', string>>;
  readonly excellence: string;
  readonly excellenceFrom: string;
  readonly practicalMark: string;
  readonly theoryMark: string;
  readonly atMost: string;
  readonly prizeTies: string;
  readonly prizeTie: Readonly<Record<'all-in' | 'all-out', string>>;
  readonly hasPrizes: string;
  readonly base: string;
  readonly bases: Readonly<Record<Prizes['base'], string>>;
  readonly rounding: string;
  readonly roundings: Readonly<Record<Prizes['rounding'], string>>;
  readonly prize: Readonly<Record<'first' | 'second' | 'third' | 'merit', string>>;
  readonly prizeHead: string;
  readonly share: string;
  readonly least: string;
  readonly leastFrom: string;
  readonly minimum: string;
  readonly optional: string;
  readonly flaw: Readonly<Record<'number' | 'percents' | 'gate', string>>;
};

export const rankWords: Words<Keys> = {
  zh: {
    title: '名次与奖项',
    ties: '总分相同时依次比较',
    tie: {
      practical: '实操成绩',
      theory: '理论成绩',
      'modules-by-weight': '各模块得分（权重大的在前）',
      'criteria-by-weight': '各评分标准得分（分值大的在前）',
      'better-ranks': '各模块名次（较好名次多者在前）',
      decision: '裁判长的书面决定',
    },
    module: (name) => `模块“${name}”`,
    criterion: (code) => `评分标准 ${code}`,
    up: (step) => `上移 ${step}`,
    down: (step) => `下移 ${step}`,
    remove: (step) => `删除 ${step}`,
    addStep: '加一步',
    choose: '选择…',
    equals: '各步都相同时',
    equal: { shared: '名次并列', never: '不并列，由裁判长决定' },
    numbering: '并列后的名次',
    numberings: {
      standard: '1、2、2、4',
      modified: '1、3、3、4',
      dense: '1、2、2、3',
      ordinal: '1、2、3、4',
    },
    moduleDecimals: '模块得分小数位',
    notRounded: '不取舍',
    decimals: (count) => `${count} 位`,
    totalDecimals: '总分小数位',
    passMark: '合格线',
    passHint: '可不填；低于此分不排名次。',
    floor: '扣分后低于零按零计',
    floors: {
      'sub-criterion': '评分子项',
      criterion: '评分标准',
      module: '模块',
      total: '总分',
    },
    scale: '另列标准分（中位数 700）',
    medals: '设奖牌',
    medalWithin: '标准分相差多少以内同获奖牌',
    medalFrom: {
      gold: '金牌：参赛至少（人）',
      silver: '银牌：参赛至少（人）',
      bronze: '铜牌：参赛至少（人）',
    },
    excellence: '设卓越奖章（与“优胜奖”不同）',
    excellenceFrom: '卓越奖章：标准分至少',
    practicalMark: '实操合格线（百分制）',
    theoryMark: '理论合格线（百分制）',
    atMost: '一、二、三等奖合计不超过 %',
    prizeTies: '名额末位并列',
    prizeTie: { 'all-in': '都得较高的奖', 'all-out': '都不得较高的奖' },
    hasPrizes: '设一、二、三等奖',
    base: '比例按',
    bases: { entered: '报名人数', started: '参赛人数', finished: '完赛人数' },
    rounding: '名额有小数时',
    roundings: { down: '舍去', up: '进一', 'half-up': '四舍五入' },
    prize: { first: '一等奖', second: '二等奖', third: '三等奖', merit: '优胜奖（至前）' },
    prizeHead: '奖项',
    share: '比例 %',
    least: '至少（名）',
    leastFrom: '至少名额从多少人起',
    minimum: '授奖最低总分',
    optional: '可不填',
    flaw: {
      number: '合格线、最低分、分值和比例须是不小于零的数字。',
      percents: '一、二、三等奖比例之和不能超过 100%。',
      gate: '每道入围线须有模块，并写明最低分或名额。',
    },
  },
  en: {
    title: 'Ranks and prizes',
    ties: 'Equal totals are compared by',
    tie: {
      practical: 'the practical mark',
      theory: 'the theory mark',
      'modules-by-weight': 'the modules, heaviest first',
      'criteria-by-weight': 'the criteria, those worth most first',
      'better-ranks': 'the ranks in the modules, more better ones first',
      decision: "the chief judge's recorded decision",
    },
    module: (name) => `module “${name}”`,
    criterion: (code) => `criterion ${code}`,
    up: (step) => `Move up: ${step}`,
    down: (step) => `Move down: ${step}`,
    remove: (step) => `Remove: ${step}`,
    addStep: 'Add a step',
    choose: 'Choose…',
    equals: 'Equal in all of it',
    equal: { shared: 'share the rank', never: 'never share; the chief judge decides' },
    numbering: 'After a shared rank',
    numberings: {
      standard: '1, 2, 2, 4',
      modified: '1, 3, 3, 4',
      dense: '1, 2, 2, 3',
      ordinal: '1, 2, 3, 4',
    },
    moduleDecimals: "Decimals of a module's mark",
    notRounded: 'Not rounded',
    decimals: (count) => `${count}`,
    totalDecimals: 'Decimals of the total',
    passMark: 'Pass mark',
    passHint: 'May be left empty; nobody below it has a rank.',
    floor: 'A sum below zero counts as zero at',
    floors: {
      'sub-criterion': 'sub-criterion',
      criterion: 'criterion',
      module: 'module',
      total: 'total',
    },
    scale: 'Show a scale with the middle at 700',
    medals: 'Medals',
    medalWithin: 'A medal is shared within … scale points',
    medalFrom: {
      gold: 'Gold from … starters on',
      silver: 'Silver from … starters on',
      bronze: 'Bronze from … starters on',
    },
    excellence: 'Medal for Excellence (not the merit prize)',
    excellenceFrom: 'Medal for Excellence from',
    practicalMark: 'Pass mark of the practical part, of 100',
    theoryMark: 'Pass mark of the theory part, of 100',
    atMost: 'First to third prizes together at most %',
    prizeTies: 'Equals at the last place of a prize',
    prizeTie: { 'all-in': 'all get the better prize', 'all-out': 'none gets the better prize' },
    hasPrizes: 'First, second and third prizes',
    base: 'Shares of',
    bases: {
      entered: 'those entered',
      started: 'those who started',
      finished: 'those who finished',
    },
    rounding: 'A part of a place is',
    roundings: { down: 'dropped', up: 'a whole place', 'half-up': 'rounded half up' },
    prize: { first: 'First', second: 'Second', third: 'Third', merit: 'Merit (down to)' },
    prizeHead: 'Prize',
    share: 'Share %',
    least: 'At least',
    leastFrom: 'Least numbers hold from … people on',
    minimum: 'Least total for a prize',
    optional: 'May be left empty',
    flaw: {
      number: 'Pass marks, least totals, points and shares are numbers from zero up.',
      percents: 'First, second and third prizes together are at most 100 %.',
      gate: 'Each gate needs modules, and a least mark or a number of places.',
    },
  },
};
