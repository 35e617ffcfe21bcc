import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly competition: string;
  readonly none: string;
  readonly noneHint: string;
};

export const awardWords: Words<Keys> = {
  zh: {
    title: '获奖证书',
    lead: '获奖证书、荣誉证书和参赛证明由主办单位出具，不是职业技能等级证书。成绩公示期满、正式生效后才能制作。',
    competition: '竞赛',
    none: '还没有竞赛',
    noneHint:
      '设立竞赛和赛项后，在这里选择每个赛项发哪些证书；成绩生效后一次制作、按名次排好打印。',
  },
  en: {
    title: 'Awards',
    lead: 'Award, honour and participation documents are the organiser’s, and no level certificates. They are made once the result is final, after its public notice.',
    competition: 'Contest',
    none: 'No contest yet',
    noneHint:
      'Once a contest has events, choose here which documents each of them gives; when its result is final they are made at once, sorted for the ceremony.',
  },
};
