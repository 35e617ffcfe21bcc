-- Paper sheets that were printed are typed by people who did not judge (M01): twice by two, or once and
-- read back. What each read is kept whole; only what two people read alike becomes a mark.
create table typing_rule (
  event_id uuid not null references event,
  version integer not null check (version > 0),
  owner_id uuid not null,
  mode text not null check (mode in ('twice', 'read-back')),
  set_by uuid not null,
  set_at timestamptz not null,
  command_id text not null,
  primary key (event_id, version)
);
--> statement-breakpoint
comment on table typing_rule is 'append-only';
--> statement-breakpoint
create table paper_typing (
  paper_sheet_id uuid not null references paper_sheet,
  -- 1, 2, …: two who hand in at the same time take turns.
  place integer not null check (place > 0),
  event_id uuid not null,
  owner_id uuid not null,
  kind text not null check (kind in ('typed', 'read-back', 'again')),
  content jsonb not null,
  -- Over the content: what somebody who reads back has read.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  typed_by uuid not null,
  typed_at timestamptz not null,
  session_id text not null,
  command_id text not null,
  primary key (paper_sheet_id, place)
);
--> statement-breakpoint
create index paper_typing_event on paper_typing (event_id);
--> statement-breakpoint
comment on table paper_typing is 'append-only';
--> statement-breakpoint
-- The second reading is somebody else's, also here.
create unique index paper_typing_two_people on paper_typing (paper_sheet_id, typed_by)
  where place <= 2;
--> statement-breakpoint
create table paper_ruling (
  ruling_id uuid primary key,
  paper_sheet_id uuid not null references paper_sheet,
  event_id uuid not null,
  owner_id uuid not null,
  -- { subjectId, aspectId, column }
  cell jsonb not null,
  judge_id uuid not null,
  standing_version integer not null check (standing_version > 0),
  original text not null check (original in ('paper', 'standing')),
  reason text not null check (trim(reason) <> ''),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  command_id text not null
);
--> statement-breakpoint
create index paper_ruling_event on paper_ruling (event_id);
--> statement-breakpoint
create index paper_ruling_sheet on paper_ruling (paper_sheet_id);
--> statement-breakpoint
comment on table paper_ruling is 'append-only';
--> statement-breakpoint
create table paper_mark (
  subject_id uuid not null,
  aspect_id uuid not null,
  judge_id uuid not null,
  version integer not null,
  owner_id uuid not null,
  paper_sheet_id uuid not null references paper_sheet,
  primary key (subject_id, aspect_id, judge_id, version)
);
--> statement-breakpoint
create index paper_mark_sheet on paper_mark (paper_sheet_id);
--> statement-breakpoint
comment on table paper_mark is 'append-only';
--> statement-breakpoint
create table paper_file (
  event_id uuid not null references event,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  owner_id uuid not null,
  kind text not null check (kind in ('pdf', 'jpeg', 'png')),
  bytes bytea not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (event_id, file_hash)
);
--> statement-breakpoint
comment on table paper_file is 'append-only';
--> statement-breakpoint
create table paper_original (
  original_id uuid primary key,
  paper_sheet_id uuid not null references paper_sheet,
  event_id uuid not null,
  owner_id uuid not null,
  shelf text check (trim(shelf) <> ''),
  file_hash text,
  kept_by uuid not null,
  kept_at timestamptz not null,
  command_id text not null,
  check (shelf is not null or file_hash is not null),
  foreign key (event_id, file_hash) references paper_file (event_id, file_hash)
);
--> statement-breakpoint
create index paper_original_event on paper_original (event_id);
--> statement-breakpoint
create index paper_original_sheet on paper_original (paper_sheet_id);
--> statement-breakpoint
comment on table paper_original is 'append-only';
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['typing_rule', 'paper_typing', 'paper_ruling', 'paper_mark', 'paper_file', 'paper_original'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_tenant on %I using (owner_id = any ((select own_tenants())::uuid[]))', name);
  end loop;
end $$;
--> statement-breakpoint
create function queue_paper_typings() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'paper-typing', paper_sheet_id, place, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger paper_typing_is_logged after insert on paper_typing
  referencing new table as added for each statement execute function queue_paper_typings();
--> statement-breakpoint
create function queue_paper_rulings() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'paper-ruling', ruling_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger paper_ruling_is_logged after insert on paper_ruling
  referencing new table as added for each statement execute function queue_paper_rulings();
--> statement-breakpoint
create function queue_paper_originals() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'paper-original', original_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger paper_original_is_logged after insert on paper_original
  referencing new table as added for each statement execute function queue_paper_originals();
--> statement-breakpoint
-- A judge who signed the paper by hand: the chief judge, who signed the print, vouches for it.
alter table sheet_signature add column on_paper_by uuid;
