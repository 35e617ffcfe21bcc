-- Whoever stood at one station went on at another one (M08), told by registration. The aspects begun
-- at the first station stay with it; all others belong to the next. Never of whom.
create table moved_subject (
  from_subject_id uuid primary key references subject,
  to_subject_id uuid not null unique references subject,
  event_id uuid not null,
  module_id uuid not null,
  owner_id uuid not null,
  aspects uuid[] not null,
  check (from_subject_id <> to_subject_id)
);
--> statement-breakpoint
comment on table moved_subject is 'append-only';
--> statement-breakpoint
create index moved_subject_module on moved_subject (module_id);
--> statement-breakpoint
create index moved_subject_event on moved_subject (event_id);
--> statement-breakpoint
-- In an open event: which judge stands aside at which station of a session (M04), as registration told it.
create table recusal (
  session_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null,
  owner_id uuid,
  -- [{ judgeId, station }]
  pairs jsonb not null
);
--> statement-breakpoint
create index recusal_event on recusal (event_id);
--> statement-breakpoint
create index recusal_module on recusal (module_id);
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['moved_subject', 'recusal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_tenant on %I using (owner_id = any ((select own_tenants())::uuid[]))', name);
  end loop;
end $$;
