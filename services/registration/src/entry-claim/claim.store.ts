import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, count, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import { entryClaimTable } from '../entry-claim.tables.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { entryMemberTable, entryTable } from '../tables.ts';
import type { ClaimQuery } from './claim.body.ts';

export type ClaimRow = typeof entryClaimTable.$inferSelect;

const { claimId, eventId, personId, state } = entryClaimTable;

export const insertClaims = async (tx: Transaction, rows: readonly ClaimRow[]): Promise<void> => {
  for (const row of rows) await tx.insert(entryClaimTable).values(row);
};

export const saveClaim = async (tx: Transaction, row: ClaimRow): Promise<void> => {
  await tx.update(entryClaimTable).set(row).where(eq(claimId, row.claimId));
};

export const findClaim = async (tx: Transaction, id: string): Promise<ClaimRow | undefined> => {
  const [row] = await tx.select().from(entryClaimTable).where(eq(claimId, id)).limit(1);
  return row;
};

/** Every claim there was on these people in these events. */
export const findClaimsOn = (
  tx: Transaction,
  eventIds: readonly string[],
  personIds: readonly string[],
): Promise<ClaimRow[]> =>
  tx
    .select()
    .from(entryClaimTable)
    .where(and(inArray(eventId, [...eventIds]), inArray(personId, [...personIds])))
    .limit(4_000);

/** The claims of an event in the order they were made. */
export const listClaims = (
  tx: Transaction,
  ofEvent: string,
  { after, limit, state: asked }: ClaimQuery,
): Promise<ClaimRow[]> =>
  tx
    .select()
    .from(entryClaimTable)
    .where(
      and(
        eq(eventId, ofEvent),
        after === undefined ? undefined : gt(claimId, after),
        asked === undefined ? undefined : eq(state, asked),
      ),
    )
    .orderBy(asc(claimId))
    .limit(limit);

export const countOpenClaims = async (tx: Transaction, ofEvent: string): Promise<number> => {
  const [row] = await tx
    .select({ claims: count() })
    .from(entryClaimTable)
    .where(and(eq(eventId, ofEvent), eq(state, 'claimed')));
  return row?.claims ?? 0;
};

export type StandingPlace = {
  readonly entryId: string;
  readonly organisationId: string;
  readonly memberCount: number;
};

/** In which entries these people stand now, by event and person. */
export const findStandingOf = async (
  tx: Transaction,
  eventIds: readonly string[],
  personIds: readonly string[],
): Promise<ReadonlyMap<string, StandingPlace>> => {
  if (eventIds.length === 0) return new Map();
  const rows = await tx
    .select({
      eventId: entryMemberTable.eventId,
      personId: entryMemberTable.personId,
      entryId: entryTable.entryId,
      organisationId: entryTable.organisationId,
      memberCount: sql<number>`(select count(*)::int from entry_member m
        where m.entry_id = ${entryTable.entryId} and m.left_at is null)`,
    })
    .from(entryMemberTable)
    .innerJoin(entryTable, eq(entryTable.entryId, entryMemberTable.entryId))
    .where(
      and(
        inArray(entryMemberTable.eventId, [...new Set(eventIds)]),
        inArray(entryMemberTable.personId, [...new Set(personIds)]),
        eq(entryMemberTable.withdrawn, false),
      ),
    )
    .limit(4_000);
  return new Map(rows.map((row) => [`${row.eventId} ${row.personId}`, row]));
};

/** Claims whose organisation has entered the person after all, since the other entry had ended. */
export const endClaimsMet = async (
  tx: Transaction,
  entries: readonly { readonly entryId: string }[],
  { actorId, at }: { readonly actorId: string; readonly at: Date },
): Promise<void> => {
  await tx.execute(sql`
    update entry_claim set state = 'entered', form_cipher = null, entry_id = e.entry_id,
      decided_by = ${actorId}::uuid, decided_at = ${at.toISOString()}::timestamptz,
      version = entry_claim.version + 1
    from entry e join entry_member m on m.entry_id = e.entry_id
    where e.entry_id = any(${sql.param(entries.map(({ entryId }) => entryId))}::uuid[])
      and entry_claim.event_id = e.event_id and entry_claim.person_id = m.person_id
      and entry_claim.organisation_id = e.organisation_id and entry_claim.state = 'claimed'`);
};

/** Claims nobody decided before their event was drawn or given up: nothing is held of them for ever. */
export const dropStaleClaims = async (tx: Transaction, before: Date): Promise<number> => {
  const rows = await tx.execute(sql`
    update entry_claim set state = 'dropped', form_cipher = null,
      decided_at = now(), version = entry_claim.version + 1
    from event e
    where e.event_id = entry_claim.event_id and entry_claim.state = 'claimed'
      and e.state not in ('REGISTRATION', 'ELIGIBILITY_CHECK')
      and entry_claim.claimed_at < ${before.toISOString()}::timestamptz
    returning entry_claim.claim_id`);
  return rows.length;
};

/** Of somebody who was erased nothing is held any more, nor the words by which it was decided. */
export const dropClaimsOf = async (
  tx: Transaction,
  personIds: readonly string[],
  at: Date,
): Promise<void> => {
  const ids = sql.param([...personIds]);
  await tx.execute(sql`
    update entry_claim
    set state = 'dropped', form_cipher = null, decided_at = ${at.toISOString()}::timestamptz,
      version = version + 1
    where state = 'claimed' and member_ids && ${ids}::uuid[]`);
  await tx.execute(sql`
    update entry_claim set reason = '—', version = version + 1
    where reason is not null and reason <> '—' and member_ids && ${ids}::uuid[]`);
};

/** Seals the forms that are held anew with the present key. @param tx past row security */
export const resealClaims = async (tx: Transaction, keys: KeyRing): Promise<void> => {
  const rows = await tx
    .select({ id: claimId, cipher: entryClaimTable.formCipher })
    .from(entryClaimTable)
    .where(isNotNull(entryClaimTable.formCipher))
    .limit(40_000)
    .for('update');
  for (const { id, cipher } of rows) {
    if (cipher === null) continue;
    const formCipher = keys.file.seal(keys.file.open(cipher, id), id);
    await tx.update(entryClaimTable).set({ formCipher }).where(eq(claimId, id));
  }
};
