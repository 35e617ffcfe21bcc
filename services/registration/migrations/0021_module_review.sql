-- How far judging is with the review of a module (M06): the draws are opened only when it is done.
-- Told by judging, of events not heard of here too, so without an owner, like locked_module.
create table module_review (
  module_id uuid primary key,
  event_id uuid,
  state text not null check (state in ('OPEN', 'CLOSED'))
);
--> statement-breakpoint
alter table module_review enable row level security;
--> statement-breakpoint
create policy with_module on module_review for select
  using (exists (select from event_module where event_module.module_id = module_review.module_id));
