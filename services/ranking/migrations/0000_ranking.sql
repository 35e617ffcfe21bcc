-- What ranking heard. Only consumers read and write these tables (their role passes row security);
-- the running service answers from memory, so for its own role they have no rows at all.
create table competition (
  competition_id uuid primary key,
  declared jsonb not null
);
--> statement-breakpoint
create table event (
  event_id uuid primary key,
  competition_id uuid,
  arranged jsonb,
  judging_state text check (judging_state in ('RUNNING', 'MARKING', 'REVIEW'))
);
--> statement-breakpoint
create index event_competition on event (competition_id);
--> statement-breakpoint
create table session (
  session_id uuid primary key,
  event_id uuid not null,
  planned jsonb not null
);
--> statement-breakpoint
create index session_event on session (event_id);
--> statement-breakpoint
create table entry (
  entry_id uuid primary key,
  event_id uuid not null,
  admitted jsonb not null,
  withdrawn boolean not null
);
--> statement-breakpoint
create index entry_event on entry (event_id);
--> statement-breakpoint
-- Sets that are told in parts. A set counts only when parts, rows and hash agree with its closing.
create table told_part (
  set_kind text not null check (set_kind in ('scheme', 'mapping')),
  aggregate_id uuid not null,
  set_version integer not null,
  part integer not null check (part > 0),
  event_id uuid not null,
  rows jsonb not null,
  primary key (aggregate_id, set_kind, set_version, part)
);
--> statement-breakpoint
create index told_part_event on told_part (event_id, set_kind);
--> statement-breakpoint
create table told_closing (
  set_kind text not null check (set_kind in ('scheme', 'mapping')),
  aggregate_id uuid not null,
  set_version integer not null,
  event_id uuid not null,
  parts integer not null,
  rows integer not null,
  hash text not null,
  primary key (aggregate_id, set_kind, set_version)
);
--> statement-breakpoint
create index told_closing_event on told_closing (event_id, set_kind);
--> statement-breakpoint
-- A subject of marks: station in a session, entry number or review code; never a name.
create table subject (
  subject_id bigint generated always as identity primary key,
  event_id uuid not null,
  subject_key text not null,
  subject jsonb not null,
  code text not null default 'OK' check (code in ('OK', 'DNS', 'DNF', 'WD', 'DSQ')),
  code_version integer not null default 0,
  unique (event_id, subject_key)
);
--> statement-breakpoint
-- A settled mark; without a value since it was unsettled. The version guards against what comes late.
create table mark (
  subject_id bigint not null references subject,
  aspect_id uuid not null,
  value text,
  scheme_version integer not null,
  version integer not null,
  primary key (subject_id, aspect_id)
);
--> statement-breakpoint
create table score_sheet (
  sheet_id text primary key,
  event_id uuid not null,
  module_id uuid not null,
  session_id uuid,
  sub_criterion text not null,
  signed integer not null,
  seats integer not null
);
--> statement-breakpoint
create index score_sheet_event on score_sheet (event_id);
--> statement-breakpoint
create table module_lock (
  module_id uuid primary key,
  event_id uuid not null,
  marks integer not null,
  hash text not null
);
--> statement-breakpoint
create index module_lock_event on module_lock (event_id);
--> statement-breakpoint
-- Names for boards, asked of registration after DECRYPTED; erasable, in no fact and in no result.
create table person_name (
  person_id uuid primary key,
  name text,
  name_en text,
  organisation text,
  asked_at timestamptz not null
);
--> statement-breakpoint
-- Board versions handed out so far, in blocks, so that they rise over restarts too.
create table board_version (
  event_id uuid primary key,
  reserved integer not null
);
--> statement-breakpoint
-- One submitted ranking of an event. Its rows and its page never change; where it stands does.
create table result (
  result_id uuid primary key,
  event_id uuid not null,
  owner_id uuid not null,
  version integer not null check (version > 0),
  revision integer not null check (revision > 0),
  state text not null
    check (state in ('PROVISIONAL', 'PUBLIC_NOTICE', 'FINAL', 'AMENDED', 'SUPERSEDED')),
  page_hash text not null check (page_hash ~ '^[0-9a-f]{64}$'),
  rows_hash text not null check (rows_hash ~ '^[0-9a-f]{64}$'),
  row_count integer not null check (row_count >= 0),
  total_max text not null,
  counts jsonb not null,
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  notice_until timestamptz,
  finalised_by uuid,
  finalised_at timestamptz,
  unique (event_id, version),
  -- Four eyes: nobody approves what they submitted themselves.
  check (approved_by <> submitted_by),
  check ((approved_by is null) = (approved_at is null)),
  check (state in ('PROVISIONAL', 'SUPERSEDED') or approved_by is not null),
  check (state not in ('FINAL', 'AMENDED') or finalised_at is not null),
  check (state <> 'PUBLIC_NOTICE' or notice_until is not null)
);
--> statement-breakpoint
-- An event has at most one result waiting for approval and one that stands.
create unique index result_one_provisional on result (event_id) where state = 'PROVISIONAL';
--> statement-breakpoint
create unique index result_one_notice on result (event_id) where state = 'PUBLIC_NOTICE';
--> statement-breakpoint
create table result_row (
  result_id uuid not null references result,
  place integer not null,
  owner_id uuid not null,
  entry_id uuid not null,
  standing jsonb not null,
  told jsonb not null,
  primary key (result_id, place),
  unique (result_id, entry_id)
);
--> statement-breakpoint
comment on table result_row is 'append-only';
--> statement-breakpoint
create table result_page (
  result_id uuid primary key references result,
  event_id uuid not null,
  owner_id uuid not null,
  version integer not null,
  body text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  unique (event_id, version)
);
--> statement-breakpoint
comment on table result_page is 'append-only';
--> statement-breakpoint
-- The chief judge's recorded order of entries that tie in every step.
create table tie_decision (
  decision_id uuid primary key,
  event_id uuid not null,
  owner_id uuid not null,
  entry_ids jsonb not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null
);
--> statement-breakpoint
create index tie_decision_event on tie_decision (event_id);
--> statement-breakpoint
comment on table tie_decision is 'append-only';
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'competition', 'event', 'session', 'entry', 'told_part', 'told_closing', 'subject', 'mark',
    'score_sheet', 'module_lock', 'person_name', 'board_version',
    'result', 'result_row', 'result_page', 'tie_decision'
  ] loop
    execute format('alter table %I enable row level security', name);
  end loop;
  foreach name in array array['result', 'result_row', 'result_page', 'tie_decision'] loop
    execute format(
      'create policy tenant on %I using (owner_id::text = any (string_to_array(current_setting(''jinbang.tenants'', true), '','')))',
      name
    );
  end loop;
end $$;
