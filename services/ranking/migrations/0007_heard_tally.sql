-- What was heard of each event, counted by the transactions that wrote it down. A table that holds less
-- than was counted lost something, and no ranking is made of it.
create table heard_tally (
  event_id uuid not null,
  heard text not null check (heard in ('mark', 'subject', 'entry', 'session')),
  rows bigint not null,
  -- The sum of the versions of marks; 0 for the others.
  versions bigint not null default 0,
  primary key (event_id, heard)
);
--> statement-breakpoint
alter table heard_tally enable row level security;
--> statement-breakpoint
insert into heard_tally (event_id, heard, rows)
  select event_id, 'subject', count(*) from subject group by event_id
  union all select event_id, 'entry', count(*) from entry group by event_id
  union all select event_id, 'session', count(*) from session group by event_id;
--> statement-breakpoint
insert into heard_tally (event_id, heard, rows, versions)
  select event_id, 'mark', count(*), sum(version) from mark join subject using (subject_id)
  group by event_id;
--> statement-breakpoint
create function tally_heard() returns trigger language plpgsql as $$
begin
  insert into heard_tally as known (event_id, heard, rows)
    select event_id, tg_table_name, count(*) from fresh group by event_id order by event_id
    on conflict (event_id, heard) do update set rows = known.rows + excluded.rows;
  return null;
end $$;
--> statement-breakpoint
create function tally_marks() returns trigger language plpgsql as $$
begin
  insert into heard_tally as known (event_id, heard, rows, versions)
    select event_id, 'mark', count(*), sum(version) from fresh join subject using (subject_id)
    group by event_id order by event_id
    on conflict (event_id, heard) do update
      set rows = known.rows + excluded.rows, versions = known.versions + excluded.versions;
  return null;
end $$;
--> statement-breakpoint
create function tally_newer_marks() returns trigger language plpgsql as $$
begin
  update heard_tally known set versions = known.versions + newer.versions
    from (
      select event_id, sum(version) as versions from (
        select subject_id, version from fresh
        union all select subject_id, -version from stale
      ) as changed join subject using (subject_id)
      group by event_id
    ) as newer
    where known.event_id = newer.event_id and known.heard = 'mark';
  return null;
end $$;
--> statement-breakpoint
create trigger subject_tally after insert on subject
  referencing new table as fresh for each statement execute function tally_heard();
--> statement-breakpoint
create trigger entry_tally after insert on entry
  referencing new table as fresh for each statement execute function tally_heard();
--> statement-breakpoint
create trigger session_tally after insert on session
  referencing new table as fresh for each statement execute function tally_heard();
--> statement-breakpoint
create trigger mark_tally after insert on mark
  referencing new table as fresh for each statement execute function tally_marks();
--> statement-breakpoint
create trigger mark_newer_tally after update on mark
  referencing old table as stale new table as fresh
  for each statement execute function tally_newer_marks();
