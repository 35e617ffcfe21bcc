import { inLanguage, type Language } from './bilingual.ts';
import type { Decision } from './decision.ts';
import { CLASS_LABELS, GROUP_LABELS, isClassSpoken, TIER_LABELS } from './labels.ts';
import { LEVEL_LABELS } from './ladder.ts';
import { isMetCondition, phraseOf } from './phrase.ts';
import { phrasesEn } from './phrases.en.ts';
import { phrasesZh } from './phrases.zh.ts';
import type { Reason, ReasonCode } from './reason.ts';
import { standingOf } from './scope.ts';

/** These end with 不再晋升: the person has what could be had. */
const ENOUGH: ReadonlySet<ReasonCode> = new Set([
  'already-held',
  'at-ceiling',
  'year-limit',
  'lifetime-limit',
]);

/** What is not known may still come: these end with 暂不. */
const UNKNOWN: ReadonlySet<ReasonCode> = new Set(['stage-unknown', 'age-unknown']);

const headZh = ({ inputs: { contest, result } }: Decision): string => {
  const { tier, contestClass } = standingOf(contest);
  const kind = isClassSpoken(tier, contestClass) ? CLASS_LABELS[contestClass].zh : '';
  const place = result.rank === null ? '' : `第 ${result.rank} 名`;
  return `${TIER_LABELS[tier].zh}${kind}${GROUP_LABELS[result.group].zh}${place}`;
};

const headEn = ({ inputs: { contest, result } }: Decision): string => {
  const { tier, contestClass } = standingOf(contest);
  const kind = isClassSpoken(tier, contestClass) ? ` ${CLASS_LABELS[contestClass].en}` : '';
  const where = `the ${GROUP_LABELS[result.group].en} of ${TIER_LABELS[tier].en}${kind} contest`;
  return result.rank === null ? `In ${where}` : `Rank ${result.rank} in ${where}`;
};

/** Why somebody is listed and gets no certificate of ours: the route, or an office that prints itself. */
const listedZh = ({ issue, inputs }: Decision): string => {
  if (issue !== 'office-list') return '';
  return inputs.occupation.route === 'qualification'
    ? '，属职业资格，只列名单报主管部门，不印发证书'
    : '，只列名单，证书由主管部门印发';
};
const listedEn = ({ issue, inputs }: Decision): string => {
  if (issue !== 'office-list') return '';
  return inputs.occupation.route === 'qualification'
    ? '; a vocational qualification, listed for the office only'
    : '; listed only, since the office prints the certificate itself';
};

const endZh = (decision: Decision): string => {
  const { kind, outcome, level, title, reason } = decision;
  if (kind === 'title') {
    const name = title?.name.zh ?? '';
    if (outcome === 'nominable') return `符合${name}推荐条件`;
    return `${UNKNOWN.has(reason) ? '暂' : ''}不推荐${name}`;
  }
  if (level === null) {
    const no = UNKNOWN.has(reason) ? '暂不' : '不予';
    if (kind === 'application') return `${no}申报`;
    return ENOUGH.has(reason) ? '不再晋升' : `${no}晋升`;
  }
  const name = LEVEL_LABELS[level].zh;
  if (kind === 'application') return `可申报${name}`;
  return `拟晋升${name}${listedZh(decision)}`;
};

const yet = (reason: ReasonCode): string => (UNKNOWN.has(reason) ? ' yet' : '');

const endEn = (decision: Decision): string => {
  const { kind, outcome, level, title, reason } = decision;
  if (kind === 'title') {
    const name = title ? inLanguage(title.name, 'en') : '';
    if (outcome === 'nominable') return `eligible for nomination: ${name}`;
    return `not nominated${yet(reason)}: ${name}`;
  }
  if (level === null) {
    if (kind === 'application') return `may not apply${yet(reason)}`;
    return ENOUGH.has(reason) ? 'no further promotion' : `no promotion${yet(reason)}`;
  }
  const name = LEVEL_LABELS[level].en;
  if (kind === 'application') return `may apply for ${name}`;
  return `proposed for ${name}${listedEn(decision)}`;
};

/** One reason alone, for the rules a decision passed over. */
export const explainReason = (reason: Reason, language: Language): string =>
  phraseOf(language === 'zh' ? phrasesZh : phrasesEn, reason);

/** One sentence for one decision, refusals too, made from its structured reasons alone. */
export const explainDecision = (decision: Decision, language: Language): string => {
  const say = (reason: Reason) => explainReason(reason, language);
  const met = decision.reasons.filter(isMetCondition).map(say);
  // Two rules of one pack may fail for the same reason; it is said once.
  const said = [...new Set(decision.reasons.filter((reason) => !isMetCondition(reason)).map(say))];
  if (language === 'zh') {
    const brackets = met.length > 0 ? `（${met.join('；')}）` : '';
    return `${[`${headZh(decision)}${brackets}`, ...said, endZh(decision)].join('，')}。`;
  }
  const brackets = met.length > 0 ? ` (${met.join('; ')})` : '';
  return `${headEn(decision)}${brackets}: ${[...said, endEn(decision)].join('; ')}.`;
};
