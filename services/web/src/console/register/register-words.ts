import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHint: string;
};

export const registerWords: Words<Keys> = {
  zh: {
    title: '证书登记册',
    lead: '每一张职业技能等级证书和它的一生：签发、暂停、恢复、撤销、补发、更正。',
    none: '还没有证书',
    noneHint: '赛项成绩最终确定、晋升获得核准后，证书会出现在这里。',
  },
  en: {
    title: 'Certificate register',
    lead: 'Every level certificate and its life: issued, suspended, reinstated, revoked, reissued, corrected.',
    none: 'No certificates yet',
    noneHint: 'Once results are final and promotions approved, certificates stand here.',
  },
};
