import type { Level } from '@jinbang/contracts/level';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { decisionTable, holdingTable } from '../tables.ts';

export type OwnHolding = {
  readonly personId: string;
  readonly entryId: string;
  readonly occupationCode: string;
  readonly level: Level;
};

/** What our own certificates gave these people and still stands, in any body. */
export const findOwnHoldings = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<readonly OwnHolding[]> =>
  tx
    .select({
      personId: holdingTable.personId,
      entryId: holdingTable.entryId,
      occupationCode: holdingTable.occupationCode,
      level: holdingTable.level,
    })
    .from(holdingTable)
    .where(
      and(
        sql`${holdingTable.personId} = any (${sql.param(personIds)}::uuid[])`,
        isNull(holdingTable.endedAt),
      ),
    );

export type OwnGrant = {
  readonly personId: string;
  readonly entryId: string;
  readonly year: number;
};

/**
 * Levels that contests gave these people, any year: granted and not sent back. One that still waits
 * for an office counts, or two events of one season could both promote the same person.
 */
export const findOwnGrants = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<readonly OwnGrant[]> =>
  tx
    .select({
      personId: decisionTable.personId,
      entryId: decisionTable.entryId,
      year: decisionTable.seasonYear,
    })
    .from(decisionTable)
    .where(
      and(
        sql`${decisionTable.personId} = any (${sql.param(personIds)}::uuid[])`,
        sql`${decisionTable.kind} = 'level' and ${decisionTable.outcome} = 'granted'`,
        sql`${decisionTable.state} <> 'returned'`,
        // An assessment is no contest: it neither counts towards the limit nor is held up by it.
        eq(decisionTable.source, 'contest'),
      ),
    );

export const endHoldings = async (
  tx: Transaction,
  certificateIds: readonly string[],
  endedAt: Date,
): Promise<void> => {
  await tx
    .update(holdingTable)
    .set({ endedAt })
    .where(inArray(holdingTable.certificateId, [...certificateIds]));
};
