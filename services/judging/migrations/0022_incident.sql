-- What went wrong at a station (M08). Never of whom: a session and a station.
create table incident (
  incident_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null references module,
  session_id uuid not null,
  owner_id uuid not null,
  station text not null,
  kind text not null check (kind in
    ('equipment', 'power', 'injury', 'breach', 'absence', 'late-start', 'complaint')),
  -- When the work stopped, or should have begun.
  stopped_at timestamptz not null,
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  command_id text not null
);
--> statement-breakpoint
create index incident_event on incident (event_id);
--> statement-breakpoint
comment on table incident is 'append-only';
--> statement-breakpoint
-- What came of it, step by step; the newest of a kind counts.
create table incident_step (
  incident_id uuid not null references incident,
  -- The record itself is version 1.
  version integer not null check (version > 1),
  event_id uuid not null,
  owner_id uuid not null,
  kind text not null check (kind in ('restarted', 'contestant-signed', 'decided', 'withdrawn')),
  content jsonb not null,
  acted_by uuid not null,
  acted_at timestamptz not null,
  command_id text not null,
  primary key (incident_id, version)
);
--> statement-breakpoint
create index incident_step_event on incident_step (event_id);
--> statement-breakpoint
comment on table incident_step is 'append-only';
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['incident', 'incident_step'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_tenant on %I using (owner_id = any ((select own_tenants())::uuid[]))', name);
  end loop;
end $$;
--> statement-breakpoint
create function queue_incidents() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'incident', incident_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger incident_is_logged after insert on incident
  referencing new table as added for each statement execute function queue_incidents();
--> statement-breakpoint
create function queue_incident_steps() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'incident-step', incident_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger incident_step_is_logged after insert on incident_step
  referencing new table as added for each statement execute function queue_incident_steps();
