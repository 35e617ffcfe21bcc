import type { Database, Transaction } from '@jinbang/service-kit/database';
import { type HeldOffice, heldOfficeTable } from '@jinbang/service-kit/held-office';
import { inArray } from 'drizzle-orm';

/** Appointments by their ids, as registration told them; one not heard of is missing. */
export const findAppointments = (
  db: Database | Transaction,
  appointmentIds: readonly string[],
): Promise<HeldOffice[]> =>
  db
    .select()
    .from(heldOfficeTable)
    .where(inArray(heldOfficeTable.appointmentId, [...appointmentIds]))
    .limit(500);
