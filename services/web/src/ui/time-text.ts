import type { Language } from './language.ts';

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** 10:42:31 in the reader's own zone. */
export const clockText = (instant: string | Date, language: Language): string =>
  new Intl.DateTimeFormat(TAGS[language], {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(new Date(instant));

/** 10:42 in the reader's own zone. */
export const minuteText = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(TAGS[language], {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(instant));

/** 2026年11月21日 or 21 November 2026. */
export const dayText = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(TAGS[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(new Date(instant));
