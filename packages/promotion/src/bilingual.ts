/** Text for people in both languages; a missing `en` shows `zh`. */
export type Bilingual = { readonly zh: string; readonly en?: string | undefined };

export type Language = 'zh' | 'en';

export const inLanguage = (text: Bilingual, language: Language): string =>
  language === 'en' ? (text.en ?? text.zh) : text.zh;
