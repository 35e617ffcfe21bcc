import type { Database } from '@jinbang/service-kit/database';
import type { Drops } from '@jinbang/service-kit/retention-sweep';
import { dropStaleClaims } from '../entry-claim/claim.store.ts';
import { discardImportsBefore } from './import.store.ts';

/** Files and claims that were handed in and never carried out; that there was one stays. */
export const importDrops = ({ feeder }: { readonly feeder: Database }): Drops => ({
  'entry-import': (before) =>
    feeder.transaction(
      async (tx) => (await discardImportsBefore(tx, before)) + (await dropStaleClaims(tx, before)),
    ),
});
