-- How a panel goes on when a judge leaves it, fixed beforehand (M09): { judgement, measurement },
-- each 'continue' or 'restart'; null means the usual one.
alter table panel add column on_leave jsonb;
--> statement-breakpoint
-- A judge left a panel that had begun, and another took the seat (M09).
create table seat_change (
  change_id uuid primary key,
  module_id uuid not null references module,
  event_id uuid not null,
  owner_id uuid not null,
  panel_id uuid not null,
  sub_criteria text[] not null check (cardinality(sub_criteria) > 0),
  -- The panels of the module as they stand with it.
  panels_version integer not null check (panels_version > 0),
  leaver_id uuid not null,
  successor_id uuid not null,
  -- What was decided before this moment is still the leaver's.
  left_at timestamptz not null,
  on_leave jsonb not null,
  -- [{ sheetId, version, isComplete }]: a complete one is signed by whoever sat then.
  sheets jsonb not null,
  -- [{ sheetId, aspectId }]: begun anew, all marks of before count no longer.
  restarted jsonb not null,
  -- [{ subjectId, aspectId, judgeId, version }]: the cells that count no longer with it.
  lapsed jsonb not null,
  reason text not null check (trim(reason) <> ''),
  changed_by uuid not null,
  recorded_at timestamptz not null,
  command_id text not null,
  check (leaver_id <> successor_id),
  unique (module_id, panels_version)
);
--> statement-breakpoint
comment on table seat_change is 'append-only';
--> statement-breakpoint
-- Signatures of the chief judge and the supervisor in the place of a judge who left and is out of reach.
create table signature_in_place (
  signature_id uuid primary key,
  sheet_id uuid not null references score_sheet,
  module_id uuid not null references module,
  event_id uuid not null,
  owner_id uuid not null,
  judge_id uuid not null,
  -- Over the marks of that judge on the sheet.
  hash text not null,
  -- Signatures from before this version of the sheet count no longer.
  reopened_version integer not null,
  office text not null check (office in ('chief-judge', 'supervisor')),
  signed_by uuid not null,
  reason text not null check (trim(reason) <> ''),
  log_size bigint,
  recorded_at timestamptz not null,
  command_id text not null,
  check (signed_by <> judge_id),
  unique (sheet_id, judge_id, hash, reopened_version, office),
  -- Four eyes, also here.
  constraint signature_in_place_four_eyes unique (sheet_id, judge_id, hash, reopened_version, signed_by)
);
--> statement-breakpoint
comment on table signature_in_place is 'append-only';
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['seat_change', 'signature_in_place'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_tenant on %I using (owner_id = any ((select own_tenants())::uuid[]))', name);
  end loop;
end $$;
--> statement-breakpoint
create function queue_seat_changes() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'seat-change', change_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger seat_change_is_logged after insert on seat_change
  referencing new table as added for each statement execute function queue_seat_changes();
--> statement-breakpoint
create function queue_signatures_in_place() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'signature-in-place', signature_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger signature_in_place_is_logged after insert on signature_in_place
  referencing new table as added for each statement execute function queue_signatures_in_place();
--> statement-breakpoint
-- Who sat on the panel once does not type its sheets either.
create or replace function refuse_own_panel_sheet() returns trigger language plpgsql as $$
begin
  if exists (
    select from aspect_state
      join score_sheet on score_sheet.sheet_id = aspect_state.sheet_id
      join panel on panel.module_id = score_sheet.module_id
        and score_sheet.sub_criterion = any (panel.sub_criteria)
    where aspect_state.subject_id = new.subject_id and aspect_state.aspect_id = new.aspect_id
      and (new.entered_by = any (panel.seats) or exists (
        select from seat_change
        where seat_change.module_id = score_sheet.module_id
          and score_sheet.sub_criterion = any (seat_change.sub_criteria)
          and seat_change.leaver_id = new.entered_by))
  ) then
    raise check_violation using
      message = 'a mark typed by somebody on the panel it is for',
      table = 'mark', constraint = 'mark_not_by_own_panel';
  end if;
  return null;
end $$;
