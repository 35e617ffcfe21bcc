import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
};

export const planWords: Words<Keys> = {
  zh: {
    title: '年度竞赛计划',
    lead: '晋升所依据的级别和类别以计划文件为准，由核准部门两人登记；没有计划记录的竞赛，成绩不能用于晋升。',
  },
  en: {
    title: 'The yearly plan',
    lead: 'Tier and class for promotion come from the plan document, filed by two people of the approving office. Without it nobody is promoted.',
  },
};
