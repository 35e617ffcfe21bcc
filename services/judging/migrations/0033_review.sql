-- What the event's published rules say of the review (M06); null: nothing.
alter table event add column review jsonb;
--> statement-breakpoint
-- The review of a locked module: what is drawn by, and everybody as they were when it began.
create table review (
  review_id uuid primary key,
  module_id uuid not null unique references module,
  event_id uuid not null,
  owner_id uuid not null,
  -- The version of the module's lock it began on.
  lock_version integer not null check (lock_version > 0),
  rule jsonb not null,
  -- [{ subjectId, group, total, hash }]
  sheets jsonb not null,
  commitment text not null,
  -- Shown once it is drawn.
  secret text not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  command_id text not null
);
--> statement-breakpoint
create index review_event on review (event_id);
--> statement-breakpoint
-- The value thrown before witnesses; with the committed secret it says who was drawn.
create table review_draw (
  review_id uuid primary key references review,
  owner_id uuid not null,
  public_value text not null check (trim(public_value) <> ''),
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  command_id text not null
);
--> statement-breakpoint
-- One sheet compared with its signed original.
create table review_check (
  check_id uuid primary key,
  review_id uuid not null references review_draw,
  subject_id uuid not null references subject,
  owner_id uuid not null,
  -- Over the marks that were compared.
  hash text not null,
  verdict text not null check (verdict in ('right', 'wrong')),
  -- [{ aspectId, judgeId, kind, right }]
  errors jsonb not null,
  checked_by uuid not null,
  checked_at timestamptz not null,
  command_id text not null,
  check ((verdict = 'wrong') = (jsonb_array_length(errors) > 0))
);
--> statement-breakpoint
create index review_check_review on review_check (review_id);
--> statement-breakpoint
-- Done, with its figures; opened again when the module's lock was taken off.
create table review_step (
  review_id uuid not null references review_draw,
  version integer not null check (version > 1),
  owner_id uuid not null,
  kind text not null check (kind in ('closed', 'reopened')),
  figures jsonb,
  acted_by uuid not null,
  acted_at timestamptz not null,
  command_id text not null,
  primary key (review_id, version),
  check ((kind = 'closed') = (figures is not null))
);
--> statement-breakpoint
-- Nobody reviews what they marked or typed, in the database either.
create function refuse_own_review() returns trigger language plpgsql as $$
begin
  if exists (
    select from review
      join subject on subject.event_id = review.event_id
      join mark on mark.subject_id = subject.subject_id
    where review.review_id = new.review_id
      and new.checked_by in (mark.judge_id, mark.entered_by)
  ) then
    raise check_violation using
      message = 'a check by somebody who marked or typed',
      table = 'review_check', constraint = 'review_not_by_marker';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger review_not_by_marker after insert on review_check
  deferrable initially deferred
  for each row execute function refuse_own_review();
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['review', 'review_draw', 'review_check', 'review_step'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_tenant on %I using (owner_id = any ((select own_tenants())::uuid[]))', name);
    execute format('comment on table %I is %L', name, 'append-only');
  end loop;
end $$;
--> statement-breakpoint
create function queue_reviews() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'review', review_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger review_is_logged after insert on review
  referencing new table as added for each statement execute function queue_reviews();
--> statement-breakpoint
create function queue_review_draws() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'review-draw', review_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger review_draw_is_logged after insert on review_draw
  referencing new table as added for each statement execute function queue_review_draws();
--> statement-breakpoint
create function queue_review_checks() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'review-check', check_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger review_check_is_logged after insert on review_check
  referencing new table as added for each statement execute function queue_review_checks();
--> statement-breakpoint
create function queue_review_steps() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'review-step', review_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger review_step_is_logged after insert on review_step
  referencing new table as added for each statement execute function queue_review_steps();
