import type { Words } from '../../ui/language.ts';
import { certificateTemplateWordsEn } from './certificate-template-words.en.ts';
import {
  type CertificateTemplateWords,
  certificateTemplateWordsZh,
} from './certificate-template-words.zh.ts';

export const certificateTemplateWords: Words<CertificateTemplateWords> = {
  zh: certificateTemplateWordsZh,
  en: certificateTemplateWordsEn,
};
