-- What stands for the content of all marks of an event, beside their number and their versions: a value
-- that was changed where nobody should change one is found at the next start. Each mark is one number,
-- and they are added without carrying (xor), so their order does not matter and a mark that is replaced
-- is taken out as it was put in.
create function mark_content(subject_key text, aspect_id uuid, value text, version integer)
  returns bigint language sql immutable parallel safe
  return uuid_hash_extended(
    aspect_id, hashtextextended(coalesce(value, ''), hashtextextended(subject_key, version)));
--> statement-breakpoint
alter table heard_tally add column content bigint not null default 0;
--> statement-breakpoint
update heard_tally known set content = held.content
  from (
    select event_id, bit_xor(mark_content(subject_key, aspect_id, value, version)) as content
    from mark join subject using (subject_id) group by event_id
  ) as held
  where known.event_id = held.event_id and known.heard = 'mark';
--> statement-breakpoint
create or replace function tally_marks() returns trigger language plpgsql as $$
begin
  insert into heard_tally as known (event_id, heard, rows, versions, content)
    select event_id, 'mark', count(*), sum(version),
      bit_xor(mark_content(subject_key, aspect_id, value, version))
    from fresh join subject using (subject_id)
    group by event_id order by event_id
    on conflict (event_id, heard) do update
      set rows = known.rows + excluded.rows, versions = known.versions + excluded.versions,
        content = known.content # excluded.content;
  return null;
end $$;
--> statement-breakpoint
create or replace function tally_newer_marks() returns trigger language plpgsql as $$
begin
  update heard_tally known
    set versions = known.versions + newer.versions, content = known.content # newer.content
    from (
      select event_id, sum(step) as versions,
        bit_xor(mark_content(subject_key, aspect_id, value, version)) as content
      from (
        select subject_id, aspect_id, value, version, version as step from fresh
        union all select subject_id, aspect_id, value, version, -version from stale
      ) as changed join subject using (subject_id)
      group by event_id
    ) as newer
    where known.event_id = newer.event_id and known.heard = 'mark';
  return null;
end $$;
