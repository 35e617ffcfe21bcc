-- Who comes in: rules and quotas as data, what was checked and decided of each entry, corrections,
-- the notice of entrants, and what comes up from a lower tier.
-- The newest row of a competition, or of one of its events, holds; older ones say what held before.
create table admission_rule (
  rule_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid references event,
  version integer not null check (version > 0),
  approval text not null check (approval in ('required', 'none')),
  over_quota text not null check (over_quota in ('refuse', 'reserve')),
  quota_order text not null check (quota_order in ('entered', 'own')),
  checks jsonb not null,
  quotas jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
--> statement-breakpoint
create unique index admission_rule_version on admission_rule
  (competition_id, coalesce(event_id, '00000000-0000-0000-0000-000000000000'), version);
--> statement-breakpoint
comment on table admission_rule is 'append-only';
--> statement-breakpoint
-- How far an entry is on its way in; an entry without a row was never handed in for approval.
create table admission (
  entry_id uuid primary key references entry,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid not null references event,
  state text not null check (state in (
    'submitted', 'approved', 'sent-back', 'refused', 'reserve', 'withdrawn'
  )),
  batch_id uuid,
  place integer not null,
  entered_by uuid not null,
  submitted_by uuid not null,
  decided_by uuid,
  reason text check (length(reason) <= 500),
  changed_at timestamptz not null,
  version integer not null check (version > 0),
  check (state in ('submitted', 'reserve', 'withdrawn') or decided_by is not null),
  constraint admission_not_by_who_entered check (decided_by <> entered_by),
  constraint admission_not_by_who_submitted check (decided_by <> submitted_by)
);
--> statement-breakpoint
create index admission_event on admission (event_id, state, entry_id);
--> statement-breakpoint
-- Every step of an entry with what was checked then, and by which versions of rules and rows.
create table entry_decided (
  decision_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid not null references event,
  entry_id uuid not null references entry,
  step text not null check (step in (
    'submitted', 'approved', 'sent-back', 'refused', 'reserve', 'moved-up',
    'correction-asked', 'corrected', 'correction-refused', 'withdrawn'
  )),
  reason text check (length(reason) <= 500),
  members uuid[] not null,
  checks jsonb not null,
  inputs jsonb not null,
  asked_by uuid not null,
  decided_by uuid not null,
  recorded_at timestamptz not null,
  constraint entry_decided_by_two check (
    step not in ('approved', 'sent-back', 'refused', 'corrected', 'correction-refused')
    or asked_by <> decided_by
  )
);
--> statement-breakpoint
create index entry_decided_entry on entry_decided (entry_id, decision_id);
--> statement-breakpoint
comment on table entry_decided is 'append-only';
--> statement-breakpoint
-- An approved entry changes only so: asked for with a reason, allowed by somebody else.
create table correction (
  correction_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid not null references event,
  entry_id uuid not null references entry,
  kind text not null check (kind in ('substitute', 'correct')),
  change jsonb not null,
  reason text not null check (length(reason) between 1 and 500),
  state text not null check (state in ('asked', 'made', 'refused')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  answer text check (length(answer) <= 500),
  version integer not null check (version > 0),
  constraint correction_needs_two_people check (decided_by <> asked_by),
  check ((state = 'asked') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null))
);
--> statement-breakpoint
create unique index correction_open on correction (entry_id) where state = 'asked';
--> statement-breakpoint
create index correction_event on correction (event_id, correction_id);
--> statement-breakpoint
-- Whoever was substituted keeps their row.
alter table entry_member add column left_at timestamptz,
  add constraint entry_member_left check (left_at is null or withdrawn);
--> statement-breakpoint
-- Who won this before and may not enter again; by id, so an erased winner is nobody's name.
create table former_winner (
  competition_id uuid not null references competition,
  person_id uuid not null references person,
  owner_id uuid not null references organisation,
  title text not null check (length(title) between 1 and 100),
  year integer not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (competition_id, person_id, title, year)
);
--> statement-breakpoint
comment on table former_winner is 'append-only';
--> statement-breakpoint
-- Ranking's final results as they were told; seen with the event they are about.
create table heard_result_part (
  result_id uuid not null,
  result_version integer not null,
  part integer not null,
  event_id uuid not null,
  rows jsonb not null,
  primary key (result_id, result_version, part)
);
--> statement-breakpoint
create table heard_result (
  event_id uuid not null,
  result_version integer not null,
  result_id uuid not null,
  state text not null check (state in ('FINAL', 'AMENDED')),
  part_count integer not null,
  row_count integer not null,
  hash text not null,
  finalised_at timestamptz not null,
  primary key (event_id, result_version)
);
--> statement-breakpoint
-- What a feeder's result proposes for the higher event. The row is the higher tier's.
create table qualification_proposal (
  proposal_id uuid primary key,
  owner_id uuid not null references organisation,
  feeder_owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid not null references event,
  feeder_event_id uuid not null references event,
  result_version integer not null,
  amends boolean not null,
  quota integer not null check (quota > 0),
  lines jsonb not null,
  changes jsonb not null,
  state text not null check (state in ('proposed', 'accepted', 'declined', 'replaced')),
  decided_by uuid,
  decided_at timestamptz,
  reason text check (length(reason) <= 500),
  recorded_at timestamptz not null,
  version integer not null check (version > 0),
  unique (event_id, feeder_event_id, result_version),
  check ((state in ('accepted', 'declined')) = (decided_by is not null)),
  check ((decided_by is null) = (decided_at is null))
);
--> statement-breakpoint
-- Who qualified from where, and who waits: one row a feeder's entry.
create table qualified_entry (
  event_id uuid not null references event,
  feeder_entry_id uuid not null references entry,
  owner_id uuid not null references organisation,
  feeder_owner_id uuid not null references organisation,
  feeder_event_id uuid not null references event,
  proposal_id uuid not null references qualification_proposal,
  place integer not null,
  standing text not null check (standing in ('in', 'reserve', 'gave-up', 'out')),
  entry_id uuid references entry,
  version integer not null check (version > 0),
  primary key (event_id, feeder_entry_id),
  check (standing <> 'in' or entry_id is not null)
);
--> statement-breakpoint
create unique index qualified_entry_made on qualified_entry (entry_id) where entry_id is not null;
--> statement-breakpoint
-- What happened to a place that came from below; both tiers read it.
create table qualification_move (
  move_id uuid primary key,
  owner_id uuid not null references organisation,
  feeder_owner_id uuid not null references organisation,
  event_id uuid not null references event,
  feeder_event_id uuid not null references event,
  feeder_entry_id uuid not null references entry,
  kind text not null check (kind in ('came-in', 'gave-up', 'moved-up', 'fell-out', 'asks')),
  -- Because of whom: the entry that gave the place up.
  because_of uuid,
  reason text check (length(reason) <= 500),
  decided_by uuid,
  recorded_at timestamptz not null
);
--> statement-breakpoint
create index qualification_move_event on qualification_move (event_id, move_id);
--> statement-breakpoint
comment on table qualification_move is 'append-only';
--> statement-breakpoint
-- 资格公示. The list is kept by ids: names are put to it when somebody reads it.
create table entrant_notice (
  notice_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid not null references event,
  text jsonb not null,
  lines jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  working_days integer not null check (working_days between 1 and 30),
  state text not null check (state in ('drafted', 'signed', 'posted', 'taken-down')),
  drafted_by uuid not null,
  signed_by uuid,
  posted_at timestamptz,
  ends_at timestamptz,
  recorded_at timestamptz not null,
  version integer not null check (version > 0),
  constraint entrant_notice_needs_two_people check (signed_by <> drafted_by),
  check ((state = 'drafted') = (signed_by is null)),
  check ((state in ('posted', 'taken-down')) = (posted_at is not null)),
  check ((posted_at is null) = (ends_at is null))
);
--> statement-breakpoint
create index entrant_notice_event on entrant_notice (event_id, notice_id);
--> statement-breakpoint
-- Signed off, posted, taken down: each with the page as it was then.
create table entrant_notice_step (
  notice_id uuid not null references entrant_notice,
  version integer not null,
  owner_id uuid not null references organisation,
  step text not null check (step in ('drafted', 'signed', 'posted', 'taken-down')),
  page jsonb not null,
  sha256 text not null,
  reason text check (length(reason) <= 500),
  done_by uuid not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (notice_id, version)
);
--> statement-breakpoint
comment on table entrant_notice_step is 'append-only';
--> statement-breakpoint
create table notice_objection (
  objection_id uuid primary key,
  owner_id uuid not null references organisation,
  notice_id uuid not null references entrant_notice,
  event_id uuid not null references event,
  entry_id uuid references entry,
  signed boolean not null,
  matter text not null check (length(matter) between 1 and 2000),
  received_at timestamptz not null,
  received_by uuid not null,
  recorded_at timestamptz not null,
  outcome text check (outcome in ('upheld', 'dismissed')),
  answer text check (length(answer) between 1 and 2000),
  answered_by uuid,
  answered_at timestamptz,
  version integer not null check (version > 0),
  check ((outcome is null) = (answer is null)),
  check ((outcome is null) = (answered_by is null)),
  check ((answered_by is null) = (answered_at is null))
);
--> statement-breakpoint
create index notice_objection_notice on notice_objection (notice_id, objection_id);
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'admission_rule', 'admission', 'entry_decided', 'correction', 'former_winner',
    'qualification_proposal', 'qualified_entry', 'qualification_move',
    'entrant_notice', 'entrant_notice_step', 'notice_objection',
    'heard_result', 'heard_result_part'
  ] loop
    execute format('alter table %I enable row level security', name);
    if name not in ('heard_result', 'heard_result_part') then
      execute format(
        'create policy own_tenant on %I using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]))',
        name);
    end if;
  end loop;
  foreach name in array array['qualification_proposal', 'qualified_entry', 'qualification_move'] loop
    execute format(
      'create policy feeding_tenant on %I for select using (feeder_owner_id = any ((select own_tenants())::uuid[]))',
      name);
  end loop;
end $$;
--> statement-breakpoint
create policy with_event on heard_result for select
  using (exists (select from event where event.event_id = heard_result.event_id));
--> statement-breakpoint
create policy with_event on heard_result_part for select
  using (exists (select from event where event.event_id = heard_result_part.event_id));
