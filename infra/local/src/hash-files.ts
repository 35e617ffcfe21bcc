import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { top } from './run-tool.ts';

const filesBelow = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .toSorted()
        .flatMap((name) => filesBelow(join(path, name)))
    : [path];

/** One short hash of the content of files and folders, wherever the clone lies. */
const hashOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((one) => filesBelow(join(top, one)))) {
    hash.update(relative(top, path)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
};

/**
 * What decides a service's schema: the ground's migrations, its own, and the migrator that also
 * grants. Two databases made from the same hash are the same.
 */
export const schemaHash = (service: string): string =>
  hashOf([
    'packages/messaging/migrations',
    'packages/messaging/src/migrate-service.ts',
    'packages/service-kit/src/migrate.ts',
    `services/${service}/migrations`,
  ]);
