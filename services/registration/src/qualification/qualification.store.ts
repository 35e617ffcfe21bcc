import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, isNotNull, or, sql } from 'drizzle-orm';
import { proposalTable, qualificationMoveTable, qualifiedEntryTable } from '../admission.tables.ts';
import { findEntriesById } from '../entry/entry.store.ts';
import { competitionFeederEventTable, competitionFeederTable } from '../feeder.tables.ts';
import type { FeederEntry } from './qualification.rules.ts';

export type ProposalRow = typeof proposalTable.$inferSelect;
export type QualifiedRow = typeof qualifiedEntryTable.$inferSelect;

/** Where an event's best come into, by pairs its organiser has agreed to. */
export const findAgreedPairs = (
  tx: Transaction,
  by: { readonly feederEventId: string } | { readonly eventId: string },
) =>
  tx
    .select({
      eventId: competitionFeederEventTable.eventId,
      feederEventId: competitionFeederEventTable.feederEventId,
      ownerId: competitionFeederEventTable.ownerId,
      feederOwnerId: competitionFeederEventTable.feederOwnerId,
      quota: competitionFeederEventTable.quota,
      minimumTotal: competitionFeederEventTable.minimumTotal,
    })
    .from(competitionFeederEventTable)
    .innerJoin(
      competitionFeederTable,
      eq(competitionFeederTable.feederId, competitionFeederEventTable.feederId),
    )
    .where(
      and(
        isNotNull(competitionFeederTable.agreedAt),
        'feederEventId' in by
          ? eq(competitionFeederEventTable.feederEventId, by.feederEventId)
          : eq(competitionFeederEventTable.eventId, by.eventId),
      ),
    )
    .limit(200);

/** The feeder's entries of these ids, withdrawn ones left out: who left does not come up. */
export const findFeederEntries = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, FeederEntry>> => {
  const entries = await findEntriesById(tx, entryIds);
  return new Map(
    entries
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ entryId, organisationId, region, group, members }) => [
        entryId,
        { feederEntryId: entryId, organisationId, region, group, members },
      ]),
  );
};

/** Proposals of an event, newest result first. */
export const listProposals = (tx: Transaction, eventId: string): Promise<readonly ProposalRow[]> =>
  tx
    .select()
    .from(proposalTable)
    .where(eq(proposalTable.eventId, eventId))
    .orderBy(asc(proposalTable.feederEventId), desc(proposalTable.resultVersion))
    .limit(200);

export const findProposalToAnswer = async (
  tx: Transaction,
  proposalId: string,
): Promise<ProposalRow | undefined> => {
  const [row] = await tx
    .select()
    .from(proposalTable)
    .where(eq(proposalTable.proposalId, proposalId))
    .limit(1)
    .for('update');
  return row;
};

export const insertProposal = async (
  tx: Transaction,
  row: typeof proposalTable.$inferInsert,
): Promise<void> => {
  await tx
    .update(proposalTable)
    .set({ state: 'replaced', version: sql`${proposalTable.version} + 1` })
    .where(
      and(
        eq(proposalTable.eventId, row.eventId),
        eq(proposalTable.feederEventId, row.feederEventId),
        eq(proposalTable.state, 'proposed'),
      ),
    );
  await tx.insert(proposalTable).values(row).onConflictDoNothing();
};

export const answerProposal = async (
  tx: Transaction,
  proposalId: string,
  set: Pick<ProposalRow, 'state' | 'decidedBy' | 'decidedAt' | 'reason' | 'version'>,
): Promise<void> => {
  await tx.update(proposalTable).set(set).where(eq(proposalTable.proposalId, proposalId));
};

export const renewProposal = async (
  tx: Transaction,
  proposalId: string,
  set: Pick<ProposalRow, 'lines' | 'changes' | 'version'>,
): Promise<void> => {
  await tx.update(proposalTable).set(set).where(eq(proposalTable.proposalId, proposalId));
};

/** The list of an event as it stands, of one feeder's event or of all. */
export const listQualified = (
  tx: Transaction,
  eventId: string,
  feederEventId?: string,
): Promise<readonly QualifiedRow[]> =>
  tx
    .select()
    .from(qualifiedEntryTable)
    .where(
      and(
        eq(qualifiedEntryTable.eventId, eventId),
        feederEventId === undefined
          ? undefined
          : eq(qualifiedEntryTable.feederEventId, feederEventId),
      ),
    )
    .orderBy(asc(qualifiedEntryTable.feederEventId), asc(qualifiedEntryTable.place))
    .limit(4_000);

export const findQualifiedBy = async (
  tx: Transaction,
  entryId: string,
): Promise<QualifiedRow | undefined> => {
  const [row] = await tx
    .select()
    .from(qualifiedEntryTable)
    .where(eq(qualifiedEntryTable.entryId, entryId))
    .limit(1);
  return row;
};

export const saveQualified = async (
  tx: Transaction,
  rows: readonly (typeof qualifiedEntryTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insert(qualifiedEntryTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: [qualifiedEntryTable.eventId, qualifiedEntryTable.feederEntryId],
      set: {
        proposalId: sql`excluded.proposal_id`,
        place: sql`excluded.place`,
        standing: sql`excluded.standing`,
        entryId: sql`excluded.entry_id`,
        version: sql`${qualifiedEntryTable.version} + 1`,
      },
    });
};

export const recordMoves = async (
  tx: Transaction,
  rows: readonly (typeof qualificationMoveTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(qualificationMoveTable).values([...rows]);
};

/** What happened lately, newest first. */
export const listMoves = (tx: Transaction, eventId: string) =>
  tx
    .select()
    .from(qualificationMoveTable)
    .where(
      or(
        eq(qualificationMoveTable.eventId, eventId),
        eq(qualificationMoveTable.feederEventId, eventId),
      ),
    )
    .orderBy(desc(qualificationMoveTable.moveId))
    .limit(500);

/** The line of somebody's newest proposal: who they are, for an entry to be made of. */
export const findLine = async (tx: Transaction, { proposalId, feederEntryId }: QualifiedRow) => {
  const [row] = await tx
    .select({ lines: proposalTable.lines })
    .from(proposalTable)
    .where(eq(proposalTable.proposalId, proposalId))
    .limit(1);
  return row?.lines.find((line) => line.feederEntryId === feederEntryId);
};
