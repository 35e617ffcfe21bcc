import type { Database } from '@jinbang/service-kit/database';
import { findHeldOffices, type HeldOffice, isInForce } from '@jinbang/service-kit/held-office';
import { and, eq, inArray, or } from 'drizzle-orm';
import { eventTable } from '../heard.tables.ts';
import { adoptionTable, issuerTable } from '../tables.ts';
import { KNOWN_OFFICES, type Viewer } from './viewer.access.ts';

const BODIES_MAX = 1_000;

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
    .limit(BODIES_MAX);
  return rows.map(({ bodyId }) => bodyId);
};

/** Who asks, as this service knows them: offices in force, and the bodies behind row security. */
export const findViewer = async (db: Database, personId: string, at: Date): Promise<Viewer> => {
  const all = await findHeldOffices(db, personId);
  const held = all.filter((one) => KNOWN_OFFICES.includes(one.office) && isInForce(one, at));
  const isEverywhere = held.some(({ scopeKind }) => scopeKind === 'platform');
  const bodyIds = isEverywhere
    ? (await db.select({ bodyId: issuerTable.bodyId }).from(issuerTable).limit(BODIES_MAX)).map(
        ({ bodyId }) => bodyId,
      )
    : [...new Set([...scopeIds(held, 'organisation'), ...(await bodiesOfContests(db, held))])];
  return { personId, held, bodyIds, at };
};
