import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly check: string;
  readonly signature: string;
  readonly signatureHint: string;
  readonly sum: string;
  readonly sumHint: string;
  readonly saved: string;
};

export const floorRuleWords: Words<Keys> = {
  zh: {
    title: '赛场平板',
    lead: '勾选的内容会出现在赛场的平板上。',
    check: '开赛前与选手一起检查工位和设备',
    signature: '选手在平板上手写签名',
    signatureHint:
      '签名只表示看过，不表示同意；按工位号保存，不写姓名。笔迹只给裁判长、监督员和仲裁看，保存五年。',
    sum: '裁判员评分时看得到自己的小计',
    sumHint:
      '评分表上方显示该裁判员自己给这名选手的分合计多少、已评几项。不含其他裁判员的分，也不跨评分表。不勾选则不显示。',
    saved: '已改好。平板下次联网时生效。',
  },
  en: {
    title: 'Tablets in the hall',
    lead: 'What is ticked appears on the tablets in the hall.',
    check: 'Station and equipment are checked with the contestant before the start',
    signature: 'Contestants draw their signature on the tablet',
    signatureHint:
      'It says “seen”, not “agreed”, under the number of the station and without a name. Chief judge, supervisor and arbitration alone see the strokes; they are kept for five years.',
    sum: 'Judges see their own sum while they mark',
    sumHint:
      'The head of a sheet says what this judge’s own marks of the contestant come to, and how many are given: nothing of other judges, and nothing of other sheets. Not ticked, it is not shown.',
    saved: 'Changed. Tablets follow when they next have network.',
  },
};
