import type { CeremonyStep } from '@jinbang/contracts/http/ceremony';
import { type Answer, ask } from '../../ui/ask.client.ts';
import { recallToken } from '../../ui/token.ts';

/**
 * One step and no more: a step that was not asked for is nowhere in this browser. As whoever is
 * signed in at the console: by the cookie of the session, or the access token of the tab.
 */
export const fetchStep = (
  eventId: string,
  step: number,
  version: number | null,
): Promise<Answer<CeremonyStep>> =>
  ask(
    `/api/ranking/v1/events/${eventId}/ceremony?step=${step}${version === null ? '' : `&version=${version}`}`,
    { cache: 'no-store', token: recallToken() ?? undefined },
  );
