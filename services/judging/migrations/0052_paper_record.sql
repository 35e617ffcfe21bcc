-- How sheets are typed, which mark came of which sheet and the pictures of sheets are part of the record:
-- they get leaves of their own, like their neighbours.
alter table paper_mark add column source_id uuid not null default gen_random_uuid() unique;
--> statement-breakpoint
alter table paper_file add column file_id uuid not null default gen_random_uuid() unique;
--> statement-breakpoint
create function queue_typing_rules() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'typing-rule', event_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger typing_rule_is_logged after insert on typing_rule
  referencing new table as added for each statement execute function queue_typing_rules();
--> statement-breakpoint
create function queue_paper_marks() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'paper-mark', source_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger paper_mark_is_logged after insert on paper_mark
  referencing new table as added for each statement execute function queue_paper_marks();
--> statement-breakpoint
create function queue_paper_files() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'paper-file', file_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger paper_file_is_logged after insert on paper_file
  referencing new table as added for each statement execute function queue_paper_files();
--> statement-breakpoint
-- What was written before it was logged.
insert into log_pending (kind, record_id, record_version, owner_id)
select * from (
  select 'typing-rule', event_id, version, owner_id from typing_rule
  union all select 'paper-mark', source_id, 0, owner_id from paper_mark
  union all select 'paper-file', file_id, 0, owner_id from paper_file
) as before;
