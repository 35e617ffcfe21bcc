import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { registerEntryTable } from '../register.tables.ts';

/**
 * Which version of its data a certificate has: that of its newest 更正, 1 before the first. A renewal or a
 * 补发 says nothing new to a register.
 */
export const dataVersionOf = (certificateId: SQLWrapper): SQL<number> => sql<number>`coalesce((
  select max(corrected.credential_version) from ${registerEntryTable} corrected
  where corrected.certificate_id = ${certificateId} and corrected.act = 'correct'), 1)`;
