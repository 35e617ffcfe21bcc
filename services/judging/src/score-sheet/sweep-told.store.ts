import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { AspectState } from './aspect-state.ts';
import type { MarkSubjectRow } from './mark-context.ts';

export type UntoldState = {
  readonly state: AspectState;
  readonly subject: MarkSubjectRow;
  readonly schemeVersion: number;
  readonly competitionId: string | null;
};

type Row = AspectState &
  Omit<MarkSubjectRow, 'subjectId'> & { schemeVersion: number; competitionId: string | null };

/**
 * States whose readers know something else than the row says, or whose fact is not in the outbox;
 * locked, with the version the new fact will carry. Facts of archived competitions are gone on purpose.
 */
export const findUntold = async (
  tx: Transaction,
  limit: number,
): Promise<readonly UntoldState[]> => {
  const rows = await tx.execute<Row>(sql`
    select aspect_state_id as "aspectStateId", told.subject_id as "subjectId",
      aspect_id as "aspectId", cells, told.state, value, told.version + 1 as version,
      told_value as "toldValue", told_fact_id as "toldFactId", scheme_version as "schemeVersion",
      subject.event_id as "eventId", subject.module_id as "moduleId",
      session_id as "sessionId", subject.owner_id as "ownerId", kind, label,
      in_use as "inUse", code, competition_id as "competitionId"
    from aspect_state as told
      join subject on subject.subject_id = told.subject_id
      join event on event.event_id = subject.event_id
    where (value is distinct from told_value or (value is not null and not exists (
        select from outbox where outbox.fact_id = told_fact_id)))
      and registration_state is distinct from 'ARCHIVED'
    order by told.subject_id, aspect_id limit ${limit}
    for update of told`);
  return rows.map((row) => {
    const { schemeVersion, competitionId } = row;
    return { state: row, subject: row, schemeVersion, competitionId };
  });
};

export const saveTold = async (
  tx: Transaction,
  mended: readonly { readonly row: UntoldState; readonly factId: string }[],
): Promise<void> => {
  for (const { row, factId } of mended) {
    const { subjectId, aspectId, value, version } = row.state;
    await tx.execute(sql`
      update aspect_state set told_value = ${value}, told_fact_id = ${factId}, version = ${version}
      where subject_id = ${subjectId} and aspect_id = ${aspectId}`);
  }
};
