import type { WorkKind } from '@jinbang/contracts/http/body-work';
import type { Transaction } from '@jinbang/service-kit/database';
import { inArray, sql } from 'drizzle-orm';
import { issuerTable } from '../tables.ts';
import { HANDLES, type Viewer } from '../viewer/viewer.access.ts';
import { reach, type WaitingRows } from './reach.store.ts';
import { ACT_PLACE, certificatesWaiting } from './waiting-certificates.store.ts';
import { decisionsWaiting } from './waiting-decisions.store.ts';
import { papersWaiting } from './waiting-papers.store.ts';
import { READS_WORK, WORK_RULES } from './work.access.ts';
import type { Waiting } from './work.rules.ts';

const NO_ID = sql`null::uuid`;

/** Counted body by body, then together: one row for each turn it can be. */
const counted = (viewer: Viewer, rows: WaitingRows) => {
  const { kind, from, where, place, since, own = sql`false`, may = sql`true`, id } = rows;
  const { reads, does } = WORK_RULES[kind];
  const oldest = id === undefined ? NO_ID : sql`(array_agg(id order by since, id))[1]`;
  return sql`(
    with of_body as (
      select body_id, own, may, count(*) as count, min(since) as since, ${oldest} as id
      from (
        select ${place.body} as body_id, ${since} as since, ${id ?? NO_ID} as id,
          coalesce(${own}, false) as own, (${reach(viewer, does, place)} and ${may}) as may
        from ${from} where ${where} and ${reach(viewer, reads, place)}) waiting
      group by body_id, own, may)
    select ${kind}::text as kind, own, may, sum(count)::int as count,
      to_json(min(since)) #>> '{}' as since,
      (select count(distinct body_id) from of_body)::int as bodies,
      (array_agg(body_id order by since, body_id))[1] as body_id,
      (array_agg(id order by since, body_id))[1] as id
    from of_body group by own, may)`;
};

type Counted = {
  readonly kind: WorkKind;
  readonly own: boolean;
  readonly may: boolean;
  readonly count: number;
  readonly since: string;
  readonly bodies: number;
  readonly body_id: string;
  readonly id: string | null;
};

/** What waits within the reader's offices, counted by kind and turn. */
export const countWork = async (tx: Transaction, viewer: Viewer): Promise<readonly Waiting[]> => {
  const { personId, at } = viewer;
  const mayHandle = reach(viewer, HANDLES, ACT_PLACE);
  const all = [
    ...decisionsWaiting({ personId, at }),
    ...certificatesWaiting({ personId, at, mayHandle }),
    ...papersWaiting({ personId, at }),
  ];
  const seen = all.filter(({ kind }) =>
    viewer.held.some(({ office }) => WORK_RULES[kind].reads.offices.includes(office)),
  );
  if (seen.length === 0) return [];
  // To compile so many small counts takes longer than to count.
  await tx.execute(sql`set local jit = off`);
  const rows = await tx.execute<Counted>(
    sql.join(
      seen.map((one) => counted(viewer, one)),
      sql` union all `,
    ),
  );
  return rows.map(({ own, may, since, body_id: bodyId, id, ...rest }) => ({
    ...{ ...rest, isOwn: own, mayDo: may, since: new Date(since), bodyId, oldestId: id },
  }));
};

/** What the bodies are called. */
export const findBodyNames = async (
  tx: Transaction,
  bodyIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (bodyIds.length === 0) return new Map();
  const rows = await tx
    .select({ bodyId: issuerTable.bodyId, name: issuerTable.name })
    .from(issuerTable)
    .where(inArray(issuerTable.bodyId, [...bodyIds]))
    .limit(bodyIds.length);
  return new Map(rows.map(({ bodyId, name }) => [bodyId, name]));
};

/** How many bodies somebody works for. */
export const countBodies = async (tx: Transaction, viewer: Viewer): Promise<number> => {
  const { bodyId: body } = issuerTable;
  const [row] = await tx
    .select({ bodies: sql<number>`count(*)::int` })
    .from(issuerTable)
    .where(reach(viewer, READS_WORK, { body: sql`${body}` }));
  return row?.bodies ?? 0;
};
