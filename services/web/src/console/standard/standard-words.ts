import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly ladder: string;
  readonly appointed: string;
};

export const standardWords: Words<Keys> = {
  zh: {
    title: '职业标准',
    lead: '谁可以申报哪一级：国家职业标准与企业评价规范，按版次登记，两人复核后生效。',
    ladder: '等级阶梯',
    appointed: '由企业聘任，竞赛不授予',
  },
  en: {
    title: 'Occupational standards',
    lead: 'Who may apply for which level: national standards and those of enterprises, by edition, in force once a second person has published them.',
    ladder: 'The ladder of levels',
    appointed: 'Appointed by the enterprise; never given by a contest',
  },
};
