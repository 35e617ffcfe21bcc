import type { Transaction } from '@jinbang/service-kit/database';
import { saveGone } from '@jinbang/service-kit/hand-over/hand-over.store';
import { eq, inArray, sql } from 'drizzle-orm';
import { lockArrangement } from '../event/arrangement.store.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { competitionTable, eventTable, moduleTable } from '../tables.ts';
import { handOverActTable } from './hand-over.tables.ts';

const EVENTS_MAX = 1_000;
const MODULES_MAX = 10_000;

export const findCompetition = async (tx: Transaction, competitionId: string) => {
  const [row] = await tx
    .select({ ownerId: competitionTable.ownerId })
    .from(competitionTable)
    .where(eq(competitionTable.competitionId, competitionId))
    .limit(1);
  return row;
};

/** Every mark of the contest waits, and is decided anew by what is said here. */
export const closeContest = async (tx: Transaction, competitionId: string): Promise<void> => {
  const events = await tx
    .select({ eventId: eventTable.eventId })
    .from(eventTable)
    .where(eq(eventTable.competitionId, competitionId))
    .orderBy(eventTable.eventId)
    .limit(EVENTS_MAX);
  const eventIds = events.map(({ eventId }) => eventId);
  for (const eventId of eventIds) await lockArrangement(tx, eventId);
  if (eventIds.length === 0) return;
  const modules = await tx
    .select({ moduleId: moduleTable.moduleId })
    .from(moduleTable)
    .where(inArray(moduleTable.eventId, eventIds))
    .limit(MODULES_MAX);
  const moduleIds = modules.map(({ moduleId }) => moduleId);
  await lockModuleMarks(tx, ...moduleIds);
  if (moduleIds.length === 0) return;
  await tx
    .update(moduleTable)
    .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
    .where(inArray(moduleTable.moduleId, moduleIds));
};

export const saveGiven = async (
  tx: Transaction,
  act: typeof handOverActTable.$inferInsert,
): Promise<void> => {
  await tx.insert(handOverActTable).values(act);
  const { actId: handOverId, competitionId, receiver: other } = act;
  await saveGone(tx, { handOverId, competitionId, other });
};
