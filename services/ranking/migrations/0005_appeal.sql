-- Appeals and recounts as judging told them: while one is open, no result of its event is final.
create table appeal (
  appeal_id uuid primary key,
  event_id uuid not null,
  is_open boolean not null,
  version integer not null
);
--> statement-breakpoint
create index appeal_open on appeal (event_id) where is_open;
--> statement-breakpoint
alter table appeal enable row level security;
