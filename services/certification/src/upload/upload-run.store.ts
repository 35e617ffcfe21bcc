import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { eventTable } from '../heard.tables.ts';
import { certificateTable, personNameTable } from '../tables.ts';
import {
  type UploadRowState,
  uploadFileEndTable,
  uploadFileTable,
  uploadReceiptTable,
  uploadRowTable,
  uploadRunTable,
  uploadTemplateTable,
} from '../upload.tables.ts';

import { dataVersionOf } from './data-version.store.ts';

export type UploadRun = typeof uploadRunTable.$inferSelect;

/**
 * Certificates of an event that stand and are not on their way to this register yet, by number. What was
 * corrected after it was chosen goes again, once the upload that waits was handed in or withdrawn.
 */
export const findUnsent = async (
  tx: Transaction,
  {
    bodyId,
    eventId,
    templateId,
    limit,
  }: Record<'bodyId' | 'eventId' | 'templateId', string> & {
    readonly limit: number;
  },
): Promise<readonly string[]> => {
  const rows = await tx
    .select({ certificateId: certificateTable.certificateId })
    .from(certificateTable)
    .where(
      and(
        eq(certificateTable.bodyId, bodyId),
        eq(certificateTable.eventId, eventId),
        eq(certificateTable.state, 'live'),
        sql`not exists (select from ${uploadRowTable} sent
          where sent.certificate_id = ${certificateTable.certificateId}
            and sent.template_id = ${templateId}
            and (sent.state = 'waiting' or sent.state in ('uploaded', 'accepted')
              and sent.data_version >= ${dataVersionOf(certificateTable.certificateId)}))`,
      ),
    )
    .orderBy(asc(certificateTable.number))
    .limit(limit);
  return rows.map(({ certificateId }) => certificateId);
};

export const addRun = async (
  tx: Transaction,
  run: UploadRun,
  certificateIds: readonly string[],
): Promise<void> => {
  await tx.insert(uploadRunTable).values(run);
  await tx.execute(sql`
    insert into upload_row (run_id, certificate_id, body_id, template_id, place, state,
      data_version, changed_at)
    select ${run.runId}, certificate_id, ${run.bodyId}, ${run.templateId}, place, 'waiting',
      ${dataVersionOf(sql`chosen.certificate_id`)}, ${run.madeAt.toISOString()}
    from unnest(${sql.param([...certificateIds])}::uuid[]) with ordinality as chosen (certificate_id, place)`);
};

export const findRun = async (
  tx: Transaction,
  runId: string,
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<UploadRun | undefined> => {
  const query = tx.select().from(uploadRunTable).where(eq(uploadRunTable.runId, runId)).limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

export const changeRun = async (
  tx: Transaction,
  runId: string,
  set: Partial<Omit<UploadRun, 'runId' | 'bodyId'>>,
): Promise<void> => {
  await tx.update(uploadRunTable).set(set).where(eq(uploadRunTable.runId, runId));
};

/** Takes out of a run what waits and stands no more; returns how many there were. */
export const withdrawEnded = async (
  tx: Transaction,
  runId: string,
  changedAt: Date,
): Promise<number> => {
  const rows = await tx.execute(sql`
    update upload_row set state = 'withdrawn', changed_at = ${changedAt.toISOString()}
    from certificate
    where upload_row.run_id = ${runId} and upload_row.state = 'waiting'
      and certificate.certificate_id = upload_row.certificate_id and certificate.state <> 'live'
    returning upload_row.certificate_id`);
  return rows.length;
};

/** Moves every row of a run that waits. */
export const moveRows = async (
  tx: Transaction,
  runId: string,
  state: UploadRowState,
  changedAt: Date,
): Promise<void> => {
  await tx
    .update(uploadRowTable)
    .set({ state, changedAt })
    .where(and(eq(uploadRowTable.runId, runId), eq(uploadRowTable.state, 'waiting')));
};

type Answer = {
  readonly certificateId: string;
  readonly outcome: 'accepted' | 'refused';
  readonly reason: string | null;
};

/** Writes the register's answers to rows that wait for one; returns how many there were. */
export const answerRows = async (
  tx: Transaction,
  runId: string,
  answers: readonly Answer[],
  changedAt: Date,
): Promise<number> => {
  const rows = await tx.execute(sql`
    update upload_row set state = told.outcome, reason = told.reason,
      changed_at = ${changedAt.toISOString()}
    from unnest(
      ${sql.param(answers.map(({ certificateId }) => certificateId))}::uuid[],
      ${sql.param(answers.map(({ outcome }) => outcome))}::text[],
      ${sql.param(answers.map(({ reason }) => reason))}::text[]
    ) as told (certificate_id, outcome, reason)
    where upload_row.run_id = ${runId} and upload_row.certificate_id = told.certificate_id
      and upload_row.state = 'uploaded'
    returning upload_row.certificate_id`);
  return rows.length;
};

export const addReceipt = async (
  tx: Transaction,
  row: typeof uploadReceiptTable.$inferInsert,
): Promise<void> => {
  await tx.insert(uploadReceiptTable).values(row);
};

/** Every row of a run with the number it is known by. */
export const findRows = (tx: Transaction, runId: string) =>
  tx
    .select({ row: uploadRowTable, number: certificateTable.number })
    .from(uploadRowTable)
    .innerJoin(certificateTable, eq(certificateTable.certificateId, uploadRowTable.certificateId))
    .where(eq(uploadRowTable.runId, runId))
    .orderBy(asc(uploadRowTable.place))
    .limit(5_000);

type RowQuery = {
  readonly runId: string;
  readonly state?: UploadRowState | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
};

export const listRows = (tx: Transaction, { runId, state, after, limit }: RowQuery) =>
  tx
    .select({
      row: uploadRowTable,
      number: certificateTable.number,
      name: personNameTable.name,
    })
    .from(uploadRowTable)
    .innerJoin(certificateTable, eq(certificateTable.certificateId, uploadRowTable.certificateId))
    .leftJoin(
      personNameTable,
      and(
        eq(personNameTable.bodyId, certificateTable.bodyId),
        eq(personNameTable.personId, certificateTable.personId),
      ),
    )
    .where(
      and(
        eq(uploadRowTable.runId, runId),
        state === undefined ? undefined : eq(uploadRowTable.state, state),
        after === undefined ? undefined : gt(uploadRowTable.place, after),
      ),
    )
    .orderBy(asc(uploadRowTable.place))
    .limit(limit + 1);

/** Uploads of a body, the newest first. */
export const listRuns = (
  tx: Transaction,
  { bodyId, after, limit }: { bodyId: string; after?: string | undefined; limit: number },
) =>
  tx
    .select({
      run: uploadRunTable,
      templateName: uploadTemplateTable.name,
      eventName: eventTable.name,
    })
    .from(uploadRunTable)
    .innerJoin(uploadTemplateTable, eq(uploadTemplateTable.templateId, uploadRunTable.templateId))
    .leftJoin(eventTable, eq(eventTable.eventId, uploadRunTable.eventId))
    .where(
      and(
        eq(uploadRunTable.bodyId, bodyId),
        after === undefined ? undefined : lt(uploadRunTable.runId, after),
      ),
    )
    .orderBy(desc(uploadRunTable.runId))
    .limit(limit + 1);
export type ListedRun = Awaited<ReturnType<typeof listRuns>>[number];

/** Each time the file of these runs left, the newest first. */
export const findFiles = (tx: Transaction, runIds: readonly string[]) =>
  tx
    .select({ file: uploadFileTable, end: uploadFileEndTable })
    .from(uploadFileTable)
    .leftJoin(uploadFileEndTable, eq(uploadFileEndTable.fileId, uploadFileTable.fileId))
    .where(sql`${uploadFileTable.runId} = any (${sql.param([...runIds])}::uuid[])`)
    .orderBy(desc(uploadFileTable.fileId))
    .limit(1_000);
export type TakenFile = Awaited<ReturnType<typeof findFiles>>[number];
