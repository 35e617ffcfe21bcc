import type { Words } from '../../ui/language.ts';
import { assessmentWordsEn } from './assessment-words.en.ts';
import { type AssessmentWords, assessmentWordsZh } from './assessment-words.zh.ts';

export const assessmentWords: Words<AssessmentWords> = {
  zh: assessmentWordsZh,
  en: assessmentWordsEn,
};
