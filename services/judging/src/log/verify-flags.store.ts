import type { Database } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';

type Reader = Pick<Database, 'execute'>;

const FOUND_MAX = 1_000;

/**
 * Aspects of subjects with a mark that is said to have lapsed, or not to have, against what the log
 * says of seats (M09): a change of seats names the marks it ended, and one of somebody who had left
 * does not count on an aspect that was begun anew. Where the order of the two cannot be told for
 * certain, either is right.
 */
export const findOtherLapsed = async (db: Reader) => {
  const rows = await db.execute<{ subject_id: string; aspect_id: string }>(sql`
    with ended as (
      select one."subjectId" as subject_id, one."aspectId" as aspect_id,
        one."judgeId" as judge_id, one.version
      from seat_change cross join lateral jsonb_to_recordset(lapsed) as one (
        "subjectId" uuid, "aspectId" uuid, "judgeId" uuid, version integer)
    ), anew as (
      select module_id, panels_version, recorded_at, one."sheetId" as sheet_id,
        one."aspectId" as aspect_id
      from seat_change cross join lateral jsonb_to_recordset(restarted) as one (
        "sheetId" uuid, "aspectId" uuid)
    ), cell as (
      select subject_id, aspect_id, module_id, sheet_id, key::uuid as judge_id,
        (one.value ->> 'version')::int as version, one.value -> 'lapsed' as flag
      from aspect_state cross join lateral jsonb_each(cells) as one
      where one.value ? 'lapsed' or module_id in (select module_id from seat_change)
    ), standing as (
      select cell.*,
        exists (select from ended where ended.subject_id = cell.subject_id
          and ended.aspect_id = cell.aspect_id and ended.judge_id = cell.judge_id
          and ended.version = cell.version) as is_named,
        exists (select from seat_change as gone
            join anew on anew.module_id = gone.module_id
          where gone.module_id = cell.module_id and gone.leaver_id = cell.judge_id
            and anew.sheet_id = cell.sheet_id and anew.aspect_id = cell.aspect_id) as may_be_late,
        exists (select from seat_change as gone
            join anew on anew.module_id = gone.module_id
              and anew.panels_version >= gone.panels_version
            join mark on mark.subject_id = cell.subject_id and mark.aspect_id = cell.aspect_id
              and mark.judge_id = cell.judge_id and mark.version = cell.version
          where gone.module_id = cell.module_id and gone.leaver_id = cell.judge_id
            and anew.sheet_id = cell.sheet_id and anew.aspect_id = cell.aspect_id
            and mark.recorded_at > anew.recorded_at
            -- A sheet opened for some marks alone kept the others when it was begun anew.
            and not exists (select from reopened_cell where reopened_cell.sheet_id = cell.sheet_id)
        ) as is_late
      from cell
    )
    select distinct subject_id, aspect_id from standing
    where case
      when flag is null then is_named or is_late
      else flag <> 'true'::jsonb or not (is_named or may_be_late)
    end
    order by 1, 2 limit ${FOUND_MAX}`);
  return rows.map((row) => ({ subjectId: row.subject_id, aspectId: row.aspect_id }));
};

/**
 * Aspects of subjects with a mark that is said to decide between two independent entries, or not to,
 * against the marks (S23): the third person's mark decides, and no other ever. After a change of
 * seats a third may be a successor, so there it is only asked that there are three.
 */
export const findOtherDeciding = async (db: Reader) => {
  const rows = await db.execute<{ subject_id: string; aspect_id: string }>(sql`
    with double as (
      select distinct one ->> 'aspectId' as aspect_id
      from scheme_version cross join lateral jsonb_path_query(
        content, '$.criteria[*].subCriteria[*].aspects[*] ? (@.entries == "twoIndependent")') as one
      -- Marked by every seat, there is nothing to decide.
      where one -> 'calculation' ->> 'kind' not in ('judgement', 'points', 'form')
    ), state as (
      select subject_id, aspect_id, cells,
        aspect_id::text in (select aspect_id from double) as is_double,
        exists (select from seat_change join score_sheet using (module_id)
          where score_sheet.sheet_id = aspect_state.sheet_id
            and score_sheet.sub_criterion = any (seat_change.sub_criteria)) as is_changed
      from aspect_state
      where aspect_id::text in (select aspect_id from double)
        or jsonb_path_exists(cells, '$.*.decides')
    ), counted as (
      select state.*, count(one.key) as judges,
        count(one.key) filter (where one.value ? 'decides') as deciders,
        bool_or(one.value -> 'decides' <> 'true'::jsonb) as is_odd
      from state left join lateral jsonb_each(cells) as one on true
      group by subject_id, aspect_id, cells, is_double, is_changed
    ), first_mark as (
      select subject_id, aspect_id, judge_id, recorded_at, leaf_index,
        counted.cells -> judge_id::text ? 'decides' as decides
      from counted join mark using (subject_id, aspect_id)
        left join log_leaf on kind = 'mark' and record_id = mark_id and record_version = 0
      where mark.version = 1 and is_double and not is_changed and deciders > 0
    )
    select subject_id, aspect_id from counted
    where is_odd or case
      when not is_double then deciders > 0
      when is_changed then deciders > 0 and judges < 3
      else deciders <> case when judges >= 3 then 1 else 0 end
    end
    union
    -- Whoever decided came last; both the time and the order of the leaves say so.
    select subject_id, aspect_id from first_mark as one join first_mark as other
      using (subject_id, aspect_id)
    where one.decides and other.judge_id <> one.judge_id
      and other.recorded_at > one.recorded_at and other.leaf_index > one.leaf_index
    order by 1, 2 limit ${FOUND_MAX}`);
  return rows.map((row) => ({ subjectId: row.subject_id, aspectId: row.aspect_id }));
};
