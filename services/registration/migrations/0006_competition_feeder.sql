-- A lower tier feeds a higher one: how many of a feeder's event come into which event, and from what
-- total on. The row is the higher tier's; the feeder's organiser sees it and agrees to it.
create table competition_feeder (
  feeder_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  feeder_competition_id uuid not null references competition,
  feeder_owner_id uuid not null references organisation,
  agreed_by uuid,
  agreed_at timestamptz,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null check (version > 0),
  unique (competition_id, feeder_competition_id),
  check (competition_id <> feeder_competition_id),
  check ((agreed_by is null) = (agreed_at is null))
);
--> statement-breakpoint
create index competition_feeder_of on competition_feeder (feeder_competition_id);
--> statement-breakpoint
create table competition_feeder_event (
  feeder_id uuid not null references competition_feeder,
  feeder_event_id uuid not null references event,
  event_id uuid not null references event,
  owner_id uuid not null references organisation,
  feeder_owner_id uuid not null references organisation,
  place integer not null,
  quota integer not null check (quota between 1 and 400),
  minimum_total text,
  primary key (feeder_id, feeder_event_id)
);
--> statement-breakpoint
create index competition_feeder_event_of on competition_feeder_event (feeder_event_id);
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['competition_feeder', 'competition_feeder_event'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_tenant on %I using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]))',
      name);
    execute format(
      'create policy feeding_tenant on %I for select using (feeder_owner_id = any ((select own_tenants())::uuid[]))',
      name);
  end loop;
end $$;
--> statement-breakpoint
create policy feeding_tenant_agrees on competition_feeder for update
  using (feeder_owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
-- Across tenants it is known of a contest what is on its poster: whose it is, its tier, its name.
create function competitions_anywhere(wanted uuid[])
returns table (competition_id uuid, owner_id uuid, tier text, season_year integer, name jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select competition.competition_id, competition.owner_id, competition.tier,
    competition.season_year, competition.name
  from competition where competition.competition_id = any(wanted)
$$;
--> statement-breakpoint
create function events_anywhere(wanted uuid[])
returns table (event_id uuid, competition_id uuid, team_size integer, state text, name jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select event.event_id, event.competition_id, event.team_size, event.state, event.name
  from event where event.event_id = any(wanted)
$$;
