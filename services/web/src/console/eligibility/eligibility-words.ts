import type { Words } from '../../ui/language.ts';
import type { EligibilityKeys } from './eligibility-keys.ts';
import { eligibilityWordsEn } from './eligibility-words.en.ts';
import { eligibilityWordsZh } from './eligibility-words.zh.ts';

export const eligibilityWords: Words<EligibilityKeys> = {
  zh: eligibilityWordsZh,
  en: eligibilityWordsEn,
};
