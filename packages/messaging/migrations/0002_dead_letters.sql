-- One dead letter a fact and consumer, however often it is brought; an operator sees it, may mend it,
-- and asks for it to be applied again or sets it aside for good.
alter table dead_letter
  add column fact_key text,
  add column mended_body text check (octet_length(mended_body) <= 65536),
  add column replay_asked_at timestamptz,
  add column resolution text check (resolution in ('replayed', 'set-aside')),
  add column resolution_reason text check (length(resolution_reason) between 1 and 500);
--> statement-breakpoint
update dead_letter set
  fact_key = coalesce(substring(body from '"factId":"([0-9a-f-]{36})"'), encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  resolution = case when resolved_at is not null then 'replayed' end;
--> statement-breakpoint
delete from dead_letter later using dead_letter earlier
where later.consumer = earlier.consumer and later.fact_key = earlier.fact_key
  and (later.recorded_at, later.dead_letter_id) > (earlier.recorded_at, earlier.dead_letter_id);
--> statement-breakpoint
alter table dead_letter
  alter column fact_key set not null,
  add constraint dead_letter_once unique (consumer, fact_key),
  add constraint dead_letter_resolved check ((resolved_at is null) = (resolution is null)),
  add constraint dead_letter_set_aside_why
    check (resolution is distinct from 'set-aside' or resolution_reason is not null);
--> statement-breakpoint
-- How many facts about an event, or about its competition as a whole, could not be applied: while
-- there is one, what rests on the event is incomplete. Says a number and nothing else.
create function facts_set_aside(wanted_competition text, wanted_event text) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from dead_letter
  where resolved_at is null and (
    split_part(subject, '.', 7) = wanted_event
    or (split_part(subject, '.', 7) = '-' and split_part(subject, '.', 6) = wanted_competition))
$$;
--> statement-breakpoint
-- Commands are answered again for 90 days. The table is append-only for every role that runs; this
-- takes out what is older, a few at a time, and never less than 90 days old whatever is asked.
create function drop_old_commands(moment timestamptz, at_most integer) returns integer
language sql volatile security definer set search_path = public, pg_temp as $$
  with dropped as (
    delete from command where command_id in (
      select command_id from command
      where recorded_at < least(moment, now()) - interval '90 days'
      order by recorded_at limit at_most
    ) returning 1
  )
  select count(*)::integer from dropped
$$;
