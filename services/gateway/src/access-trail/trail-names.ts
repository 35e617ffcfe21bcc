import { namesAnswer } from '@jinbang/contracts/http/names';
import { Fault } from '@jinbang/kernel/fault';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';

const TIMEOUT_MS = 2_000;

export type TrailName = {
  readonly personId: string;
  readonly name: string;
  readonly nameEn: string | null;
};
export type AskTrailNames = (personIds: readonly string[]) => Promise<readonly TrailName[]>;

/** Without a key of its own the gateway asks nobody, and the trail shows codes. */
export const noNames: AskTrailNames = async () => [];

type Deps = {
  readonly registrationUrl: string;
  readonly tokenFor: (audience: string) => Promise<string>;
  readonly log: Log;
};

/**
 * Names put to a page of the trail while it is read (architecture §4), kept nowhere. A trail without
 * names is better than none, so whatever fails leaves the codes.
 */
export const trailNamesAsker =
  ({ registrationUrl, tokenFor, log }: Deps): AskTrailNames =>
  async (personIds) => {
    if (personIds.length === 0) return [];
    try {
      const response = await fetch(new URL('/internal/v1/names', registrationUrl), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await tokenFor('registration')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ purpose: 'trail', personIds }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) {
        throw new Fault(`Registration answered ${response.status} to a request for names.`, {
          retryable: true,
        });
      }
      const { people } = namesAnswer.parse(await response.json());
      return people.map(({ personId, name, nameEn }) => ({ personId, name, nameEn }));
    } catch (cause) {
      log.warn(describeCause(cause), 'the trail is shown without names');
      return [];
    }
  };
