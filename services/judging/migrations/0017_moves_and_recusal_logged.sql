-- What was told of who stands aside, each time anew: `recusal` holds the newest alone, and marks are
-- settled by it, so the record it is compared with can only grow.
create table recusal_told (
  session_id uuid not null,
  version integer not null check (version > 0),
  event_id uuid not null,
  module_id uuid not null,
  owner_id uuid not null,
  -- [{ judgeId, station }]
  pairs jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (session_id, version)
);
--> statement-breakpoint
comment on table recusal_told is 'append-only, consumers-only';
--> statement-breakpoint
alter table recusal_told enable row level security;
--> statement-breakpoint
create policy own_tenant on recusal_told
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
create function queue_recusals_told() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'recusal', session_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger recusal_told_is_logged after insert on recusal_told
  referencing new table as added for each statement execute function queue_recusals_told();
--> statement-breakpoint
create function queue_moved_subjects() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'subject-move', from_subject_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger moved_subject_is_logged after insert on moved_subject
  referencing new table as added for each statement execute function queue_moved_subjects();
--> statement-breakpoint
-- What was told before it was logged.
insert into recusal_told (session_id, version, event_id, module_id, owner_id, pairs)
select session_id, 1, event_id, module_id, owner_id, pairs from recusal
where owner_id is not null order by session_id;
--> statement-breakpoint
insert into log_pending (kind, record_id, record_version, owner_id)
select 'subject-move', from_subject_id, 0, owner_id from moved_subject order by from_subject_id;
