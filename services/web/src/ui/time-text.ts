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

/** 11月21日 10:42 or 21 Nov, 10:42; with the year where it is another one. */
export const momentText = (instant: string, language: Language, now: Date): string => {
  const at = new Date(instant);
  return new Intl.DateTimeFormat(TAGS[language], {
    ...(at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(at);
};

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** 3分钟前, in 2 hours; within a minute the words for "now". */
export const distanceText = (instant: string, language: Language, now: Date): string => {
  const apartMs = Date.parse(instant) - now.getTime();
  const format = new Intl.RelativeTimeFormat(TAGS[language], { numeric: 'auto' });
  for (const [unit, stepMs] of STEPS) {
    if (Math.abs(apartMs) >= stepMs) return format.format(Math.trunc(apartMs / stepMs), unit);
  }
  return format.format(0, 'second');
};
