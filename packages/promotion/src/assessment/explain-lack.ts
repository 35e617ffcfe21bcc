import { inLanguage, type Language } from '../bilingual.ts';
import type { AssessmentPart } from './assessment-plan.ts';
import type { Lack } from './before-signature.ts';

const zh = (lack: Lack, part: string): string => {
  switch (lack.code) {
    case 'nobody-enrolled':
      return '还没有考生。';
    case 'evaluators-missing':
      return `${part}：签到的考评员 ${lack.signedIn} 人，至少需要 ${lack.needed} 人。`;
    case 'leader-missing':
      return '考评组长尚未签到。';
    case 'supervisor-missing':
      return '质量督导员尚未签到。';
    case 'eligibility-unchecked':
      return `${lack.count} 名考生的申报条件尚未由第二人核对。`;
    case 'results-missing':
      return `${part}：${lack.count} 名考生没有成绩，也没有登记缺考。`;
    case 'second-entry-missing':
      return `${lack.count} 项成绩尚待第二人录入。`;
  }
};

const en = (lack: Lack, part: string): string => {
  switch (lack.code) {
    case 'nobody-enrolled':
      return 'Nobody is enrolled yet.';
    case 'evaluators-missing':
      return `${part}: ${lack.signedIn} evaluators have signed in, at least ${lack.needed} are needed.`;
    case 'leader-missing':
      return 'The leader of the evaluators has not signed in.';
    case 'supervisor-missing':
      return 'The quality supervisor has not signed in.';
    case 'eligibility-unchecked':
      return `Conditions not checked by a second person: ${lack.count}.`;
    case 'results-missing':
      return `${part}: neither a result nor an absence for ${lack.count}.`;
    case 'second-entry-missing':
      return `Results that wait for a second person: ${lack.count}.`;
  }
};

/** What is missing, in one sentence. */
export const explainLack = (
  lack: Lack,
  parts: readonly AssessmentPart[],
  language: Language,
): string => {
  const found = 'part' in lack ? parts.find(({ key }) => key === lack.part) : undefined;
  const part = found ? inLanguage(found.name, language) : '';
  return language === 'zh' ? zh(lack, part) : en(lack, part);
};
