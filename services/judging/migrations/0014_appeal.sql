-- Appeals and recounts (M07): lengths and numbers an event keeps them by, one row a version.
create table appeal_rule (
  event_id uuid not null,
  version integer not null check (version > 0),
  owner_id uuid not null,
  content jsonb not null,
  set_by uuid not null,
  set_at timestamptz not null,
  command_id text not null,
  primary key (event_id, version)
);
--> statement-breakpoint
comment on table appeal_rule is 'append-only';
--> statement-breakpoint
-- Windows said by the organiser: for recounts from the posting, for appeals in place of the rule's.
create table appeal_window (
  window_id uuid primary key,
  event_id uuid not null,
  module_id uuid references module,
  owner_id uuid not null,
  kind text not null check (kind in ('appeal', 'recount')),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  said_by uuid not null,
  said_at timestamptz not null,
  command_id text not null,
  check (opens_at < closes_at)
);
--> statement-breakpoint
create index appeal_window_event on appeal_window (event_id);
--> statement-breakpoint
comment on table appeal_window is 'append-only';
--> statement-breakpoint
create table appeal (
  appeal_id uuid primary key,
  event_id uuid not null,
  number integer not null check (number > 0),
  owner_id uuid not null,
  kind text not null check (kind in ('appeal', 'recount')),
  tier integer not null check (tier in (1, 2)),
  escalates uuid references appeal,
  module_id uuid not null references module,
  entry_id uuid not null,
  organisation_id uuid not null,
  -- What the marks are keyed to; null where the contestant does not know their review code.
  session_id uuid,
  subject_id uuid,
  sub_criterion text,
  aspects text[] not null,
  incident text,
  statement text not null check (trim(statement) <> ''),
  -- Counts for the window: of paper the time written on it, else when it was sent.
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  filed_by uuid not null,
  received_by uuid,
  witnessed_by uuid,
  shelf_no text,
  opens_at timestamptz,
  closes_at timestamptz,
  late boolean not null,
  answer_by timestamptz not null,
  command_id text not null,
  unique (event_id, number),
  unique (escalates),
  check ((tier = 2) = (escalates is not null)),
  check (received_at <= recorded_at),
  check (late = (closes_at is not null and received_at > closes_at)),
  check (num_nulls(received_by, witnessed_by, shelf_no) in (0, 3)),
  constraint appeal_two_receive check (received_by <> witnessed_by)
);
--> statement-breakpoint
comment on table appeal is 'append-only';
--> statement-breakpoint
-- What became of it, one row a step; the version is the appeal's, which begins with 1.
create table appeal_step (
  appeal_id uuid not null references appeal,
  version integer not null check (version > 1),
  event_id uuid not null,
  owner_id uuid not null,
  kind text not null
    check (kind in ('admitted', 'refused', 'heard', 'ruled', 'signed', 'sent-back', 'withdrawn')),
  content jsonb not null,
  -- The subject the admission found, where the filing did not name it.
  subject_id uuid,
  -- Of a signature: the ruling it stands under, and who wrote that.
  ruled_version integer,
  ruled_by uuid,
  acted_by uuid not null,
  acted_at timestamptz not null,
  command_id text not null,
  primary key (appeal_id, version),
  unique (appeal_id, version, acted_by),
  unique (appeal_id, ruled_version, acted_by),
  foreign key (appeal_id, ruled_version, ruled_by) references appeal_step (appeal_id, version, acted_by),
  check ((kind = 'signed') = (ruled_version is not null)),
  check ((kind = 'signed') = (ruled_by is not null)),
  -- Four eyes, also here.
  constraint appeal_four_eyes check (ruled_by <> acted_by)
);
--> statement-breakpoint
create index appeal_step_event on appeal_step (event_id);
--> statement-breakpoint
comment on table appeal_step is 'append-only';
--> statement-breakpoint
-- The marks a ruling opened a sheet for: under this version of the sheet no others may change.
create table reopened_cell (
  sheet_id uuid not null references score_sheet,
  reopened_version integer not null check (reopened_version > 0),
  subject_id uuid not null,
  aspect_id uuid not null,
  event_id uuid not null,
  module_id uuid not null references module,
  owner_id uuid not null,
  appeal_id uuid not null references appeal,
  primary key (sheet_id, reopened_version, subject_id, aspect_id, appeal_id)
);
--> statement-breakpoint
create index reopened_cell_module on reopened_cell (module_id);
--> statement-breakpoint
create index reopened_cell_appeal on reopened_cell (appeal_id);
--> statement-breakpoint
comment on table reopened_cell is 'append-only';
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['appeal_rule', 'appeal_window', 'appeal', 'appeal_step', 'reopened_cell'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_tenant on %I using (owner_id = any ((select own_tenants())::uuid[]))', name);
  end loop;
end $$;
--> statement-breakpoint
-- Filings and what became of them come into the mark log.
create function queue_appeals() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'appeal', appeal_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger appeal_is_logged after insert on appeal
  referencing new table as added for each statement execute function queue_appeals();
--> statement-breakpoint
create function queue_appeal_steps() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'appeal-step', appeal_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger appeal_step_is_logged after insert on appeal_step
  referencing new table as added for each statement execute function queue_appeal_steps();
--> statement-breakpoint
-- A sheet opened by a ruling takes the marks it names and no others: the second line behind
-- mark.rules.ts. Asked once a statement, where a sheet was ever opened so, and never of states
-- that an amendment settles anew.
create function refuse_cells_not_named() returns trigger language plpgsql as $$
begin
  if not exists (select from reopened_cell) then return null; end if;
  if exists (
    select from added
      join aspect_state on aspect_state.subject_id = added.subject_id
        and aspect_state.aspect_id = added.aspect_id
      join score_sheet on score_sheet.sheet_id = aspect_state.sheet_id
    where exists (
        select from reopened_cell where reopened_cell.sheet_id = score_sheet.sheet_id
          and reopened_cell.reopened_version = score_sheet.reopened_version)
      and not exists (
        select from reopened_cell where reopened_cell.sheet_id = score_sheet.sheet_id
          and reopened_cell.reopened_version = score_sheet.reopened_version
          and reopened_cell.subject_id = added.subject_id
          and reopened_cell.aspect_id = added.aspect_id)
  ) then
    raise check_violation using
      message = 'a mark the ruling that opened the sheet does not name',
      table = 'mark', constraint = 'mark_named_by_ruling';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger mark_named_by_ruling after insert on mark
  referencing new table as added for each statement execute function refuse_cells_not_named();
--> statement-breakpoint
-- The first mark of an aspect stands before its state: asked again when that is made.
create trigger first_mark_named_by_ruling after insert on aspect_state
  referencing new table as added for each statement execute function refuse_cells_not_named();
