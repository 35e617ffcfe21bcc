-- A day of an event locked by the chief judge (domain §3): every sheet of the sub-criteria of that day
-- as it stood then. A sheet is locked as long as it still has that version; whatever opens a sheet
-- again gives it another, and with it opens its day, which is then locked anew.
create table day_lock (
  lock_id uuid primary key,
  event_id uuid not null,
  owner_id uuid not null,
  day integer not null,
  version integer not null check (version > 0),
  -- [{ sheetId, version }]
  sheets jsonb not null check (jsonb_array_length(sheets) > 0),
  -- Settled marks on them, and the hash over these.
  marks integer not null check (marks >= 0),
  hash text not null,
  log_size bigint,
  locked_by uuid not null,
  recorded_at timestamptz not null,
  command_id text not null,
  unique (event_id, day, version)
);
--> statement-breakpoint
comment on table day_lock is 'append-only';
--> statement-breakpoint
alter table day_lock enable row level security;
--> statement-breakpoint
create policy own_tenant on day_lock using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
alter table score_sheet add column day_locked_version integer;
--> statement-breakpoint
create function queue_day_locks() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'day-lock', lock_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger day_lock_is_logged after insert on day_lock
  referencing new table as added for each statement execute function queue_day_locks();
