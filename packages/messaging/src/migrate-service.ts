import { fileURLToPath } from 'node:url';
import { type MigrationSet, migrate } from '@jinbang/service-kit/migrate';

const GROUND: MigrationSet = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  table: 'ground_migration',
};

/** What a service's database is made of: the ground every service has, then its own tables. */
export const migrationSets = (migrationsFolder: string): readonly MigrationSet[] => [
  GROUND,
  { folder: migrationsFolder, table: 'service_migration' },
];

/** Run by `src/migrate.ts` of each service, as the owner role; services themselves never migrate. */
export const migrateService = (ownerUrl: string, migrationsFolder: string): Promise<void> =>
  migrate({ ownerUrl, sets: migrationSets(migrationsFolder) });
