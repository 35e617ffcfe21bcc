import type { GateRule, RankingRule } from '@jinbang/contracts/ranking-rule';
import type { Words } from '../ui/language.ts';

type Prizes = NonNullable<RankingRule['prizes']>;
type Weighed = readonly { readonly name: string; readonly percent: string }[];

type Keys = {
  readonly title: string;
  readonly oneModule: (name: string) => string;
  readonly weighted: (parts: Weighed) => string;
  readonly rounding: (module: number | null, total: number) => string;
  readonly modulesByWeight: string;
  readonly criteriaByWeight: string;
  readonly noTies: string;
  readonly ties: (steps: readonly string[]) => string;
  readonly shared: string;
  readonly neverShared: string;
  readonly numbering: Readonly<Record<RankingRule['numbering'], string>>;
  readonly passMark: (mark: string) => string;
  readonly scale: string;
  readonly gate: (names: readonly string[], gate: GateRule) => string;
  readonly partPassMark: (part: string, mark: string) => string;
  readonly part: Readonly<Record<'practical' | 'theory', string>>;
  readonly medalsByScale: (within: number, excellenceFrom: number | null) => string;
  readonly medalsByRank: string;
  readonly prizes: (rule: Prizes) => string;
};

const BASE_ZH: Readonly<Record<Prizes['base'], string>> = {
  entered: '报名人数',
  started: '参赛人数',
  finished: '完赛人数',
};
const ROUNDING_ZH: Readonly<Record<Prizes['rounding'], string>> = {
  down: '名额舍去小数',
  up: '名额有小数即进一',
  'half-up': '名额四舍五入',
};
const BASE_EN: Readonly<Record<Prizes['base'], string>> = {
  entered: 'those entered',
  started: 'those who started',
  finished: 'those who finished',
};
const ROUNDING_EN: Readonly<Record<Prizes['rounding'], string>> = {
  down: 'rounded down',
  up: 'rounded up',
  'half-up': 'rounded half up',
};
const PRIZES_ZH = ['一等奖', '二等奖', '三等奖', '优胜奖'];
const PRIZES_EN = ['first prize', 'second prize', 'third prize', 'merit prize'];

const leastZh = (least: Prizes['least']): string =>
  least === undefined
    ? ''
    : `；满 ${least.from} 人时至少${least.places.map((count, index) => `${PRIZES_ZH[index]} ${count} 名`).join('、')}`;

const leastEn = (least: Prizes['least']): string =>
  least === undefined
    ? ''
    : `; from ${least.from} on at least ${least.places.map((count, index) => `${count} × ${PRIZES_EN[index]}`).join(', ')}`;

const prizesZh = (rule: Prizes): string => {
  const { base, rounding, percents, minimumScore, least, atMost, ties } = rule;
  const shares = percents.map((percent, index) =>
    index === 3 ? `${PRIZES_ZH[3]}至前 ${percent}%` : `${PRIZES_ZH[index]} ${percent}%`,
  );
  const minimum = minimumScore === null ? '' : `；总分低于 ${minimumScore} 的不授奖`;
  const most = atMost === undefined ? '' : `；一、二、三等奖合计不超过 ${atMost}%`;
  const equal = ties === 'all-out' ? '；名额末位并列的都不得较高的奖' : '';
  return `奖项按${BASE_ZH[base]}：${shares.join('，')}，${ROUNDING_ZH[rounding]}${leastZh(least)}${most}${equal}${minimum}。`;
};

const prizesEn = (rule: Prizes): string => {
  const { base, rounding, percents, minimumScore, least, atMost, ties } = rule;
  const shares = percents.map((percent, index) =>
    index === 3
      ? `${PRIZES_EN[3]} down to ${percent} % in all`
      : `${PRIZES_EN[index]} ${percent} %`,
  );
  const minimum = minimumScore === null ? '' : `; none below a total of ${minimumScore}`;
  const most = atMost === undefined ? '' : `; the first three together at most ${atMost} %`;
  const equal = ties === 'all-out' ? '; of equals at the last place none gets the better one' : '';
  return `Prizes are shares of ${BASE_EN[base]}: ${shares.join(', ')}, ${ROUNDING_EN[rounding]}${leastEn(least)}${most}${equal}${minimum}.`;
};

const GATE_TIES_ZH: Readonly<Record<GateRule['ties'], string>> = {
  all: '末位同分的全部入围',
  none: '末位同分的均不入围',
  chain: '末位同分的按同分规则分先后',
};
const GATE_TIES_EN: Readonly<Record<GateRule['ties'], string>> = {
  all: 'equals at the last place all go on',
  none: 'of equals at the last place none goes on',
  chain: 'equals at the last place are told apart by the tie rule',
};

const gateZh = (names: readonly string[], gate: GateRule): string => {
  const { atLeast, places, ties, openUpTo, base } = gate;
  const asked = [
    ...(atLeast === null ? [] : [`百分制成绩达到 ${atLeast} 分`]),
    ...(places === null ? [] : [`列本组前 ${places} 名`]),
  ].join('且');
  const equal = places === null ? '' : `，${GATE_TIES_ZH[ties]}`;
  const open = openUpTo === 0 ? '' : `本组${BASE_ZH[base]}不超过 ${openUpTo} 人时全部入围。`;
  return `先比${names.join('、')}：${asked}的入围${equal}。${open}未入围的列在名次之后，不排名次。`;
};

const gateEn = (names: readonly string[], gate: GateRule): string => {
  const { atLeast, places, ties, openUpTo, base } = gate;
  const asked = [
    ...(atLeast === null ? [] : [`has at least ${atLeast} of 100`]),
    ...(places === null ? [] : [`is among the best ${places} of the group`]),
  ].join(' and ');
  const equal = places === null ? '' : `; ${GATE_TIES_EN[ties]}`;
  const open = openUpTo === 0 ? '' : ` With at most ${openUpTo} of ${BASE_EN[base]} all go on.`;
  return `First ${names.join(', ')}: who ${asked} goes on${equal}.${open} The others are listed below the ranks, without one.`;
};

/** The rules behind a list of ranks, each a sentence for somebody who sees them for the first time. */
export const rankingWords: Words<Keys> = {
  zh: {
    title: '名次是怎样得出的',
    oneModule: (name) => `总分就是模块“${name}”的得分，即各评分点得分之和。`,
    weighted: (parts) =>
      `总分由各模块得分按权重相加：${parts.map(({ name, percent }) => `${name} ${percent}%`).join('，')}。`,
    rounding: (module, total) =>
      module === null
        ? `计算全程不取近似，只在最后把总分四舍五入到 ${total} 位小数；表中模块得分也按此位数显示。`
        : `模块得分先四舍五入到 ${module} 位小数，再计入总分；总分四舍五入到 ${total} 位小数。`,
    modulesByWeight: '各模块得分（权重大的在前）',
    criteriaByWeight: '各评分标准得分（分值大的在前）',
    noTies: '总分高者在前。',
    ties: (steps) =>
      `总分高者在前；总分相同的，依次比较：${steps.join('；')}，先分出高低的一步为准。`,
    shared: '各步都相同的，名次并列。',
    neverShared: '名次不并列：各步都相同的，由裁判长书面决定先后。',
    numbering: {
      standard: '并列之后的名次顺延空出，例如 1、2、2、4。',
      modified: '并列的取其中靠后的名次，例如 1、3、3、4。',
      dense: '并列之后的名次不空出，例如 1、2、2、3。',
      ordinal: '并列的按列出的顺序编号，例如 1、2、3、4。',
    },
    passMark: (mark) => `总分未达 ${mark} 分的列为“未达合格线”，不排名次。`,
    scale:
      '标准分把本组总分的中位数定为 700，再按分数的离散程度换算；算法由公开数据反推，非官方算法。',
    gate: gateZh,
    partPassMark: (part, mark) => `${part}未达 ${mark} 分的也列为“未达合格线”，不排名次。`,
    part: { practical: '实操（百分制）', theory: '理论（百分制）' },
    medalsByScale: (within, excellenceFrom) =>
      `奖牌看标准分：与该奖牌最高者相差不超过 ${within} 分的同获此牌，所以第 3、第 4 名可能同为铜牌。` +
      '有两枚金牌时不设银牌，有两枚银牌时不设铜牌；参赛人数少时奖牌减少。' +
      (excellenceFrom === null ? '' : `其余标准分达到 ${excellenceFrom} 的获卓越奖章。`),
    medalsByRank: '奖牌看名次：名次并列的同获此牌。有两枚金牌时不设银牌，有两枚银牌时不设铜牌。',
    prizes: prizesZh,
  },
  en: {
    title: 'How these ranks came about',
    oneModule: (name) => `The total is the mark of module “${name}”: the sum of its aspects.`,
    weighted: (parts) =>
      `The total adds the modules by weight: ${parts.map(({ name, percent }) => `${name} ${percent} %`).join(', ')}.`,
    rounding: (module, total) =>
      module === null
        ? `All sums are exact; only the total is rounded, half up, to ${total} decimals. Module marks are shown with as many.`
        : `Each module's mark is rounded, half up, to ${module} decimals before it counts; the total to ${total}.`,
    modulesByWeight: 'the modules, heaviest first',
    criteriaByWeight: 'the criteria, those worth most first',
    noTies: 'The higher total stands first.',
    ties: (steps) =>
      `The higher total stands first. Equal totals are compared by ${steps.join('; then ')}: the first that differs decides.`,
    shared: 'Whoever is equal in all of it shares the rank.',
    neverShared:
      'Ranks are never shared: where all of it is equal, the chief judge decides in writing.',
    numbering: {
      standard: 'Ranks after a shared one are skipped: 1, 2, 2, 4.',
      modified: 'Who shares a rank takes the last of it: 1, 3, 3, 4.',
      dense: 'No rank is skipped after a shared one: 1, 2, 2, 3.',
      ordinal: 'Equals are numbered as listed: 1, 2, 3, 4.',
    },
    passMark: (mark) => `A total below ${mark} is listed as below the pass mark, without a rank.`,
    scale:
      'The scale puts the middle total of the group at 700 and spreads the others by how far totals differ. It was worked out from public data and is not official.',
    gate: gateEn,
    partPassMark: (part, mark) =>
      `Less than ${mark} in ${part} is listed as below the pass mark too, without a rank.`,
    part: { practical: 'the practical part, of 100', theory: 'the theory part, of 100' },
    medalsByScale: (within, excellenceFrom) =>
      `Medals go by the scale: whoever is within ${within} points of the best of a medal shares it, so that third and fourth may both hold bronze. ` +
      'With two golds there is no silver, with two silvers no bronze; few starters mean fewer medals.' +
      (excellenceFrom === null
        ? ''
        : ` Others from ${excellenceFrom} on the scale receive the Medal for Excellence.`),
    medalsByRank:
      'Medals go by rank, and a shared rank shares its medal. With two golds there is no silver, with two silvers no bronze.',
    prizes: prizesEn,
  },
};
