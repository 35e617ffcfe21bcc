import type { Language } from './bilingual.ts';
import { BASE_LABELS } from './labels.ts';
import { LEVEL_LABELS, type Level } from './ladder.ts';
import type { Finding, FindingCode, FindingMap, Place, UntoldFact } from './lint-finding.ts';

type Context = { readonly rules: string };
type Sentences = {
  readonly [Code in FindingCode]: (params: Readonly<FindingMap[Code]>, context: Context) => string;
};

const levelZh = (level: Level | 'none'): string =>
  level === 'none' ? '无等级' : LEVEL_LABELS[level].zh;
const levelEn = (level: Level | 'none'): string =>
  level === 'none' ? 'no level' : LEVEL_LABELS[level].en;
const FACTS: Readonly<Record<UntoldFact, { readonly zh: string; readonly en: string }>> = {
  stage: { zh: '进入了哪一阶段', en: 'which stage an entry reached' },
  age: { zh: '选手年龄', en: 'how old a contestant is' },
};
const placeZh = ({ rank, count, held }: Place): string => {
  const who = held === undefined ? '' : `${held === 'none' ? '无等级' : `原持${levelZh(held)}`}的`;
  return count === null ? `${who}第 ${rank} 名` : `${count} 人中${who}第 ${rank} 名`;
};
const placeEn = ({ rank, count, held }: Place): string => {
  const who = held === undefined ? '' : ` holding ${levelEn(held)}`;
  return count === null ? `rank ${rank}${who}` : `rank ${rank}${who} of ${count}`;
};
const fromTo = (from: number, to: number | null, open: string): string => {
  if (to === null) return `${from} ${open}`;
  return from === to ? `${from}` : `${from}–${to}`;
};

const zh: Sentences = {
  gap: (place, { rules }) => `${placeZh(place)}没有规定，而更后的名次有（${rules}）。`,
  overlap: (place, { rules }) => `${placeZh(place)}适用不止一条：${rules}，以等级高者为准。`,
  unreachable: (_, { rules }) => `${rules} 永远不会适用。`,
  'title-unreachable': (_, { rules }) => `${rules} 的称号推荐条件永远不会满足。`,
  subsumed: (_, { rules }) => `前一条从不起作用，后一条总是不低于它：${rules}。`,
  'worse-rank-better': ({ held, level, worseRank, worseLevel, ...place }, { rules }) =>
    `原持${levelZh(held)}时，${placeZh(place)}得${levelZh(level)}，第 ${worseRank} 名反得${levelZh(worseLevel)}（${rules}）。`,
  'grants-nobody': (_, { rules }) => `${rules} 的授予、上限和越级规定合在一起，谁也得不到等级。`,
  'application-pointless': ({ level }, { rules }) =>
    `${rules} 已授予的等级不低于可申报的${LEVEL_LABELS[level].zh}。`,
  'year-limit-idle': ({ year, ever }, { rules }) =>
    `${rules} 每年限 ${year} 次，终身却只限 ${ever} 次。`,
  'not-told': ({ fact }, { rules }) =>
    `${rules} 以${FACTS[fact].zh}为条件，成绩中没有这一项；不详的，不作决定。`,
  'percentile-undefined': ({ upTo }, { rules }) =>
    `${rules} 没有说明前 ${upTo}% 的计算基数或取整办法。`,
  'takes-nobody': ({ upTo, base, countMax }, { rules }) =>
    `${BASE_LABELS[base].zh}不超过 ${countMax} 名时，前 ${upTo}% 不取任何人（${rules}）。`,
  'quota-gap': ({ base, from, to }, { rules }) =>
    `${rules} 没有规定${BASE_LABELS[base].zh}为 ${fromTo(from, to, '以上')} 名时的名额。`,
  'quota-overlap': ({ base, from, to }, { rules }) =>
    `${rules} 对${BASE_LABELS[base].zh} ${fromTo(from, to, '以上')} 名的名额规定了不止一次。`,
  'plan-not-required': (_, { rules }) =>
    `${rules} 不要求竞赛列入年度计划，又不是用人单位自己的规则。`,
  'contest-without-plan': (_, { rules }) => `竞赛没有年度计划记录，${rules} 一律不予晋升。`,
  'automatic-unauthorised': (_, { rules }) =>
    `${rules} 定为自动核发，但没有规则所有人，也没有授权文件。`,
  'not-exhaustive': () => '条件组合太多，只检查了一部分。',
};

const en: Sentences = {
  gap: (place, { rules }) =>
    `Nothing is said of ${placeEn(place)}, though worse ranks are named (${rules}).`,
  overlap: (place, { rules }) =>
    `More than one rule applies to ${placeEn(place)}: ${rules}; the higher level counts.`,
  unreachable: (_, { rules }) => `${rules} can never apply.`,
  'title-unreachable': (_, { rules }) => `The condition of the title of ${rules} can never be met.`,
  subsumed: (_, { rules }) =>
    `The first rule never decides, the second always gives as much: ${rules}.`,
  'worse-rank-better': ({ held, level, worseRank, worseLevel, ...place }, { rules }) =>
    `Holding ${levelEn(held)}, ${placeEn(place)} gets ${levelEn(level)} but rank ${worseRank} gets ${levelEn(worseLevel)} (${rules}).`,
  'grants-nobody': (_, { rules }) =>
    `Grant, cap and skipping of ${rules} together give nobody a level.`,
  'application-pointless': ({ level }, { rules }) =>
    `${rules} already grants no less than ${LEVEL_LABELS[level].en}, for which one may apply.`,
  'year-limit-idle': ({ year, ever }, { rules }) =>
    `${rules} allows ${year} a year but only ${ever} in a lifetime.`,
  'not-told': ({ fact }, { rules }) =>
    `${rules} asks ${FACTS[fact].en}, which no result tells here; while unknown, nothing is decided.`,
  'percentile-undefined': ({ upTo }, { rules }) =>
    `${rules} does not say of whom the top ${upTo} % are counted or how they are rounded.`,
  'takes-nobody': ({ upTo, base, countMax }, { rules }) =>
    `With ${countMax} ${BASE_LABELS[base].en} or fewer the top ${upTo} % is nobody (${rules}).`,
  'quota-gap': ({ base, from, to }, { rules }) =>
    `${rules} gives no quota for ${fromTo(from, to, 'or more')} ${BASE_LABELS[base].en}.`,
  'quota-overlap': ({ base, from, to }, { rules }) =>
    `${rules} gives more than one quota for ${fromTo(from, to, 'or more')} ${BASE_LABELS[base].en}.`,
  'plan-not-required': (_, { rules }) =>
    `${rules} asks for no yearly plan and is not an employer's own rule.`,
  'contest-without-plan': (_, { rules }) =>
    `The contest has no plan record, so nobody is promoted by ${rules}.`,
  'automatic-unauthorised': (_, { rules }) =>
    `${rules} issues automatically without an owner and without an authorisation on file.`,
  'not-exhaustive': () => 'There are too many combinations of conditions; only some were checked.',
};

const say = <Code extends FindingCode>(
  sentences: Sentences,
  finding: { readonly code: Code; readonly params: Readonly<FindingMap[Code]> },
  context: Context,
): string => sentences[finding.code](finding.params, context);

/** One sentence for the rule editor, naming the rules by their ids. */
export const explainFinding = (finding: Finding, language: Language): string => {
  const rules = finding.ruleIds.join(language === 'zh' ? '、' : ', ');
  return say(language === 'zh' ? zh : en, finding, { rules });
};
