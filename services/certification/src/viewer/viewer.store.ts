import type { Database } from '@jinbang/service-kit/database';
import { findHeldOffices, type HeldOffice, isInForce } from '@jinbang/service-kit/held-office';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { awardOrganiserTable } from '../award.tables.ts';
import { eventTable } from '../heard.tables.ts';
import { adoptionTable, issuerTable } from '../tables.ts';
import { KNOWN_OFFICES, type Viewer } from './viewer.access.ts';

/** More than there are; an order, so that nobody is hidden today and seen tomorrow. */
const BODIES_MAX = 20_000;

const scopeIds = (held: readonly HeldOffice[], kind: HeldOffice['scopeKind']): string[] =>
  held.flatMap((one) => (one.scopeKind === kind && one.scopeId !== null ? one.scopeId : []));

/** Bodies that agreed to certify in the competitions and events somebody has an office for. */
const bodiesOfContests = async (db: Database, held: readonly HeldOffice[]) => {
  const competitionIds = scopeIds(held, 'competition');
  const eventIds = scopeIds(held, 'event');
  if (competitionIds.length + eventIds.length === 0) return [];
  const ofEvents = db
    .select({ competitionId: eventTable.competitionId })
    .from(eventTable)
    .where(inArray(eventTable.eventId, eventIds));
  const rows = await db
    .selectDistinct({ bodyId: adoptionTable.bodyId })
    .from(adoptionTable)
    .where(
      and(
        // A body chosen without its word opens none of its rows to whoever chose it.
        eq(adoptionTable.consent, 'accepted'),
        or(
          inArray(adoptionTable.competitionId, competitionIds),
          inArray(adoptionTable.competitionId, ofEvents),
        ),
      ),
    )
    .orderBy(asc(adoptionTable.bodyId))
    .limit(BODIES_MAX);
  return rows.map(({ bodyId }) => bodyId);
};

/** Every issuing body, and every organiser that has award documents of its own. */
const allBodies = async (db: Database): Promise<string[]> => {
  const rows = await union(
    db.select({ bodyId: issuerTable.bodyId }).from(issuerTable),
    db.select({ bodyId: awardOrganiserTable.bodyId }).from(awardOrganiserTable),
  )
    .orderBy(asc(sql`body_id`))
    .limit(BODIES_MAX);
  return rows.map(({ bodyId }) => bodyId);
};

/** Who asks, as this service knows them: offices in force, and the bodies behind row security. */
export const findViewer = async (db: Database, personId: string, at: Date): Promise<Viewer> => {
  const all = await findHeldOffices(db, personId);
  const held = all.filter((one) => KNOWN_OFFICES.includes(one.office) && isInForce(one, at));
  const isEverywhere = held.some(({ scopeKind }) => scopeKind === 'platform');
  const bodyIds = isEverywhere
    ? await allBodies(db)
    : [...new Set([...scopeIds(held, 'organisation'), ...(await bodiesOfContests(db, held))])];
  return { personId, held, bodyIds, at };
};
