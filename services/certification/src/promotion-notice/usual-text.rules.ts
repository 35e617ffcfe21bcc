import type { NoticeText } from '@jinbang/contracts/notice-text';

/** 拟晋升人员公示 as it is usually worded; a body may write its own. */
export const USUAL_TEXT: NoticeText = {
  title: {
    zh: '{contest}{event}拟晋升职业技能等级人员公示',
    en: 'Proposed promotions: {event}, {contest}',
  },
  body: {
    zh: '根据竞赛成绩和晋升规则，现将{event}拟晋升职业技能等级的人员予以公示。公示期{days}个工作日，自{from}至{to}。公示期满并经核准后，方予核发证书。',
    en: 'By the results of the contest and its promotion rules the people to be promoted in {event} are listed here for {days} working days, from {from} to {to}. Certificates follow only after that time and once the office has approved.',
  },
  objections: {
    zh: '对公示人员有异议的，请在公示期内以书面形式或在本页实名或匿名提出，并说明事由。',
    en: 'Whoever objects to somebody on the list does so within this time, on this page or in writing to the certification body, with or without a name, and says why.',
  },
  contact: {
    zh: '联系方式见评价机构的公告。',
    en: 'How to reach the certification body stands in its announcement.',
  },
};
