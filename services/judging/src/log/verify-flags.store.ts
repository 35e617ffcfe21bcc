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
 * against the marks (S23): in a round of entries the third person's mark decides, and no other ever.
 * In a round that began when the sheet was opened again, somebody who never entered before may decide
 * alone between the entries of before. After a change of seats a third may be a successor, and where
 * somebody stands aside another may decide, so there it is only asked that there are three.
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
      select subject_id, aspect_id, cells, aspect_id::text in (select aspect_id from double) as is_double,
        exists (select from seat_change join score_sheet using (module_id)
          where score_sheet.sheet_id = aspect_state.sheet_id
            and score_sheet.sub_criterion = any (seat_change.sub_criteria))
        or exists (select from recusal_told join subject using (session_id)
          where subject.subject_id = aspect_state.subject_id) as is_loose,
        coalesce((select max((one ->> 'opened')::int) from jsonb_path_query(cells, '$.*') as one), 0) as round
      from aspect_state
      where aspect_id::text in (select aspect_id from double)
        or jsonb_path_exists(cells, '$.*.decides')
    ), cell as (
      select state.*, key::uuid as judge_id, one.value ? 'decides' as decides,
        one.value -> 'decides' <> 'true'::jsonb as is_odd,
        coalesce((one.value ->> 'opened')::int, 0) as opened
      from state cross join lateral jsonb_each(cells) as one
    ), placed as (
      select cell.*, max(opened) filter (where opened < round)
        over (partition by subject_id, aspect_id) as previous
      from cell
    ), counted as (
      select subject_id, aspect_id, round, is_double, is_loose, bool_or(is_odd) as is_odd,
        count(*) as all_judges, count(*) filter (where decides) as all_deciders,
        count(*) filter (where opened = round) as judges,
        count(*) filter (where opened = round and decides) as deciders,
        count(*) filter (where opened = previous) as judges_before,
        bool_or(decides and opened = previous) as was_decided,
        bool_or(opened = round and not exists (select from mark
          where mark.subject_id = placed.subject_id and mark.aspect_id = placed.aspect_id
            and mark.judge_id = placed.judge_id and coalesce(mark.opened, 0) < round)) as is_fresh
      from placed group by subject_id, aspect_id, round, is_double, is_loose
    ), first_mark as (
      select distinct on (subject_id, aspect_id, judge_id) subject_id, aspect_id, judge_id,
        recorded_at, leaf_index, cell.decides
      from counted join cell using (subject_id, aspect_id)
        join mark using (subject_id, aspect_id, judge_id)
        left join log_leaf on kind = 'mark' and record_id = mark_id and record_version = 0
      where coalesce(mark.opened, 0) = cell.round and cell.opened = cell.round
        and cell.is_double and not cell.is_loose and deciders > 0
      order by subject_id, aspect_id, judge_id, mark.version
    )
    select subject_id, aspect_id from counted
    where is_odd or case
      when not is_double then all_deciders > 0
      when is_loose then all_deciders > 0 and all_judges < 3
      else deciders <> case
        when judges >= 3 then 1
        when judges = 1 and round > 0 and is_fresh and judges_before >= 3 and was_decided then 1
        -- Between entries that differed and nobody had decided; whether they did is not asked here.
        when judges = 1 and round > 0 and is_fresh and judges_before >= 2 then least(deciders, 1)
        else 0 end
    end
    union
    -- Whoever decided came last of the round; both the time and the order of the leaves say so.
    select subject_id, aspect_id from first_mark as one join first_mark as other
      using (subject_id, aspect_id)
    where one.decides and other.judge_id <> one.judge_id
      and other.recorded_at > one.recorded_at and other.leaf_index > one.leaf_index
    order by 1, 2 limit ${FOUND_MAX}`);
  return rows.map((row) => ({ subjectId: row.subject_id, aspectId: row.aspect_id }));
};
