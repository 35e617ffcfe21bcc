-- A live board that was stopped: what the public saw at that moment, by code, never with a name. Staff
-- go on seeing the board as it stands; the row says who stopped it, when and why, and who let it go on.
create table board_freeze (
  freeze_id uuid primary key,
  event_id uuid not null,
  owner_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  frozen_by uuid not null,
  frozen_at timestamptz not null,
  board jsonb not null,
  lifted_by uuid,
  lifted_at timestamptz,
  -- null where the release of a result ended it.
  lift_reason text check (length(lift_reason) between 1 and 500),
  check ((lifted_by is null) = (lifted_at is null)),
  check (lifted_at >= frozen_at),
  check (lift_reason is null or lifted_at is not null)
);
--> statement-breakpoint
create unique index board_freeze_standing on board_freeze (event_id) where lifted_at is null;
--> statement-breakpoint
-- In which order a result is released, whether an amendment starts its notice again, and what the
-- notice says. The newest version holds.
create table release_rule (
  event_id uuid not null,
  version integer not null check (version > 0),
  owner_id uuid not null,
  steps text[] not null
    check (steps <@ array['team-leaders', 'venue', 'ceremony', 'notice']::text[]),
  restart_notice boolean not null,
  notice jsonb,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (event_id, version),
  -- A plan without the notice would release nothing.
  check (cardinality(steps) = 0 or 'notice' = any (steps))
);
--> statement-breakpoint
comment on table release_rule is 'append-only';
--> statement-breakpoint
-- Each step of a release, signed by who did it, with a copy of what it was about.
create table release_step (
  result_id uuid not null references result,
  step text not null
    check (step in ('team-leaders', 'venue', 'ceremony', 'notice', 'taken-down')),
  event_id uuid not null,
  owner_id uuid not null,
  done_by uuid not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  page_hash text not null check (page_hash ~ '^[0-9a-f]{64}$'),
  notice jsonb,
  reason text check (length(reason) between 1 and 500),
  primary key (result_id, step),
  check (happened_at <= recorded_at)
);
--> statement-breakpoint
create index release_step_event on release_step (event_id);
--> statement-breakpoint
comment on table release_step is 'append-only';
--> statement-breakpoint
-- From when everybody may read a result; why it was handed in again; whom its notice is about.
alter table result
  add column released_at timestamptz,
  add column reason text check (length(reason) between 1 and 500),
  add column notice_places jsonb,
  add column others_until timestamptz;
--> statement-breakpoint
update result set released_at = approved_at where approved_at is not null;
--> statement-breakpoint
alter table result
  -- Nothing is public that a second person did not approve.
  add constraint result_released_approved check (released_at is null or approved_at is not null),
  add constraint result_public_released
    check (state in ('PROVISIONAL', 'SUPERSEDED') or released_at is not null);
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['board_freeze', 'release_rule', 'release_step'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (owner_id::text = any (string_to_array(current_setting(''jinbang.tenants'', true), '','')))',
      name
    );
  end loop;
end $$;
