import type { Database } from '@jinbang/service-kit/database';
import type { Drops } from '@jinbang/service-kit/retention-sweep';
import { dropUnnamedFiles } from './document.store.ts';

/** Files that were uploaded for a document and never became a version's. */
export const documentDrops = ({ feeder }: { readonly feeder: Database }): Drops => ({
  'document-file': (before) => feeder.transaction((tx) => dropUnnamedFiles(tx, before)),
});
