import type { NoticeDay } from '@jinbang/contracts/http/result-notice';
import type { Language } from '../../ui/language.ts';

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** One day of the notice: counted as the n-th, or not and why. */
export type CountedDay = NoticeDay & {
  /** null: it does not count. */
  readonly nth: number | null;
  readonly isPosting: boolean;
};

/** Counts the working days after the day it was posted. */
export const countedDays = (days: readonly NoticeDay[]): readonly CountedDay[] => {
  let nth = 0;
  return days.map((day, place) => {
    const isPosting = place === 0;
    const counts = day.isWorking && !isPosting;
    if (counts) nth += 1;
    return { ...day, isPosting, nth: counts ? nth : null };
  });
};

/** 11月21日 周六 or Sat 21 Nov: a day of the calendar, whatever the reader's own zone. */
export const calendarText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(TAGS[language], {
    timeZone: 'UTC',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(`${day}T00:00:00Z`));

/** 2026年11月21日 24:00 is said as the midnight it is: the moment in the zone of the contest. */
export const zonedMoment = (instant: string, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(TAGS[language], {
    timeZone: zone,
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
