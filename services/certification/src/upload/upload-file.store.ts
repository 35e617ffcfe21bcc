import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { assessmentTable } from '../assessment.tables.ts';
import { competitionTable, eventTable } from '../heard.tables.ts';
import type { GrantedRow } from '../office-file/gather-rows.ts';
import { certificateTable, decisionTable, decisionVersionTable, issuerTable } from '../tables.ts';
import {
  uploadFileBeginTable,
  uploadFileEndTable,
  uploadFileTable,
  uploadRowTable,
} from '../upload.tables.ts';
import { HOME_ZONE } from '../zone.ts';
import type { UploadBody } from './upload-row.rules.ts';

export type NewUploadFile = typeof uploadFileTable.$inferInsert;

export const addFile = async (tx: Transaction, row: NewUploadFile): Promise<void> => {
  await tx.insert(uploadFileTable).values(row);
};

/** Says that it is being made; false where somebody began it before. */
export const beginFile = async (
  tx: Transaction,
  row: typeof uploadFileBeginTable.$inferInsert,
): Promise<boolean> => {
  const rows = await tx
    .insert(uploadFileBeginTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ fileId: uploadFileBeginTable.fileId });
  return rows.length > 0;
};

export const endFile = async (
  tx: Transaction,
  row: typeof uploadFileEndTable.$inferInsert,
): Promise<void> => {
  await tx.insert(uploadFileEndTable).values(row).onConflictDoNothing();
};

export const findUploadBody = async (tx: Transaction, bodyId: string): Promise<UploadBody> => {
  const [row] = await tx
    .select({ name: issuerTable.name, bodyCode: issuerTable.bodyCode })
    .from(issuerTable)
    .where(eq(issuerTable.bodyId, bodyId))
    .limit(1);
  return row ?? { name: '', bodyCode: null };
};

/** Everything kept here of the certificates of a run that stand and are to go out, in the run's order. */
export const findSentCertificates = async (tx: Transaction, runId: string) => {
  const rows = await tx
    .select({
      standing: decisionTable,
      decision: decisionVersionTable.decision,
      event: eventTable,
      contest: { name: competitionTable.name, zone: competitionTable.zone },
      plan: assessmentTable.plan,
      batchNo: assessmentTable.batchNo,
      number: certificateTable.number,
      issuedAt: certificateTable.issuedAt,
    })
    .from(uploadRowTable)
    .innerJoin(certificateTable, eq(certificateTable.certificateId, uploadRowTable.certificateId))
    .innerJoin(decisionTable, eq(decisionTable.decisionId, certificateTable.decisionId))
    .innerJoin(
      decisionVersionTable,
      and(
        eq(decisionVersionTable.decisionId, certificateTable.decisionId),
        eq(decisionVersionTable.version, certificateTable.decisionVersion),
      ),
    )
    .leftJoin(eventTable, eq(eventTable.eventId, certificateTable.eventId))
    .leftJoin(competitionTable, eq(competitionTable.competitionId, certificateTable.competitionId))
    .leftJoin(assessmentTable, eq(assessmentTable.batchId, certificateTable.eventId))
    .where(
      and(
        eq(uploadRowTable.runId, runId),
        eq(certificateTable.state, 'live'),
        inArray(uploadRowTable.state, ['waiting', 'uploaded', 'accepted', 'refused']),
      ),
    )
    .orderBy(asc(uploadRowTable.place))
    .limit(5_000);
  const [first] = rows;
  return {
    isAssessment: first?.plan != null,
    contest: {
      name: first?.contest?.name ?? { zh: first?.batchNo ?? '—' },
      zone: first?.plan?.zone ?? first?.contest?.zone ?? HOME_ZONE,
    },
    granted: rows.flatMap(({ standing, decision, event, plan, batchNo, number, issuedAt }) => {
      const about =
        event ?? (plan && { name: { zh: batchNo ?? '—' }, occupation: plan.occupation });
      const row: GrantedRow[] = about
        ? [{ standing, decision, event: about, number, issuedAt }]
        : [];
      return row;
    }),
  };
};
export type Sent = Awaited<ReturnType<typeof findSentCertificates>>;
