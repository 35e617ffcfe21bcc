import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, inArray, or } from 'drizzle-orm';
import { appointmentTable, numberingTable } from '../tables.ts';
import { OFFICIAL_OFFICES } from './paper-label.ts';

const OFFICIALS_MAX = 600;

/** Officials of an event: appointed for it, or for the whole competition, and not ended. */
export const findOfficials = (
  tx: Transaction,
  { eventId, competitionId }: { readonly eventId: string; readonly competitionId: string },
) =>
  tx
    .select({
      appointmentId: appointmentTable.appointmentId,
      office: appointmentTable.office,
      personId: appointmentTable.personId,
      organisationId: appointmentTable.organisationId,
      toAt: appointmentTable.toAt,
    })
    .from(appointmentTable)
    .where(
      and(
        eq(appointmentTable.ended, false),
        inArray(appointmentTable.office, [...OFFICIAL_OFFICES]),
        or(
          and(eq(appointmentTable.scopeKind, 'event'), eq(appointmentTable.scopeId, eventId)),
          and(
            eq(appointmentTable.scopeKind, 'competition'),
            eq(appointmentTable.scopeId, competitionId),
          ),
        ),
      ),
    )
    .orderBy(asc(appointmentTable.appointmentId))
    .limit(OFFICIALS_MAX);

/** How the entries of an event were numbered last. */
export const findLastNumbering = async (tx: Transaction, eventId: string) => {
  const [row] = await tx
    .select({ method: numberingTable.method, happenedAt: numberingTable.happenedAt })
    .from(numberingTable)
    .where(eq(numberingTable.eventId, eventId))
    .orderBy(desc(numberingTable.version))
    .limit(1);
  return row && { method: row.method, happenedAt: row.happenedAt.toISOString() };
};
