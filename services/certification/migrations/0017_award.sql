-- Award documents (M19): the organiser's own, beside level certificates and never among them. Their
-- tenant is the organiser: `body_id` is the organisation that owns the competition.
create table award_organiser (
  body_id uuid primary key,
  name text not null,
  name_en text,
  -- Stands in every number, so it is nobody else's and is never changed.
  code text not null unique check (code ~ '^[A-Z][A-Z0-9]{1,7}$'),
  did text not null,
  url text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null
);
--> statement-breakpoint
-- An organiser signs and keeps status lists as a filed body does, without being one.
alter table signing_key drop constraint signing_key_body_id_fkey;
--> statement-breakpoint
alter table status_list drop constraint status_list_body_id_fkey;
--> statement-breakpoint
-- A coach belongs to the unit of an entry; entries told before this stay without.
alter table entry add column organisation_id uuid;
--> statement-breakpoint
create table award_plan (
  plan_id uuid primary key,
  body_id uuid not null references award_organiser,
  competition_id uuid not null,
  event_ids uuid[] not null check (cardinality(event_ids) between 1 and 200),
  items jsonb not null,
  sheet jsonb,
  state text not null check (state in ('drafted', 'released')),
  planned_by uuid not null,
  planned_at timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  -- By event: the newest final results everything was made or confirmed by.
  made_by jsonb not null default '{}',
  waiting_for text,
  wanted_count integer not null default 0 check (wanted_count >= 0),
  -- Claims that could not be made, by key, with the code of what they lack.
  failures jsonb not null default '{}',
  try_after timestamptz,
  version integer not null,
  check ((state = 'released') = (released_by is not null)),
  check ((released_by is null) = (released_at is null)),
  -- Four eyes: who releases is not who planned.
  check (released_by is null or released_by <> planned_by)
);
--> statement-breakpoint
create index award_plan_competition on award_plan (competition_id, plan_id);
--> statement-breakpoint
create table award_named (
  plan_id uuid not null references award_plan,
  kind text not null check (kind in ('judge-honour', 'staff-honour')),
  person_id uuid not null,
  body_id uuid not null,
  primary key (plan_id, kind, person_id)
);
--> statement-breakpoint
-- The scored sheet of 优秀组织奖: typed by one person, typed again by another.
create table award_unit (
  plan_id uuid not null references award_plan,
  organisation_id uuid not null,
  body_id uuid not null,
  name text not null,
  points text[] not null check (cardinality(points) between 1 and 12),
  typed_by uuid not null,
  typed_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  primary key (plan_id, organisation_id),
  check ((checked_by is null) = (checked_at is null)),
  check (checked_by is null or checked_by <> typed_by)
);
--> statement-breakpoint
-- Serials, gapless per organiser and year: drawn under this row's lock in the making transaction.
create table award_series (
  body_id uuid not null references award_organiser,
  year integer not null check (year between 2000 and 2999),
  last integer not null check (last between 0 and 999999),
  primary key (body_id, year)
);
--> statement-breakpoint
comment on table award_series is 'consumers-only';
--> statement-breakpoint
create table award_document (
  award_id uuid primary key,
  body_id uuid not null references award_organiser,
  plan_id uuid not null references award_plan,
  competition_id uuid not null,
  event_id uuid not null,
  -- No document without a final result behind it: the event's, or the first of those it stands on.
  result_version integer not null,
  confirmed_result_version integer not null,
  claim_key text not null,
  kind text not null check (kind in
    ('prize', 'organisation', 'coach', 'judge-honour', 'staff-honour', 'judging', 'participation')),
  entry_id uuid,
  person_id uuid,
  organisation_id uuid,
  unit_name text,
  award text,
  rank integer check (rank > 0),
  group_key text,
  office text,
  title text not null,
  saying text not null,
  series_year integer not null,
  serial integer not null check (serial > 0),
  number text not null unique,
  state text not null check (state in ('live', 'superseded', 'revoked')),
  supersedes uuid references award_document,
  page_url text not null,
  page_hash text not null,
  list_id uuid not null references status_list,
  status_index integer not null,
  sealed_holder_code text,
  made_at timestamptz not null,
  ended_at timestamptz,
  -- Revoked because it was misspelt or spoilt: another takes its place.
  made_again boolean not null default false,
  version integer not null,
  foreign key (event_id, result_version) references final_result (event_id, result_version),
  foreign key (event_id, confirmed_result_version) references final_result (event_id, result_version),
  unique (body_id, series_year, serial),
  unique (list_id, status_index),
  check (confirmed_result_version >= result_version),
  check ((state = 'live') = (ended_at is null)),
  check (state = 'revoked' or not made_again),
  check ((person_id is null) <> (organisation_id is null)),
  check ((organisation_id is null) = (unit_name is null))
);
--> statement-breakpoint
-- One standing document per event and claim, whatever is made twice.
create unique index award_document_live on award_document (event_id, claim_key) where state = 'live';
--> statement-breakpoint
create index award_document_plan on award_document (plan_id, award_id);
--> statement-breakpoint
create index award_document_person on award_document (person_id) where person_id is not null;
--> statement-breakpoint
create index award_document_ended on award_document (list_id) where state <> 'live';
--> statement-breakpoint
create table award_credential (
  award_id uuid primary key references award_document,
  body_id uuid not null,
  credential_id text not null unique,
  key_name text not null references signing_key,
  valid_from timestamptz not null,
  body text not null
);
--> statement-breakpoint
comment on table award_credential is 'append-only';
--> statement-breakpoint
create table award_revocation (
  revocation_id uuid primary key,
  award_id uuid not null references award_document,
  body_id uuid not null,
  reason text not null,
  makes_again boolean not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  version integer not null,
  check (confirmed_by is null or confirmed_by <> requested_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);
--> statement-breakpoint
create unique index award_revocation_open on award_revocation (award_id) where confirmed_at is null;
--> statement-breakpoint
-- Erasable: names for award documents, without any identity number.
create table award_name (
  body_id uuid not null,
  person_id uuid not null,
  name text not null,
  organisation text,
  fetched_at timestamptz not null,
  primary key (body_id, person_id)
);
--> statement-breakpoint
alter table award_plan enable row level security;
--> statement-breakpoint
create policy own_body on award_plan using (is_own_body(body_id));
--> statement-breakpoint
alter table award_named enable row level security;
--> statement-breakpoint
create policy own_body on award_named using (is_own_body(body_id));
--> statement-breakpoint
alter table award_unit enable row level security;
--> statement-breakpoint
create policy own_body on award_unit using (is_own_body(body_id));
--> statement-breakpoint
alter table award_document enable row level security;
--> statement-breakpoint
create policy own_body on award_document using (is_own_body(body_id));
--> statement-breakpoint
alter table award_credential enable row level security;
--> statement-breakpoint
create policy own_body on award_credential using (is_own_body(body_id));
--> statement-breakpoint
alter table award_revocation enable row level security;
--> statement-breakpoint
create policy own_body on award_revocation using (is_own_body(body_id));
--> statement-breakpoint
alter table award_name enable row level security;
--> statement-breakpoint
create policy own_body on award_name using (is_own_body(body_id));
