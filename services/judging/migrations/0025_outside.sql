-- Results of machines and outside exams as marks (M02): saved mappings, files as they were handed in,
-- what they say, two confirmations by two people, and where each mark came from.
create table outside_mapping (
  mapping_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null references module,
  owner_id uuid not null,
  name text not null check (trim(name) <> ''),
  mapping jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null
);
--> statement-breakpoint
create index outside_mapping_event on outside_mapping (event_id, name, mapping_id);
--> statement-breakpoint
comment on table outside_mapping is 'append-only';
--> statement-breakpoint
create table outside_file (
  event_id uuid not null,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  owner_id uuid not null,
  bytes bytea not null,
  handed_by uuid not null,
  handed_at timestamptz not null,
  primary key (event_id, file_hash)
);
--> statement-breakpoint
comment on table outside_file is 'append-only';
--> statement-breakpoint
create table outside_import (
  import_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null references module,
  owner_id uuid not null,
  mapping_id uuid not null references outside_mapping,
  name text not null,
  file_hash text not null,
  -- Over the values and their places: what the two people confirm.
  hash text not null,
  sheet text not null,
  rows jsonb not null,
  handed_by uuid not null,
  handed_at timestamptz not null,
  command_id text not null,
  foreign key (event_id, file_hash) references outside_file (event_id, file_hash)
);
--> statement-breakpoint
create index outside_import_event on outside_import (event_id, import_id);
--> statement-breakpoint
comment on table outside_import is 'append-only';
--> statement-breakpoint
create table outside_confirmation (
  import_id uuid not null references outside_import,
  place integer not null check (place in (1, 2)),
  owner_id uuid not null,
  hash text not null,
  reason text check (trim(reason) <> ''),
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  command_id text not null,
  primary key (import_id, place),
  -- Two people, also here.
  constraint outside_two_people unique (import_id, confirmed_by)
);
--> statement-breakpoint
comment on table outside_confirmation is 'append-only';
--> statement-breakpoint
create table outside_mark (
  subject_id uuid not null,
  aspect_id uuid not null,
  judge_id uuid not null,
  version integer not null,
  owner_id uuid not null,
  import_id uuid not null references outside_import,
  source_row integer not null check (source_row > 0),
  source_column text not null,
  primary key (subject_id, aspect_id, judge_id, version)
);
--> statement-breakpoint
create index outside_mark_import on outside_mark (import_id);
--> statement-breakpoint
comment on table outside_mark is 'append-only';
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['outside_mapping', 'outside_file', 'outside_import', 'outside_confirmation', 'outside_mark'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_tenant on %I using (owner_id = any ((select own_tenants())::uuid[]))', name);
  end loop;
end $$;
--> statement-breakpoint
create function queue_outside_imports() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'outside-import', import_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger outside_import_is_logged after insert on outside_import
  referencing new table as added for each statement execute function queue_outside_imports();
--> statement-breakpoint
create function queue_outside_confirmations() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'outside-confirmation', import_id, place, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger outside_confirmation_is_logged after insert on outside_confirmation
  referencing new table as added for each statement execute function queue_outside_confirmations();
