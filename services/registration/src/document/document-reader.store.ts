import type { Office } from '@jinbang/contracts/office';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { appointmentTable } from '../tables.ts';
import { READERS } from './document.access.ts';

type Placed = { readonly competitionId: string; readonly eventId: string | null };

/** Who holds an office that is asked to read it: in its event, or in the competition around it. */
export const findReadersOf = async (
  tx: Transaction,
  { competitionId, eventId }: Placed,
  at: Date,
): Promise<readonly { readonly personId: string; readonly office: Office }[]> =>
  tx
    .selectDistinctOn([appointmentTable.personId], {
      personId: appointmentTable.personId,
      office: appointmentTable.office,
    })
    .from(appointmentTable)
    .where(
      and(
        eq(appointmentTable.competitionId, competitionId),
        // A document about everything is for the leaders of every event.
        eventId === null
          ? undefined
          : or(isNull(appointmentTable.eventId), eq(appointmentTable.eventId, eventId)),
        inArray(appointmentTable.office, [...READERS]),
        eq(appointmentTable.ended, false),
        lte(appointmentTable.fromAt, at),
        or(isNull(appointmentTable.toAt), gt(appointmentTable.toAt, at)),
      ),
    )
    .orderBy(asc(appointmentTable.personId))
    .limit(2_000);
