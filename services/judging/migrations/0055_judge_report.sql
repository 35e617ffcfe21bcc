-- Which entry stood where, as registration tells it once the draws are opened (DECRYPTED), and never
-- before: own-organisation favour in the report of judges is worked out from it (decision 0019).
create table opened_part (
  opening_id uuid not null,
  part integer not null check (part > 0),
  event_id uuid not null,
  owner_id uuid,
  -- [{ entryId, subject }]
  rows jsonb not null,
  primary key (opening_id, part)
);
--> statement-breakpoint
comment on table opened_part is 'read-only';
--> statement-breakpoint
create index opened_part_event on opened_part (event_id);
--> statement-breakpoint
create table opened_draw (
  opening_id uuid primary key,
  event_id uuid not null,
  owner_id uuid,
  parts integer not null,
  row_count integer not null,
  hash text not null
);
--> statement-breakpoint
comment on table opened_draw is 'read-only';
--> statement-breakpoint
create index opened_draw_event on opened_draw (event_id);
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['opened_part', 'opened_draw'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_tenant on %I using (owner_id = any ((select own_tenants())::uuid[]))', name);
  end loop;
end $$;
