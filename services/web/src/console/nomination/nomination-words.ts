import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
};

export const nominationWords: Words<Keys> = {
  zh: {
    title: '称号推荐与名单',
    lead: '规则只能使人符合推荐条件：机构在名额内推荐，授予部门发文后登记，才说授予。',
  },
  en: {
    title: 'Titles and lists',
    lead: 'A rule only makes people eligible: the body puts them forward within the quota, and a title is awarded once the document of the awarding office is recorded.',
  },
};
