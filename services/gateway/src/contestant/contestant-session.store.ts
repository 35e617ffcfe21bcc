import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Comer } from '../identity/comer.rules.ts';
import { contestantEntryTable, contestantSessionTable } from '../tables.ts';

export type ContestantSessionRow = typeof contestantSessionTable.$inferSelect;

export const insertContestantSession = async (
  tx: Transaction,
  row: ContestantSessionRow,
): Promise<void> => {
  await tx.insert(contestantSessionTable).values(row);
};

/** A session by its cookie, while its person still competes in the entry. */
export const findContestantSessionByHash = async (
  db: Database,
  tokenHash: string,
): Promise<ContestantSessionRow | undefined> => {
  const [row] = await db
    .select({ session: contestantSessionTable, personIds: contestantEntryTable.personIds })
    .from(contestantSessionTable)
    .innerJoin(
      contestantEntryTable,
      eq(contestantEntryTable.entryId, contestantSessionTable.entryId),
    )
    .where(eq(contestantSessionTable.tokenHash, tokenHash))
    .limit(1);
  return row?.personIds.includes(row.session.personId) ? row.session : undefined;
};

export const findContestantSession = async (
  db: Database,
  sessionId: string,
): Promise<ContestantSessionRow | undefined> => {
  const [row] = await db
    .select()
    .from(contestantSessionTable)
    .where(eq(contestantSessionTable.sessionId, sessionId))
    .limit(1);
  return row;
};

export const touchContestantSession = async (
  db: Database,
  sessionId: string,
  { prefix, agent }: Comer,
  at: Date,
): Promise<void> => {
  await db
    .update(contestantSessionTable)
    .set({ lastSeenAt: at, lastAddressPrefix: prefix, lastAgent: agent })
    .where(eq(contestantSessionTable.sessionId, sessionId));
};

const SHOWN_MAX = 50;

/** A person's sessions that nobody ended, newest first; of one entry where it is named. */
export const listContestantSessions = (
  db: Database,
  { personId, entryId }: { readonly personId: string; readonly entryId?: string | undefined },
): Promise<readonly ContestantSessionRow[]> =>
  db
    .select()
    .from(contestantSessionTable)
    .where(
      and(
        eq(contestantSessionTable.personId, personId),
        entryId === undefined ? undefined : eq(contestantSessionTable.entryId, entryId),
        isNull(contestantSessionTable.endedAt),
      ),
    )
    .orderBy(desc(contestantSessionTable.startedAt), desc(contestantSessionTable.sessionId))
    .limit(SHOWN_MAX);

/** Returns the sessions that were open. */
const endWhere = async (
  tx: Database | Transaction,
  column: 'codeId' | 'sessionId',
  ids: readonly string[],
  at: Date,
): Promise<readonly string[]> => {
  if (ids.length === 0) return [];
  const rows = await tx
    .update(contestantSessionTable)
    .set({ endedAt: at })
    .where(
      and(
        inArray(contestantSessionTable[column], [...ids]),
        isNull(contestantSessionTable.endedAt),
      ),
    )
    .returning({ sessionId: contestantSessionTable.sessionId });
  return rows.map(({ sessionId }) => sessionId);
};

export const endSessionsOfCodes = (
  tx: Transaction,
  codeIds: readonly string[],
  at: Date,
): Promise<readonly string[]> => endWhere(tx, 'codeId', codeIds, at);

export const endContestantSession = (
  tx: Transaction,
  sessionId: string,
  at: Date,
): Promise<readonly string[]> => endWhere(tx, 'sessionId', [sessionId], at);
