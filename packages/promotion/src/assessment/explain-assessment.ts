import { inLanguage, type Language } from '../bilingual.ts';
import { LEVEL_LABELS } from '../ladder.ts';
import type { AssessmentPart } from './assessment-plan.ts';
import type { AssessmentDecision } from './decide-assessment.ts';
import type { PartFinding } from './outcome.ts';

type Named = PartFinding & { readonly name: string };

const namedOf = (
  parts: readonly AssessmentPart[],
  findings: readonly PartFinding[],
  language: Language,
): readonly Named[] =>
  findings.map((finding) => {
    const part = parts.find(({ key }) => key === finding.part);
    return { ...finding, name: part ? inLanguage(part.name, language) : finding.part };
  });

const partZh = ({ name, state, score, passMark, attempt, retakeUntil }: Named): string => {
  const sitting = attempt === 2 ? '补考' : '';
  switch (state) {
    case 'passed':
      return `${name}${sitting} ${score} 分，达到合格线 ${passMark} 分`;
    case 'failed':
      return `${name}${sitting} ${score} 分，低于合格线 ${passMark} 分${
        retakeUntil === null ? '，补考机会已用完' : `，${retakeUntil} 及以前可补考一次`
      }`;
    case 'again':
      return `${name}合格成绩不能沿用，须在 ${retakeUntil} 及以前一并重考`;
    case 'absent':
      return `${name}缺考`;
    case 'missing':
      return `${name}没有成绩`;
  }
};

const partEn = ({ name, state, score, passMark, attempt, retakeUntil }: Named): string => {
  const sitting = attempt === 2 ? ' (retake)' : '';
  switch (state) {
    case 'passed':
      return `${name}${sitting} ${score}, pass mark ${passMark} reached`;
    case 'failed':
      return `${name}${sitting} ${score}, below the pass mark ${passMark}; ${
        retakeUntil === null ? 'no retake is left' : `one retake until ${retakeUntil}`
      }`;
    case 'again':
      return `the pass in ${name} does not carry over: it is taken again until ${retakeUntil}`;
    case 'absent':
      return `absent from ${name}`;
    case 'missing':
      return `no result in ${name}`;
  }
};

const levelOf = ({ inputs }: AssessmentDecision, language: Language): string =>
  LEVEL_LABELS[inputs.plan.level][language];

const sentenceZh = (decision: AssessmentDecision, parts: string): string => {
  const level = levelOf(decision, 'zh');
  switch (decision.reason) {
    case 'assessment-passed':
      return `${parts}；各部分均合格，认定为${level}。`;
    case 'already-held':
      return `各部分均合格，但已持有${decision.held ? LEVEL_LABELS[decision.held].zh : ''}，不低于本次认定的${level}，不再颁发。`;
    case 'not-eligible':
      return decision.inputs.candidate.eligibility === 'unmet'
        ? `不符合职业标准规定的${level}申报条件，不予认定。`
        : `${level}的申报条件尚未证明，不予认定。`;
    case 'assessment-withdrawn':
      return '考生已退出本批次，不予认定。';
    default:
      return `${parts}；未全部合格，不予认定${level}。`;
  }
};

const sentenceEn = (decision: AssessmentDecision, parts: string): string => {
  const level = levelOf(decision, 'en');
  switch (decision.reason) {
    case 'assessment-passed':
      return `${parts}. Every part is passed: ${level} is granted.`;
    case 'already-held':
      return `Every part is passed, but ${decision.held ? LEVEL_LABELS[decision.held].en : 'this level'} is held already, which is not below ${level}: nothing is issued.`;
    case 'not-eligible':
      return decision.inputs.candidate.eligibility === 'unmet'
        ? `The condition of the standard for ${level} is not met: nothing is granted.`
        : `The condition of the standard for ${level} was not proven: nothing is granted.`;
    case 'assessment-withdrawn':
      return 'The candidate withdrew from the batch: nothing is granted.';
    default:
      return `${parts}. Not every part is passed: ${level} is not granted.`;
  }
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A decision of an assessment in one plain sentence, refusals too. */
export const explainAssessment = (decision: AssessmentDecision, language: Language): string => {
  const named = namedOf(decision.inputs.plan.parts, decision.findings.parts, language);
  return language === 'zh'
    ? sentenceZh(decision, named.map(partZh).join('；'))
    : capital(sentenceEn(decision, named.map(partEn).join('; ')));
};
