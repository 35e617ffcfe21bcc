import type { CertificateTemplateWords } from './certificate-template-words.zh.ts';

export const certificateTemplateWordsEn: CertificateTemplateWords = {
  title: 'Certificate templates',
  lead: 'The words, border and logo that level certificates and award certificates are printed with. One person drafts a template, another publishes it; the certificate’s name, the issuer’s name and the place of the seal are fixed by rule, and a seal is never drawn here.',
};
