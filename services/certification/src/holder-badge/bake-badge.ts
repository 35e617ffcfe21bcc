import { bakePng, bakeSvg } from '@jinbang/credentials/bake-credential';
import { badgeWordsOf } from './badge.rules.ts';
import { drawPng, drawSvg } from './draw-badge.ts';

export type BadgeForm = 'png' | 'svg';

/** A picture that carries the signed credential, for wallets and verify pages (Open Badges 3.0 §5.3). */
export const bakeBadge = (credential: string, form: BadgeForm): Buffer => {
  const words = badgeWordsOf(credential);
  return form === 'png'
    ? Buffer.from(bakePng(drawPng(words), credential))
    : Buffer.from(bakeSvg(drawSvg(words), credential));
};
