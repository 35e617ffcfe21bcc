-- After how long without a touch a tablet asks for the PIN again; ten minutes where nobody set it.
create table device_setting (
  event_id uuid primary key,
  idle_after_ms integer not null check (idle_after_ms between 60000 and 3600000),
  version integer not null check (version > 0),
  changed_by uuid not null,
  changed_at timestamptz not null
);
--> statement-breakpoint
-- What held when the session began.
alter table device_session add column idle_after_ms integer not null default 600000;
