import { inLanguage, type Language } from '../bilingual.ts';
import { LEVEL_LABELS } from '../ladder.ts';
import type { StandardFinding } from './compare-standards.ts';
import type { ClauseFinding, Eligibility } from './eligibility.ts';
import { requirementWords } from './requirement-words.ts';

const lackOf = ({ clause, findings, outcome }: ClauseFinding, language: Language): string => {
  // An alternative that fails is not saved by a proof: only what fails it is worth saying.
  const lacking = findings.filter((finding) => finding.outcome === outcome);
  const said = lacking.map(({ requirement }) => requirementWords(requirement, language));
  return `${clause.id}: ${said.join(language === 'zh' ? '、' : ', ')}`;
};

/** One sentence: by which alternative somebody may be assessed, or what each one still lacks. */
export const explainEligibility = (eligibility: Eligibility, language: Language): string => {
  const { level, outcome, by, clauses } = eligibility;
  const zh = language === 'zh';
  const name = LEVEL_LABELS[level][language];
  if (outcome === 'undefined') {
    return zh ? `本标准没有${name}。` : `This standard has no ${name}.`;
  }
  if (by) {
    const text = inLanguage(by.text, language);
    return zh
      ? `可申报${name}：${text}（${by.id}）。`
      : `May apply for ${name}: ${text} (${by.id}).`;
  }
  const open = clauses.filter((clause) => clause.outcome === outcome);
  const lacks = open.map((clause) => lackOf(clause, language)).join(zh ? '；' : '; ');
  if (outcome === 'unknown') {
    return zh ? `${name}待补证明：${lacks}。` : `Proof is wanted for ${name}: ${lacks}.`;
  }
  return zh
    ? `不可申报${name}，各项条件所缺：${lacks}。`
    : `May not apply for ${name}; lacking: ${lacks}.`;
};

type Weaker = Extract<StandardFinding, { kind: 'weaker' }>;

const weakerWords = ({ level, clause, nearest, lacking }: Weaker, language: Language): string => {
  const zh = language === 'zh';
  const name = LEVEL_LABELS[level][language];
  const said = lacking.map((one) => requirementWords(one, language)).join(zh ? '、' : ', ');
  if (nearest === null) {
    return zh
      ? `${name}的 ${clause.id} 在国家标准中没有对应条件。`
      : `${clause.id} of ${name} has no counterpart in the national standard.`;
  }
  return zh
    ? `${name}的 ${clause.id} 低于国家标准 ${nearest.id}，缺少：${said}。`
    : `${clause.id} of ${name} is weaker than the national ${nearest.id}, which also asks for: ${said}.`;
};

/** One sentence for the official who compares an enterprise's standard with the national one. */
export const explainStandardFinding = (finding: StandardFinding, language: Language): string => {
  const zh = language === 'zh';
  switch (finding.kind) {
    case 'other-occupation':
      return zh
        ? `两份标准的职业编码不同：${finding.own} 与 ${finding.national}。`
        : `The standards are of different occupations: ${finding.own} and ${finding.national}.`;
    case 'weaker':
      return weakerWords(finding, language);
    case 'level-not-national':
      return zh
        ? `国家标准没有${LEVEL_LABELS[finding.level].zh}。`
        : `The national standard has no ${LEVEL_LABELS[finding.level].en}.`;
    case 'subsumed': {
      const { clause, by, level } = finding;
      return zh
        ? `${LEVEL_LABELS[level].zh}的 ${clause.id} 不起作用：符合者都已符合 ${by.id}。`
        : `${clause.id} of ${LEVEL_LABELS[level].en} adds nobody: whoever meets it meets ${by.id}.`;
    }
  }
};
