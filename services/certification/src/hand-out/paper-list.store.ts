import type { PaperPlace } from '@jinbang/contracts/http/handing-out';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { dataVersion } from './data-version.store.ts';

/** Where a paper is once a 更正 is taken into account (positionNow says the same of one paper). */
const PLACE = sql`case
  when paper.certificate_id is null then 'numbered'
  when paper.checked_version < ${dataVersion} then 'numbered'
  else paper.place end`;

export type PaperFilter = {
  readonly eventId?: string | undefined;
  readonly place?: PaperPlace | undefined;
  readonly number?: string | undefined;
  /** Waits on a list since before this moment. */
  readonly waitingSince?: Date | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

export type ListedPaper = {
  readonly certificate_id: string;
  readonly event_id: string;
  readonly number: string;
  readonly person_id: string;
  readonly occupation_code: string;
  readonly level: string;
  readonly state: string;
  readonly place: PaperPlace;
  readonly serial: string | null;
  readonly copy: number | null;
  readonly moved_at: string | null;
  readonly reminded_at: string | null;
  readonly version: number | null;
};

const given = <Value>(value: Value | undefined, part: (value: Value) => ReturnType<typeof sql>) =>
  value === undefined ? sql`true` : part(value);

/** Papers of a body in the order of their ids. */
export const listPapers = async (
  tx: Transaction,
  bodyId: string,
  { eventId, place, number, waitingSince, after, limit }: PaperFilter,
): Promise<readonly ListedPaper[]> =>
  tx.execute<ListedPaper>(sql`
    select certificate.certificate_id, certificate.event_id, certificate.number,
      certificate.person_id, certificate.occupation_code, certificate.level, certificate.state,
      ${PLACE} as place, paper.copy, paper.version,
      case when ${PLACE} in ('numbered', 'checked', 'wrong') then null else paper.serial end as serial,
      to_json(paper.moved_at) #>> '{}' as moved_at, to_json(paper.reminded_at) #>> '{}' as reminded_at
    from certificate left join paper on paper.certificate_id = certificate.certificate_id
    where certificate.body_id = ${bodyId}
      and ${given(eventId, (one) => sql`certificate.event_id = ${one}`)}
      and ${given(place, (one) => sql`${PLACE} = ${one} and certificate.state = 'live'`)}
      and ${given(number, (one) => sql`right(certificate.number, ${one.length}::int) = ${one}`)}
      and ${given(waitingSince, (one) => sql`paper.moved_at <= ${one.toISOString()}::timestamptz`)}
      and ${given(after, (one) => sql`certificate.certificate_id > ${one}`)}
    order by certificate.certificate_id limit ${limit + 1}`);

/** How many papers of live certificates stand where, and how many are withheld. */
export const countPapers = async (
  tx: Transaction,
  bodyId: string,
  eventId: string | undefined,
): Promise<readonly { place: PaperPlace | 'withheld'; count: number }[]> => {
  const rows = await tx.execute<{ place: PaperPlace | 'withheld'; count: string }>(sql`
    select case when certificate.state = 'live' then ${PLACE} else 'withheld' end as place, count(*)
    from certificate left join paper on paper.certificate_id = certificate.certificate_id
    where certificate.body_id = ${bodyId}
      and ${given(eventId, (one) => sql`certificate.event_id = ${one}`)}
    group by 1`);
  return rows.map(({ place, count }) => ({ place, count: Number(count) }));
};

export const countSheets = async (
  tx: Transaction,
  bodyId: string,
): Promise<{ free: number; toDestroy: number }> => {
  const [row] = await tx.execute<{ free: string; ended: string }>(sql`
    select count(*) filter (where state = 'free') as free,
      count(*) filter (where state in ('misprinted', 'spoilt', 'destroying')) as ended
    from stock_sheet where body_id = ${bodyId}`);
  return { free: Number(row?.free ?? 0), toDestroy: Number(row?.ended ?? 0) };
};

/** Events a body issued certificates in, those with the newest first. */
export const findEventsOf = async (
  tx: Transaction,
  bodyId: string,
): Promise<readonly { eventId: string; name: Bilingual }[]> => {
  const rows = await tx.execute<{ event_id: string; name: Bilingual }>(sql`
    select event.event_id, event.name from event
    join (select event_id, max(issued_at) as newest from certificate
      where body_id = ${bodyId} group by event_id) issued on issued.event_id = event.event_id
    order by issued.newest desc, event.event_id limit 200`);
  return rows.map((row) => ({ eventId: row.event_id, name: row.name }));
};

/** What an event, or the batch of an assessment, is called. */
export const findEventName = async (tx: Transaction, eventId: string): Promise<Bilingual> => {
  const [row] = await tx.execute<{ name: Bilingual }>(
    sql`select name from event where event_id = ${eventId} limit 1`,
  );
  return row?.name ?? { zh: '评价批次', en: 'Assessment batch' };
};
