-- A contest that goes to another system, or came from one: one row a contest and direction, in every
-- service. `other` is the address of the other system.
create table hand_over (
  hand_over_id uuid not null,
  direction text not null check (direction in ('out', 'in')),
  competition_id uuid not null,
  other text not null check (length(other) between 1 and 200),
  begun_at timestamptz not null default now(),
  -- In: since then everything stands here.
  applied_at timestamptz,
  -- In: how many rows of each table came, and their hash: {"tables": [...]}.
  arrived jsonb,
  primary key (hand_over_id, direction),
  unique (competition_id, direction),
  check ((applied_at is null) = (arrived is null))
);
--> statement-breakpoint
comment on table hand_over is 'consumers-only';
--> statement-breakpoint
-- What arrived of a contest and is not applied yet; emptied when it is.
create table hand_over_page (
  hand_over_id uuid not null,
  page integer not null check (page >= 0),
  table_name text not null,
  content text not null,
  primary key (hand_over_id, page)
);
--> statement-breakpoint
comment on table hand_over_page is 'consumers-only';
--> statement-breakpoint
-- Where a contest went that was handed over; null while it is here.
create function handed_over_to(wanted uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select other from hand_over where competition_id = wanted and direction = 'out'
$$;
--> statement-breakpoint
-- Whoever handed a contest over tells nothing about it any more: what would be told here after that
-- would be missing there. Nearly every change of a contest tells a fact in its own transaction.
create function refuse_handed_over() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone text;
begin
  if not exists (select from hand_over where direction = 'out') then return null; end if;
  select other into gone from added
    join hand_over on direction = 'out' and competition_id::text = split_part(added.subject, '.', 6)
  limit 1;
  if gone is not null then
    raise exception using errcode = 'JB410', message = 'the contest was handed over', detail = gone;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger outbox_of_contests_here after insert on outbox
  referencing new table as added for each statement execute function refuse_handed_over();
