import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly check: string;
  readonly signature: string;
  readonly signatureHint: string;
  readonly saved: string;
};

export const floorRuleWords: Words<Keys> = {
  zh: {
    title: '现场平板的要求',
    lead: '现场裁判员的平板上会出现勾选的内容。',
    check: '开赛前与选手一起检查工位和设备',
    signature: '选手在平板上手写签名',
    signatureHint:
      '签名只表示看过，不表示同意；按工位号保存，不写姓名。笔迹只给裁判长、监督员和仲裁看，保存五年。',
    saved: '已改好。平板下次联网时生效。',
  },
  en: {
    title: 'What the floor is asked',
    lead: 'What is ticked appears on the tablets of floor judges.',
    check: 'Station and equipment are checked with the contestant before the start',
    signature: 'Contestants draw their signature on the tablet',
    signatureHint:
      'It says “seen”, not “agreed”, under the number of the station and without a name. Chief judge, supervisor and arbitration alone see the strokes; they are kept for five years.',
    saved: 'Changed. Tablets follow when they next have network.',
  },
};
