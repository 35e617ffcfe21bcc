import type { PromotionNotice } from '@jinbang/contracts/http/promotion-notice';
import { type Answer, ask } from '../../ui/ask.client.ts';
import type { ObjectionPlace } from '../result/result-notice.client.ts';

/** Where a notice of promotions hangs. */
export const placeOfPromotion = (noticeId: string): ObjectionPlace => ({
  base: `/api/certification/v1/public/promotion-notices/${noticeId}`,
  about: 'promotion',
});

export const fetchPromotionNotice = (noticeId: string): Promise<Answer<PromotionNotice>> =>
  ask(placeOfPromotion(noticeId).base);
