import type { HeldOffice } from '@jinbang/service-kit/held-office';

/** Who may hand out and take back tokens: the platform operator, and organisers wherever they hold office. */
export const mayManageTokens = (held: readonly HeldOffice[], at: Date): boolean =>
  held.some(
    (one) =>
      (one.office === 'platform-operator' || one.office === 'organiser') &&
      !one.ended &&
      one.fromAt <= at &&
      (one.toAt === null || at < one.toAt),
  );
