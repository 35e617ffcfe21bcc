import type { Database } from '@jinbang/service-kit/database';
import type { Drops } from '@jinbang/service-kit/retention-sweep';
import { discardImportsBefore } from './import.store.ts';

/** Files of entries that were checked and never carried out; that there was one stays. */
export const importDrops = ({ feeder }: { readonly feeder: Database }): Drops => ({
  'entry-import': (before) => feeder.transaction((tx) => discardImportsBefore(tx, before)),
});
