import { dayIn, daysAfter } from '@jinbang/kernel/working-day';
import type { NoticeText } from './notice-text.ts';
import type { Bilingual } from './primitive.ts';

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

/** A text with what it is about; a word in braces that nobody knows stays as it is. */
export const filledText = (text: Bilingual, fills: Fills): Bilingual => ({
  zh: fill(text.zh, fills, 'zh'),
  ...(text.en === undefined ? {} : { en: fill(text.en, fills, 'en') }),
});

/** What a notice is about, and when it hangs: `until` is the midnight after its last day. */
export type PostedNotice = {
  readonly event: Bilingual;
  readonly contest: Bilingual;
  readonly workingDays: number;
  readonly zone: string;
  readonly postedAt: Date;
  readonly until: Date | null;
};

/** The whole text of a notice with what it is about. */
export const filledNotice = (text: NoticeText, posted: PostedNotice): NoticeText => {
  const { event, contest, workingDays, zone, postedAt, until } = posted;
  const from = dayIn(zone, postedAt);
  const fills = {
    ...{ event, contest, days: String(workingDays), from },
    // The last day, not the midnight after it.
    to: until ? daysAfter(dayIn(zone, until), -1) : from,
  };
  return {
    title: filledText(text.title, fills),
    body: filledText(text.body, fills),
    objections: filledText(text.objections, fills),
    contact: filledText(text.contact, fills),
  };
};
