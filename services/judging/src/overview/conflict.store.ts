import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { CellValue } from '../score-sheet/aspect-state.ts';
import type { LoggedMark } from './conflict.rules.ts';

const uuids = (ids: readonly string[]) => sql`${sql.param([...ids])}::uuid[]`;

export type Disputed = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly sheetId: string;
};

type Wanted = {
  readonly sheetIds: readonly string[];
  readonly aspectIds: readonly string[];
  /** Only those whose panel has to meet now; otherwise those of which a mark was ever changed too. */
  readonly isOpen: boolean;
  /** Only those with a mark since then, or open. */
  readonly since?: Date | undefined;
  readonly after?: readonly [subjectId: string, aspectId: string] | undefined;
  readonly limit: number;
};

const NIL = '00000000-0000-0000-0000-000000000000';

/**
 * Where a panel has to meet or may have had to: all marks are in, and they clash, one of them is not
 * the first of its judge, or somebody decided between two.
 */
export const findDisputed = async (
  tx: Transaction,
  { sheetIds, aspectIds, isOpen, since, after = [NIL, NIL], limit }: Wanted,
): Promise<readonly Disputed[]> => {
  const changed = sql`(state = 'COMPLETE'
    and (jsonb_path_exists(cells, '$.*.version ? (@ > 1)') or jsonb_path_exists(cells, '$.*.decides'))
    and (${since?.toISOString() ?? null}::text is null or exists (
      select from jsonb_each(cells) where value ->> 'recordedAt' >= ${since?.toISOString() ?? null})))`;
  const rows = await tx.execute<{ subject_id: string; aspect_id: string; sheet_id: string }>(sql`
    select subject_id, aspect_id, sheet_id from aspect_state
    where sheet_id = any(${uuids(sheetIds)}) and aspect_id = any(${uuids(aspectIds)})
      and (state = 'CONFLICT' ${isOpen ? sql`` : sql`or ${changed}`})
      and (subject_id, aspect_id) > (${after[0]}::uuid, ${after[1]}::uuid)
    order by subject_id, aspect_id limit ${limit}`);
  return rows.map((row) => ({
    subjectId: row.subject_id,
    aspectId: row.aspect_id,
    sheetId: row.sheet_id,
  }));
};

/**
 * Every version of every mark of these that still counts, in the order they were stored: what lapsed
 * with a change of seats belongs to a panel that began anew (M09).
 */
export const findLoggedMarks = async (
  tx: Transaction,
  disputed: readonly Disputed[],
): Promise<ReadonlyMap<string, readonly LoggedMark[]>> => {
  if (disputed.length === 0) return new Map();
  const rows = await tx.execute<{
    subject_id: string;
    aspect_id: string;
    judge_id: string;
    value: CellValue;
    recorded_at: string | Date;
    decides: boolean;
    opened: number | null;
  }>(sql`
    select mark.subject_id, mark.aspect_id, judge_id, mark.value, recorded_at,
      coalesce((cells -> judge_id::text ->> 'decides')::boolean, false) as decides,
      opened
    from unnest(${uuids(disputed.map((one) => one.subjectId))},
        ${uuids(disputed.map((one) => one.aspectId))}) as pair (subject_id, aspect_id)
      join mark using (subject_id, aspect_id)
      join aspect_state using (subject_id, aspect_id)
    where not cells -> judge_id::text ? 'lapsed'
    order by recorded_at, mark_id limit 100000`);
  const marks = rows.map((row) => ({
    key: `${row.subject_id}/${row.aspect_id}`,
    judgeId: row.judge_id,
    value: row.value,
    recordedAt: new Date(row.recorded_at).toISOString(),
    decides: row.decides,
    opened: row.opened ?? undefined,
  }));
  return Map.groupBy(marks, ({ key }) => key);
};
