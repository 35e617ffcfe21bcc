import type { Bilingual } from './bilingual.ts';

/** 优胜奖 (`merit`) and the 700-point Medal for Excellence are two things with two keys (S21). */
export const AWARDS = [
  'gold',
  'silver',
  'bronze',
  'excellence',
  'first-prize',
  'second-prize',
  'third-prize',
  'merit',
] as const;
export type Award = (typeof AWARDS)[number];

export const AWARD_LABELS: Readonly<Record<Award, Bilingual & { readonly en: string }>> = {
  gold: { zh: '金牌', en: 'gold medal' },
  silver: { zh: '银牌', en: 'silver medal' },
  bronze: { zh: '铜牌', en: 'bronze medal' },
  excellence: { zh: '卓越奖章', en: 'Medal for Excellence' },
  'first-prize': { zh: '一等奖', en: 'first prize' },
  'second-prize': { zh: '二等奖', en: 'second prize' },
  'third-prize': { zh: '三等奖', en: 'third prize' },
  merit: { zh: '优胜奖', en: 'merit award' },
};

/** Best first. Two awards compare only where one contest gives both. */
const SCALES: readonly (readonly Award[])[] = [
  ['gold', 'silver', 'bronze', 'excellence'],
  ['gold', 'silver', 'bronze', 'merit'],
  ['first-prize', 'second-prize', 'third-prize', 'merit'],
];

export const isAward = (value: unknown): value is Award => AWARDS.some((award) => award === value);

/** Is `award` the asked one or better? Awards of different kinds of contest never compare. */
export const isAwardAtLeast = (award: Award, asked: Award): boolean =>
  SCALES.some((scale) => {
    const place = scale.indexOf(award);
    return place >= 0 && place <= scale.indexOf(asked);
  });
