import type { Language } from './language.ts';

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A format is dear to make and some are read at every tap, so each is made once. A device whose zone is
 * put right while the page stands is told the time of its new one.
 */
const formatOf = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = [language, new Date().getTimezoneOffset(), JSON.stringify(options)].join(' ');
  const made = formats.get(key) ?? new Intl.DateTimeFormat(TAGS[language], options);
  formats.set(key, made);
  return made;
};

/** 10:42:31 in the reader's own zone. */
export const clockText = (instant: string | Date, language: Language): string =>
  formatOf(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(new Date(instant));

/** 10:42 in the reader's own zone. */
export const minuteText = (instant: string, language: Language): string =>
  formatOf(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(instant),
  );

/** 2026年11月21日 or 21 November 2026. */
export const dayText = (instant: string, language: Language): string =>
  formatOf(language, { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(instant));

/** 11月21日 10:42 or 21 Nov, 10:42; with the year where it is another one. */
export const momentText = (instant: string, language: Language, now: Date): string => {
  const at = new Date(instant);
  return formatOf(language, {
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
