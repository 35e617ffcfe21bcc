-- A review is done when a second person says so (M06): another of the supervision group, or the chief
-- judge, who neither threw the value nor compared sheets that nobody signed for yet.
create function refuse_own_closing() returns trigger language plpgsql as $$
declare
  last_closed timestamptz := (
    select max(acted_at) from review_step
    where review_id = new.review_id and kind = 'closed' and version < new.version);
begin
  if exists (
    select from review_draw
    where review_id = new.review_id and drawn_by = new.acted_by and last_closed is null
  ) or exists (
    select from review_check
    where review_id = new.review_id and checked_by = new.acted_by
      and (last_closed is null or checked_at > last_closed)
  ) then
    raise check_violation using
      message = 'a review closed by somebody who made it',
      table = 'review_step', constraint = 'review_closed_by_second';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger review_closed_by_second after insert on review_step
  deferrable initially deferred
  for each row when (new.kind = 'closed') execute function refuse_own_closing();
--> statement-breakpoint
-- A panel that hears an appeal is odd (M07), and nobody else rules on it or signs.
alter table appeal_step add constraint appeal_panel_odd
  check (kind <> 'heard' or jsonb_array_length(content -> 'panel') % 2 = 1);
--> statement-breakpoint
create function panel_of_appeal(appeal uuid, before integer) returns jsonb language sql stable as $$
  select content -> 'panel' from appeal_step
  where appeal_id = appeal and kind = 'heard' and version < before
  order by version desc limit 1
$$;
--> statement-breakpoint
create function refuse_outside_panel() returns trigger language plpgsql as $$
begin
  if exists (select from appeal where appeal_id = new.appeal_id and kind = 'appeal')
    and not coalesce(panel_of_appeal(new.appeal_id, new.version) ? new.acted_by::text, false)
  then
    raise check_violation using
      message = 'a ruling by somebody who is not on the panel',
      table = 'appeal_step', constraint = 'appeal_ruled_by_panel';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger appeal_ruled_by_panel after insert on appeal_step
  deferrable initially deferred
  for each row when (new.kind in ('ruled', 'signed')) execute function refuse_outside_panel();
--> statement-breakpoint
-- A ruling opens marks once more than half of the panel signed it, a recount once two people did; who
-- wrote it has signed with that, and what was sent back carries nothing.
create function refuse_uncarried_ruling() returns trigger language plpgsql as $$
declare
  ruling appeal_step;
  signers integer;
  needed integer;
begin
  select * into ruling from appeal_step
  where appeal_id = new.appeal_id and kind in ('ruled', 'sent-back')
  order by version desc limit 1;
  select 1 + count(distinct acted_by) into signers from appeal_step
  where appeal_id = new.appeal_id and kind = 'signed' and ruled_version = ruling.version
    and acted_by <> ruling.acted_by;
  select case when kind = 'recount' then 2
    else jsonb_array_length(panel_of_appeal(appeal_id, ruling.version)) / 2 + 1 end
  into needed from appeal where appeal_id = new.appeal_id;
  if ruling.kind is distinct from 'ruled' or signers < coalesce(needed, signers + 1) then
    raise check_violation using
      message = 'marks opened by a ruling that is not carried',
      table = 'reopened_cell', constraint = 'appeal_carried_by_majority';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger appeal_carried_by_majority after insert on reopened_cell
  deferrable initially deferred
  for each row when (new.appeal_id is not null) execute function refuse_uncarried_ruling();
--> statement-breakpoint
-- What only grows comes into the log. A record is named by one id: rows named by several get one.
alter table reopened_cell add column cell_id uuid not null default gen_random_uuid() unique;
--> statement-breakpoint
alter table outside_mark add column source_id uuid not null default gen_random_uuid() unique;
--> statement-breakpoint
create function queue_reopened_cells() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'reopened-cell', cell_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger reopened_cell_is_logged after insert on reopened_cell
  referencing new table as added for each statement execute function queue_reopened_cells();
--> statement-breakpoint
create function queue_appeal_rules() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'appeal-rule', event_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger appeal_rule_is_logged after insert on appeal_rule
  referencing new table as added for each statement execute function queue_appeal_rules();
--> statement-breakpoint
create function queue_appeal_windows() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'appeal-window', window_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger appeal_window_is_logged after insert on appeal_window
  referencing new table as added for each statement execute function queue_appeal_windows();
--> statement-breakpoint
create function queue_outside_mappings() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'outside-mapping', mapping_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger outside_mapping_is_logged after insert on outside_mapping
  referencing new table as added for each statement execute function queue_outside_mappings();
--> statement-breakpoint
create function queue_outside_marks() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'outside-mark', source_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger outside_mark_is_logged after insert on outside_mark
  referencing new table as added for each statement execute function queue_outside_marks();
--> statement-breakpoint
-- What was written before it was logged.
insert into log_pending (kind, record_id, record_version, owner_id)
select * from (
  select 'reopened-cell', cell_id, 0, owner_id from reopened_cell
  union all select 'appeal-rule', event_id, version, owner_id from appeal_rule
  union all select 'appeal-window', window_id, 0, owner_id from appeal_window
  union all select 'outside-mapping', mapping_id, 0, owner_id from outside_mapping
  union all select 'outside-mark', source_id, 0, owner_id from outside_mark
) as before;
