-- Penalties as judging told them: points off a module's marks of one subject, never why.
create table penalty (
  penalty_id uuid primary key,
  event_id uuid not null,
  subject_key text not null,
  module_id uuid not null,
  points text not null,
  -- { code, name } of the marking scheme; null where it names no kinds.
  kind jsonb,
  standing boolean not null,
  version integer not null
);
--> statement-breakpoint
create index penalty_event on penalty (event_id) where standing;
--> statement-breakpoint
alter table penalty enable row level security;
--> statement-breakpoint
-- How many stood at the lock; null where judging did not count them yet.
alter table module_lock add column penalties integer;
