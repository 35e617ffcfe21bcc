import type { NoticeText } from '@jinbang/contracts/notice-text';
import { filledNotice, type PostedNotice } from '@jinbang/contracts/notice-words';

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

/** The whole text of a notice with what it is about; the usual wording where the office wrote none. */
export const noticeWords = (text: NoticeText | null, posted: PostedNotice): NoticeText =>
  filledNotice(text ?? USUAL_TEXT, posted);
