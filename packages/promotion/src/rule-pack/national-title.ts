import type { TitleNomination } from '../promotion-rule.ts';

/** 全国技术能手: several national contests make people eligible for it; the ministry awards it. */
export const nationalSkillMaster: TitleNomination = {
  key: 'quanguo-jishu-nengshou',
  name: { zh: '全国技术能手', en: 'National Skill Master (全国技术能手)' },
  when: null,
  quota: null,
  oncePerLifetime: true,
};
