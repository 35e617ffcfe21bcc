import type { Office } from '@jinbang/contracts/office';
import { and, eq } from 'drizzle-orm';
import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Database, Transaction } from './database.ts';

/** Registration owns appointments; every service keeps this copy and decides from it alone. */
export const heldOfficeTable = pgTable('held_office', {
  appointmentId: uuid('appointment_id').primaryKey(),
  personId: uuid('person_id').notNull(),
  office: text('office').$type<Office>().notNull(),
  scopeKind: text('scope_kind').$type<ScopeKind>().notNull(),
  scopeId: uuid('scope_id'),
  organisationId: uuid('organisation_id'),
  fromAt: timestamp('from_at', { withTimezone: true }).notNull(),
  toAt: timestamp('to_at', { withTimezone: true }),
  ended: boolean('ended').notNull().default(false),
  version: integer('version').notNull(),
});

export type ScopeKind = 'platform' | 'organisation' | 'competition' | 'event' | 'panel';
export type HeldOffice = typeof heldOfficeTable.$inferSelect;

/** The places an act belongs to, from the narrowest out; an office held at any of them counts. */
export type ScopeChain = {
  readonly panelId?: string;
  readonly eventId?: string;
  readonly competitionId?: string;
  readonly organisationId?: string;
};

export const findHeldOffices = (
  db: Database | Transaction,
  personId: string,
): Promise<readonly HeldOffice[]> =>
  db
    .select()
    .from(heldOfficeTable)
    .where(and(eq(heldOfficeTable.personId, personId), eq(heldOfficeTable.ended, false)))
    .limit(500);

/** Those that ended, too: for what was written down while they were held. */
export const findOfficesEverHeld = (
  db: Database | Transaction,
  personId: string,
): Promise<readonly HeldOffice[]> =>
  db.select().from(heldOfficeTable).where(eq(heldOfficeTable.personId, personId)).limit(500);

/** Is this office held at this moment? Ended ones are not, nor those that begin later or have run out. */
export const isInForce = (held: HeldOffice, at: Date): boolean =>
  !held.ended && held.fromAt <= at && (held.toAt === null || at < held.toAt);

/**
 * Was this office held at a moment that has passed? One that was ended counts until its end
 * (`onAppointments` notes it); one that was ended without a known moment does not count at all.
 */
const wasInForce = (held: HeldOffice, at: Date): boolean =>
  held.fromAt <= at && (held.toAt === null ? !held.ended : at < held.toAt);

const reaches = (held: HeldOffice, chain: ScopeChain): boolean => {
  switch (held.scopeKind) {
    case 'platform':
      return true;
    case 'organisation':
      return held.scopeId === chain.organisationId;
    case 'competition':
      return held.scopeId === chain.competitionId;
    case 'event':
      return held.scopeId === chain.eventId;
    case 'panel':
      return held.scopeId === chain.panelId;
  }
};

/** Does this person hold one of the offices for this place at this time? Pure; used by `*.access.ts`. */
export const holdsOffice = (
  held: readonly HeldOffice[],
  offices: readonly Office[],
  chain: ScopeChain,
  at: Date,
): boolean =>
  held.some((one) => offices.includes(one.office) && isInForce(one, at) && reaches(one, chain));

/** Did this person hold one of the offices then? For what a tablet captured and sends later. */
export const heldOffice = (
  held: readonly HeldOffice[],
  offices: readonly Office[],
  chain: ScopeChain,
  at: Date,
): boolean =>
  held.some((one) => offices.includes(one.office) && wasInForce(one, at) && reaches(one, chain));
