import type { Office } from '@jinbang/contracts/office';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNull, min, or } from 'drizzle-orm';
import { appointmentTable, sessionTable } from '../tables.ts';
import { PANEL_OFFICES } from './panel-check.rules.ts';

const columns = {
  appointmentId: appointmentTable.appointmentId,
  personId: appointmentTable.personId,
  office: appointmentTable.office,
  organisationId: appointmentTable.organisationId,
};
export type Appointed = Pick<typeof appointmentTable.$inferSelect, keyof typeof columns>;

type Placed = { readonly eventId: string; readonly competitionId: string };

/** Who has an office on the panel of an event, in force or to come: given for it or for its competition. */
export const findPanel = (
  tx: Transaction,
  { eventId, competitionId }: Placed,
  at: Date,
  offices: readonly Office[] = PANEL_OFFICES,
): Promise<readonly Appointed[]> =>
  tx
    .select(columns)
    .from(appointmentTable)
    .where(
      and(
        eq(appointmentTable.competitionId, competitionId),
        or(isNull(appointmentTable.eventId), eq(appointmentTable.eventId, eventId)),
        inArray(appointmentTable.office, [...offices]),
        eq(appointmentTable.ended, false),
        or(isNull(appointmentTable.toAt), gt(appointmentTable.toAt, at)),
      ),
    )
    .orderBy(asc(appointmentTable.appointmentId))
    .limit(500);

/** When the first session of an event begins; null while none is planned. */
export const findBeginning = async (tx: Transaction, eventId: string): Promise<Date | null> => {
  const [row] = await tx
    .select({ at: min(sessionTable.startsAt) })
    .from(sessionTable)
    .where(eq(sessionTable.eventId, eventId));
  return row?.at ?? null;
};
