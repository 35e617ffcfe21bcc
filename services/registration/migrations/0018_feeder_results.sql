-- Whoever is fed sees of the feeder's events how far their results are: final results are public.
create function results_anywhere(wanted uuid[])
returns table (event_id uuid, result_version integer, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (heard_result.event_id)
    heard_result.event_id, heard_result.result_version, heard_result.state
  from heard_result where heard_result.event_id = any(wanted)
  order by heard_result.event_id, heard_result.result_version desc
$$;
--> statement-breakpoint
-- And which events it has, so that pairs can be made.
create function events_of_competitions(wanted uuid[])
returns table (event_id uuid, competition_id uuid, team_size integer, state text, name jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select event.event_id, event.competition_id, event.team_size, event.state, event.name
  from event where event.competition_id = any(wanted)
  order by event.event_id limit 400
$$;
