import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import { isPublicationWithheld } from '@jinbang/contracts/registration/publication-consent';
import type { ConsentEnd } from '../consent/consent.body.ts';

type Said = {
  readonly givenAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: ConsentEnd | null;
  readonly version: number;
};

/**
 * How somebody stands to being published, out of all they ever said: given while one consent stands,
 * taken back by the rule boards follow; null where nothing was asked, so nothing can be taken back.
 */
export const publicationOf = (said: readonly Said[]): OwnEntry['publication'] => {
  const standing = said.findLast(({ endedAt }) => endedAt === null);
  if (standing) {
    return { state: 'given', at: standing.givenAt.toISOString(), version: standing.version };
  }
  const last = said.findLast(({ endReason }) => endReason === 'withdrawn');
  const isWithheld = isPublicationWithheld(said.map(({ endReason }) => endReason ?? 'standing'));
  if (!last || !isWithheld) return null;
  return {
    state: 'taken-back',
    at: (last.endedAt ?? last.givenAt).toISOString(),
    version: last.version,
  };
};
