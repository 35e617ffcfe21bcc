import type { Transaction } from '@jinbang/service-kit/database';
import { inArray, sql } from 'drizzle-orm';
import type { AspectState } from '../score-sheet/aspect-state.ts';
import { aspectStateTable } from '../tables.ts';
import type { LoggedMark } from './recount.rules.ts';

const ROWS_MAX = 20_000;

/** Where the aspects of these subjects stand. */
export const findStates = async (
  tx: Transaction,
  subjectIds: readonly string[],
): Promise<readonly AspectState[]> =>
  subjectIds.length === 0
    ? []
    : tx
        .select()
        .from(aspectStateTable)
        .where(inArray(aspectStateTable.subjectId, [...subjectIds]))
        .limit(ROWS_MAX);

type MarkRow = LoggedMark & { readonly subjectId: string; readonly aspectId: string };

/** The newest mark each judge ever gave these subjects, from the log of marks. */
export const findNewestMarks = async (
  tx: Transaction,
  subjectIds: readonly string[],
): Promise<readonly MarkRow[]> => {
  if (subjectIds.length === 0) return [];
  const rows = await tx.execute<MarkRow>(sql`
    select distinct on (subject_id, aspect_id, judge_id)
      subject_id as "subjectId", aspect_id as "aspectId", judge_id as "judgeId", version, value,
      opened
    from mark where subject_id = any(${sql.param([...subjectIds])}::uuid[])
    order by subject_id, aspect_id, judge_id, version desc
    limit ${ROWS_MAX}`);
  return [...rows];
};
