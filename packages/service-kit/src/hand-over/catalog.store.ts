import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { CatalogTable } from './plan.rules.ts';

type Reader = Pick<Database, 'execute'>;

/** Every table of the database with what a hand-over has to know of it. */
export const readCatalog = async (db: Reader): Promise<readonly CatalogTable[]> => {
  const rows = await db.execute<CatalogTable>(sql`
    select c.relname::text as table,
      (select coalesce(json_agg(a.attname order by a.attnum), '[]') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = '') as columns,
      (select coalesce(json_agg(a.attname order by place.n), '[]')
        from pg_index i cross join lateral unnest(i.indkey::int[]) with ordinality as place (num, n)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = place.num
        where i.indrelid = c.oid and i.indisprimary) as key,
      (select coalesce(json_agg(distinct f.confrelid::regclass::text), '[]') from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition
    order by 1`);
  return [...rows];
};

/** Changes with any migration: rows travel between systems of one version alone. */
export const readSchema = async (db: Reader): Promise<string> => {
  const rows = await db.execute<{ hash: string }>(sql`
    select hash from (
      select 0 as kind, id, hash from drizzle.ground_migration
      union all select 1, id, hash from drizzle.service_migration) as one
    order by kind, id`);
  const all = createHash('sha256');
  for (const { hash } of rows) all.update(hash);
  return all.digest('hex');
};
