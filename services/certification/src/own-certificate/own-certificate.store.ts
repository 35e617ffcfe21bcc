import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq } from 'drizzle-orm';
import type { Certificate } from '../certificate/certificate.store.ts';
import { certificateTable, decisionTable, decisionVersionTable } from '../tables.ts';

export type Holder = {
  readonly eventId: string;
  readonly entryId: string;
  readonly personId: string;
};

const OWN_MAX = 20;

/** What was decided about this person in this entry, with the version that lives. */
export const listOwnDecisions = (tx: Transaction, { eventId, entryId, personId }: Holder) =>
  tx
    .select({ standing: decisionTable, live: decisionVersionTable })
    .from(decisionTable)
    .innerJoin(
      decisionVersionTable,
      and(
        eq(decisionVersionTable.decisionId, decisionTable.decisionId),
        eq(decisionVersionTable.version, decisionTable.version),
      ),
    )
    .where(
      and(
        eq(decisionTable.eventId, eventId),
        eq(decisionTable.entryId, entryId),
        eq(decisionTable.personId, personId),
      ),
    )
    .orderBy(asc(decisionTable.decisionId))
    .limit(OWN_MAX);

/** The certificates of this person from this entry, revoked ones too. */
export const listOwnCertificates = (
  tx: Transaction,
  { eventId, entryId, personId }: Holder,
): Promise<readonly Certificate[]> =>
  tx
    .select()
    .from(certificateTable)
    .where(
      and(
        eq(certificateTable.eventId, eventId),
        eq(certificateTable.entryId, entryId),
        eq(certificateTable.personId, personId),
      ),
    )
    .orderBy(asc(certificateTable.certificateId))
    .limit(OWN_MAX);
