import { retention } from '@jinbang/contracts/retention';
import type { Clock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import { findNamelessListed } from '../nomination/nomination.store.ts';
import type { FetchNames } from '../person/fetch-names.ts';
import { findNameless } from './promotion-notice.store.ts';
import { forgetTexts } from './promotion-objection.store.ts';

type Deps = { readonly feeder: Database; readonly now: Clock };

const NAMES_AT_ONCE = 500;

/** Names for what hangs: asked of registration once the list is up, erasable like any other. */
export const nameNotices =
  ({ feeder, now, fetchNames }: Deps & { readonly fetchNames: FetchNames }) =>
  async (): Promise<number> => {
    const before = await findNameless(feeder, now(), NAMES_AT_ONCE);
    if (before.length === 0) return 0;
    await fetchNames(before);
    // Whom registration does not know stays without a name, and is asked for again at the next look.
    return before.length - (await findNameless(feeder, now(), NAMES_AT_ONCE)).length;
  };

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Names for lists and titles: nobody there gets a certificate by which theirs would be asked for. */
export const nameLists =
  ({ feeder, fetchNames }: Pick<Deps, 'feeder'> & { readonly fetchNames: FetchNames }) =>
  async (): Promise<number> => {
    const before = await findNamelessListed(feeder, NAMES_AT_ONCE);
    if (before.length === 0) return 0;
    await fetchNames(before);
    return before.length - (await findNamelessListed(feeder, NAMES_AT_ONCE)).length;
  };

/** What was objected is kept as long as the archive of a contest, and no longer. */
export const forgetObjections =
  ({ feeder, now }: Deps) =>
  (): Promise<number> => {
    const { keptDays } = retention['promotion-objection'];
    return forgetTexts(feeder, new Date(now().getTime() - keptDays * DAY_MS));
  };
