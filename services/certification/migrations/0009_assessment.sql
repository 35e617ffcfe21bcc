-- Assessments beside contests (S22): what is decided of them stands in the same tables as what
-- follows from a contest. There event and competition are the batch, and the entry is the candidate.
alter table decision
  add column source text not null default 'contest' check (source in ('contest', 'assessment')),
  add check (source = 'contest' or event_id = competition_id);
--> statement-breakpoint
alter table certificate
  add column source text not null default 'contest' check (source in ('contest', 'assessment')),
  add check (source = 'contest' or event_id = competition_id);
--> statement-breakpoint
create table assessment (
  batch_id uuid primary key,
  body_id uuid not null references issuer,
  batch_no text not null,
  plan jsonb not null,
  state text not null check
    (state in ('planned', 'open', 'assessing', 'summarised', 'signed', 'proposed')),
  summary_version integer not null default 0 check (summary_version >= 0),
  -- The newest summary that leader and supervisor signed: the final result of the batch.
  result_version integer not null default 0 check (result_version between 0 and summary_version),
  decided_version integer not null default 0 check (decided_version between 0 and result_version),
  planned_by uuid not null,
  planned_at timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  version integer not null,
  unique (body_id, batch_no),
  check ((proposed_by is null) = (proposed_at is null)),
  check (state not in ('signed', 'proposed') or result_version = summary_version),
  check (decided_version = 0 or proposed_by is not null)
);
--> statement-breakpoint
create index assessment_undecided on assessment (batch_id)
  where proposed_by is not null and decided_version < result_version;
--> statement-breakpoint
-- Who sits in a batch. One seat a person: the supervisor is none of the evaluators (M12).
create table assessment_seat (
  batch_id uuid not null references assessment,
  person_id uuid not null,
  body_id uuid not null,
  role text not null check (role in ('evaluator', 'supervisor')),
  is_leader boolean not null,
  grade text check (grade in ('evaluator', 'senior-evaluator')),
  organisation_id uuid,
  parts jsonb not null,
  seated_by uuid not null,
  seated_at timestamptz not null,
  signed_in_at timestamptz,
  -- The person, or the supervisor who saw them sign.
  signed_in_by uuid,
  primary key (batch_id, person_id),
  check ((role = 'evaluator') = (grade is not null)),
  check (role = 'evaluator' or not is_leader),
  check ((signed_in_at is null) = (signed_in_by is null)),
  check (role = 'evaluator' or signed_in_by is null or signed_in_by = person_id)
);
--> statement-breakpoint
create unique index assessment_seat_leader on assessment_seat (batch_id) where is_leader;
--> statement-breakpoint
create unique index assessment_seat_supervisor on assessment_seat (batch_id) where role = 'supervisor';
--> statement-breakpoint
create index assessment_seat_person on assessment_seat (person_id);
--> statement-breakpoint
create table assessment_candidate (
  candidate_id uuid primary key,
  batch_id uuid not null references assessment,
  body_id uuid not null,
  person_id uuid not null,
  roster_no integer not null check (roster_no > 0),
  organisation_id uuid,
  kin jsonb not null,
  -- The condition of the standard that is claimed, and what is said to prove it.
  clause text not null,
  evidence jsonb,
  claimed_by uuid not null,
  claimed_at timestamptz not null,
  eligibility text check (eligibility in ('met', 'unmet', 'unknown')),
  checked_by uuid,
  checked_at timestamptz,
  withdrawn boolean not null,
  name_asked_at timestamptz,
  version integer not null,
  unique (batch_id, person_id),
  unique (batch_id, roster_no),
  check ((eligibility is null) = (checked_by is null)),
  check ((checked_by is null) = (checked_at is null)),
  -- Four eyes: who checks is not who claimed.
  check (checked_by is null or checked_by <> claimed_by)
);
--> statement-breakpoint
create index assessment_candidate_person on assessment_candidate (person_id);
--> statement-breakpoint
-- Results typed from paper: each version by one person, good once another typed the same.
create table assessment_mark (
  candidate_id uuid not null references assessment_candidate,
  part text not null,
  attempt integer not null check (attempt in (1, 2)),
  mark_version integer not null check (mark_version > 0),
  batch_id uuid not null references assessment,
  body_id uuid not null,
  state text not null check (state in ('scored', 'absent')),
  score text,
  assessed_on date not null,
  reason text,
  typed_by uuid not null,
  typed_at timestamptz not null,
  primary key (candidate_id, part, attempt, mark_version),
  unique (candidate_id, part, attempt, mark_version, typed_by),
  check ((state = 'scored') = (score is not null))
);
--> statement-breakpoint
comment on table assessment_mark is 'append-only';
--> statement-breakpoint
create index assessment_mark_batch on assessment_mark (batch_id);
--> statement-breakpoint
create table assessment_mark_check (
  candidate_id uuid not null,
  part text not null,
  attempt integer not null,
  mark_version integer not null,
  batch_id uuid not null references assessment,
  body_id uuid not null,
  typed_by uuid not null,
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (candidate_id, part, attempt, mark_version),
  foreign key (candidate_id, part, attempt, mark_version, typed_by)
    references assessment_mark (candidate_id, part, attempt, mark_version, typed_by),
  -- Four eyes: the second typing is another person's.
  check (checked_by <> typed_by)
);
--> statement-breakpoint
comment on table assessment_mark_check is 'append-only';
--> statement-breakpoint
create index assessment_mark_check_batch on assessment_mark_check (batch_id);
--> statement-breakpoint
-- A summary as it was drawn up: exact rows, their hash, and the page anybody may read of it.
create table assessment_summary (
  batch_id uuid not null references assessment,
  summary_version integer not null,
  body_id uuid not null,
  rows jsonb not null,
  rows_hash text not null check (rows_hash ~ '^[0-9a-f]{64}$'),
  page text not null,
  page_hash text not null check (page_hash ~ '^[0-9a-f]{64}$'),
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  primary key (batch_id, summary_version),
  unique (batch_id, summary_version, rows_hash)
);
--> statement-breakpoint
comment on table assessment_summary is 'append-only';
--> statement-breakpoint
create table assessment_signature (
  batch_id uuid not null,
  summary_version integer not null,
  body_id uuid not null,
  role text not null check (role in ('leader', 'supervisor')),
  person_id uuid not null,
  rows_hash text not null,
  signed_at timestamptz not null,
  primary key (batch_id, summary_version, role),
  -- Four eyes: the supervisor signs what others assessed.
  unique (batch_id, summary_version, person_id),
  foreign key (batch_id, summary_version, rows_hash)
    references assessment_summary (batch_id, summary_version, rows_hash)
);
--> statement-breakpoint
comment on table assessment_signature is 'append-only';
--> statement-breakpoint
-- Both signed: the final result that decisions and certificates stand on.
create table assessment_result (
  batch_id uuid not null,
  result_version integer not null,
  body_id uuid not null,
  page_url text not null,
  page_hash text not null,
  signed_at timestamptz not null,
  primary key (batch_id, result_version),
  foreign key (batch_id, result_version) references assessment_summary (batch_id, summary_version)
);
--> statement-breakpoint
comment on table assessment_result is 'append-only';
--> statement-breakpoint
create table assessment_reopening (
  batch_id uuid not null,
  summary_version integer not null,
  body_id uuid not null,
  reason text not null,
  reopened_by uuid not null,
  reopened_at timestamptz not null,
  primary key (batch_id, summary_version),
  foreign key (batch_id, summary_version) references assessment_summary (batch_id, summary_version)
);
--> statement-breakpoint
comment on table assessment_reopening is 'append-only';
--> statement-breakpoint
alter table assessment enable row level security;
--> statement-breakpoint
create policy own_body on assessment using (is_own_body(body_id));
--> statement-breakpoint
alter table assessment_seat enable row level security;
--> statement-breakpoint
create policy own_body on assessment_seat using (is_own_body(body_id));
--> statement-breakpoint
alter table assessment_candidate enable row level security;
--> statement-breakpoint
create policy own_body on assessment_candidate using (is_own_body(body_id));
--> statement-breakpoint
alter table assessment_mark enable row level security;
--> statement-breakpoint
create policy own_body on assessment_mark using (is_own_body(body_id));
--> statement-breakpoint
alter table assessment_mark_check enable row level security;
--> statement-breakpoint
create policy own_body on assessment_mark_check using (is_own_body(body_id));
--> statement-breakpoint
alter table assessment_summary enable row level security;
--> statement-breakpoint
create policy own_body on assessment_summary using (is_own_body(body_id));
--> statement-breakpoint
alter table assessment_signature enable row level security;
--> statement-breakpoint
create policy own_body on assessment_signature using (is_own_body(body_id));
--> statement-breakpoint
alter table assessment_result enable row level security;
--> statement-breakpoint
create policy own_body on assessment_result using (is_own_body(body_id));
--> statement-breakpoint
alter table assessment_reopening enable row level security;
--> statement-breakpoint
create policy own_body on assessment_reopening using (is_own_body(body_id));
--> statement-breakpoint
-- Evaluators hold no office of the body: which bodies have a seat for this person.
create function bodies_of_seats(person uuid) returns table (body_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct assessment_seat.body_id from assessment_seat where person_id = person
$$;
--> statement-breakpoint
-- What anybody may read of a signed batch, to the byte: no person stands in it.
create function assessment_page(batch uuid, wanted integer) returns table (page text)
language sql stable security definer set search_path = public, pg_temp as $$
  select summary.page from assessment_summary summary
  join assessment_result result
    on result.batch_id = summary.batch_id and result.result_version = summary.summary_version
  where summary.batch_id = batch and summary.summary_version = wanted
$$;
