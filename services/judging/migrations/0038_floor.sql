-- What is written down in the hall beside the marks, on a tablet and without network if need be.

-- A note and a flag of a judge on one aspect of one subject (S24): no part of any mark. The newest
-- stands, every one stays; read by the judge and the chief judge alone.
create table aspect_note (
  note_id uuid primary key,
  sheet_id uuid not null,
  subject_id uuid not null,
  aspect_id uuid not null,
  judge_id uuid not null,
  version integer not null check (version > 0),
  event_id uuid not null,
  owner_id uuid not null,
  note text not null check (length(note) <= 500),
  is_unsure boolean not null,
  capture_session_id text not null,
  device_id text,
  decided_at timestamptz,
  recorded_at timestamptz not null,
  command_id text not null,
  unique (subject_id, aspect_id, judge_id, version)
);
--> statement-breakpoint
create index aspect_note_event on aspect_note (event_id);
--> statement-breakpoint
comment on table aspect_note is 'append-only';
--> statement-breakpoint
-- Station and equipment, looked at before the start with whoever works there (S10).
create table station_check (
  check_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null references module,
  session_id uuid not null,
  owner_id uuid not null,
  station text not null,
  is_station_good boolean not null,
  is_equipment_good boolean not null,
  note text,
  recorded_by uuid not null,
  capture_session_id text not null,
  device_id text,
  decided_at timestamptz,
  recorded_at timestamptz not null,
  command_id text not null
);
--> statement-breakpoint
create index station_check_event on station_check (event_id);
--> statement-breakpoint
comment on table station_check is 'append-only';
--> statement-breakpoint
-- What whoever stands at a station has seen, "seen" and never "agreed", under its number alone.
create table contestant_signature (
  signature_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null references module,
  session_id uuid not null,
  owner_id uuid not null,
  station text not null,
  about text not null check (about in ('check', 'incident', 'end')),
  -- The check or the incident; it may come in after its signature.
  about_id uuid check ((about_id is null) = (about = 'end')),
  -- SHA-256 of the drawing; null where they refused to sign.
  hash text,
  taken_by uuid not null,
  capture_session_id text not null,
  device_id text,
  decided_at timestamptz,
  recorded_at timestamptz not null,
  command_id text not null
);
--> statement-breakpoint
create index contestant_signature_event on contestant_signature (event_id);
--> statement-breakpoint
comment on table contestant_signature is 'append-only';
--> statement-breakpoint
-- The strokes, which are somebody's hand: kept apart and shorter than the record of them.
create table contestant_drawing (
  signature_id uuid primary key references contestant_signature,
  event_id uuid not null,
  owner_id uuid not null,
  path text not null check (length(path) <= 8000),
  drawn_at timestamptz not null
);
--> statement-breakpoint
create function refuse_new_strokes() returns trigger language plpgsql as $$
begin
  raise exception 'a drawing is never changed';
end $$;
--> statement-breakpoint
create trigger drawing_is_kept before update on contestant_drawing
  for each row execute function refuse_new_strokes();
--> statement-breakpoint
-- What the event asks of the floor; the newest counts.
create table floor_rule (
  event_id uuid not null,
  version integer not null check (version > 0),
  owner_id uuid not null,
  asks_check boolean not null,
  asks_signature boolean not null,
  set_by uuid not null,
  set_at timestamptz not null,
  command_id text not null,
  primary key (event_id, version)
);
--> statement-breakpoint
comment on table floor_rule is 'append-only';
--> statement-breakpoint
-- When and where an incident was written down, where a tablet handed it in later.
alter table incident add column capture_session_id text, add column device_id text,
  add column decided_at timestamptz;
--> statement-breakpoint
alter table incident_step add column capture_session_id text, add column device_id text,
  add column decided_at timestamptz;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'aspect_note', 'station_check', 'contestant_signature', 'contestant_drawing', 'floor_rule'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_tenant on %I using (owner_id = any ((select own_tenants())::uuid[]))', name);
  end loop;
end $$;
--> statement-breakpoint
create function queue_aspect_notes() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'aspect-note', note_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger aspect_note_is_logged after insert on aspect_note
  referencing new table as added for each statement execute function queue_aspect_notes();
--> statement-breakpoint
create function queue_station_checks() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'station-check', check_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger station_check_is_logged after insert on station_check
  referencing new table as added for each statement execute function queue_station_checks();
--> statement-breakpoint
create function queue_contestant_signatures() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'contestant-signature', signature_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger contestant_signature_is_logged after insert on contestant_signature
  referencing new table as added for each statement execute function queue_contestant_signatures();
--> statement-breakpoint
create function queue_floor_rules() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'floor-rule', event_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger floor_rule_is_logged after insert on floor_rule
  referencing new table as added for each statement execute function queue_floor_rules();
