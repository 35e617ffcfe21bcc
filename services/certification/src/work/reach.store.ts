import type { WorkKind } from '@jinbang/contracts/http/body-work';
import type { OfficeRule } from '@jinbang/service-kit/access-rule';
import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '../viewer/viewer.access.ts';

/** Where a row belongs. Without a contest an office for one does not reach it. */
export type RowPlace = { readonly body: SQL; readonly competition?: SQL; readonly event?: SQL };

/** Rows that wait: which table, which of them, where they belong, since when. */
export type WaitingRows = {
  readonly kind: WorkKind;
  readonly from: SQL;
  readonly where: SQL;
  readonly place: RowPlace;
  readonly since: SQL;
  /** What makes it never the reader's own to decide. */
  readonly own?: SQL;
  /** What the office alone does not say. */
  readonly may?: SQL;
  readonly id?: SQL;
};

/** Does one of the reader's offices of this rule reach the row: as `holdsOffice` decides of one place. */
export const reach = ({ held }: Viewer, rule: OfficeRule | null, place: RowPlace): SQL => {
  const own = held.filter(({ office }) => rule?.offices.includes(office));
  if (own.some(({ scopeKind }) => scopeKind === 'platform')) return sql`true`;
  if (rule?.scope === 'platform') return sql`false`;
  const within = (column: SQL | undefined, kind: string): SQL[] => {
    const ids = own.flatMap((one) => (one.scopeKind === kind && one.scopeId ? one.scopeId : []));
    return column && ids.length > 0 ? [sql`${column} = any (${sql.param(ids)}::uuid[])`] : [];
  };
  const ways = [
    ...within(place.body, 'organisation'),
    ...within(place.competition, 'competition'),
    ...within(place.event, 'event'),
  ];
  return ways.length === 0 ? sql`false` : sql`(${sql.join(ways, sql` or `)})`;
};
