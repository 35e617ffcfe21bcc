import type { NoticeText } from '@jinbang/contracts/notice-text';
import type { Bilingual } from '@jinbang/contracts/primitive';
import { dayIn, daysAfter } from '@jinbang/kernel/working-day';

/** 成绩公示 as it is usually worded; an event may have its own. */
export const USUAL_TEXT: NoticeText = {
  title: { zh: '{contest}{event}竞赛成绩公示', en: 'Results of {event}, {contest}' },
  body: {
    zh: '根据竞赛规程，现将{event}获奖名单予以公示。公示期{days}个工作日，自{from}至{to}。',
    en: 'By the rules of the contest the prize winners of {event} are listed here for {days} working days, from {from} to {to}.',
  },
  objections: {
    zh: '对公示结果有异议的，请在公示期内以书面形式或在本页实名或匿名提出，并说明事由。',
    en: 'Whoever objects to a result does so within this time, on this page or in writing to the office of the organising committee, with or without a name, and says why.',
  },
  contact: {
    zh: '联系方式见竞赛通知。',
    en: 'How to reach the office stands in the announcement of the contest.',
  },
};

type Fills = {
  readonly event: Bilingual;
  readonly contest: Bilingual;
  readonly days: string;
  readonly from: string;
  readonly to: string;
};

const fill = (template: string, fills: Fills, language: 'zh' | 'en'): string => {
  const words = (name: Bilingual): string => name[language] ?? name.zh;
  const filled: Readonly<Record<string, string>> = {
    ...{ days: fills.days, from: fills.from, to: fills.to },
    ...{ event: words(fills.event), contest: words(fills.contest) },
  };
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => filled[name] ?? whole);
};

/** A text with what it is about. */
export const filledText = (text: Bilingual, fills: Fills): Bilingual => ({
  zh: fill(text.zh, fills, 'zh'),
  ...(text.en === undefined ? {} : { en: fill(text.en, fills, 'en') }),
});

export type PostedNotice = {
  readonly event: Bilingual;
  readonly contest: Bilingual;
  readonly workingDays: number;
  readonly zone: string;
  readonly postedAt: Date;
  readonly until: Date | null;
};

/** The whole text of a notice with what it is about; the usual wording where the office wrote none. */
export const noticeWords = (text: NoticeText | null, posted: PostedNotice): NoticeText => {
  const { event, contest, workingDays, zone, postedAt, until } = posted;
  const { title, body, objections, contact } = text ?? USUAL_TEXT;
  const from = dayIn(zone, postedAt);
  const fills = {
    ...{ event, contest, days: String(workingDays), from },
    // The last day, not the midnight after it.
    to: until ? daysAfter(dayIn(zone, until), -1) : from,
  };
  return {
    title: filledText(title, fills),
    body: filledText(body, fills),
    objections: filledText(objections, fills),
    contact: filledText(contact, fills),
  };
};
