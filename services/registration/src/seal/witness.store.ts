import type { RejectionIssue } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, or } from 'drizzle-orm';
import { appointmentTable } from '../tables.ts';

type Place = { readonly eventId: string; readonly competitionId: string; readonly ownerId: string };

/** Witnesses are people who were given an office of the event, its competition or its owner. */
export const issuesOfWitnesses = async (
  tx: Transaction,
  { eventId, competitionId, ownerId }: Place,
  witnessIds: readonly string[],
): Promise<readonly RejectionIssue[]> => {
  if (witnessIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ personId: appointmentTable.personId })
    .from(appointmentTable)
    .where(
      and(
        inArray(appointmentTable.personId, [...witnessIds]),
        or(
          eq(appointmentTable.eventId, eventId),
          eq(appointmentTable.competitionId, competitionId),
          eq(appointmentTable.ownerId, ownerId),
        ),
      ),
    )
    .limit(20);
  const known = new Set(rows.map(({ personId }) => personId));
  return witnessIds.flatMap((personId, place) =>
    known.has(personId) ? [] : [{ at: `witnessIds.${place}`, code: 'draw.witness-unknown' }],
  );
};
