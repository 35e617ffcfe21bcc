-- Organisations, people, competitions, events, sessions, entries, appointments and sealed draws.
-- `owner_id` is the tenant: the organisation that keeps the row; null where the platform keeps it.
create table organisation (
  organisation_id uuid primary key,
  owner_id uuid not null references organisation,
  name jsonb not null,
  kind text not null check (kind in ('school', 'enterprise', 'office', 'association', 'other')),
  region text not null check (length(region) <= 16),
  version integer not null check (version > 0),
  recorded_at timestamptz not null
);
--> statement-breakpoint
create index organisation_owner on organisation (owner_id, organisation_id);
--> statement-breakpoint
-- The only table with names, numbers and birth dates; erasing a person empties the row.
create table person (
  person_id uuid primary key,
  owner_id uuid references organisation,
  name text check (length(name) between 1 and 50),
  name_en text check (length(name_en) between 1 and 100),
  sex text check (sex in ('male', 'female')),
  id_type text check (id_type in (
    'resident-id', 'hmt-residence-permit', 'hmt-travel-permit', 'foreign-permanent-residence', 'passport'
  )),
  -- AES-256-GCM; the key is not in this database.
  id_cipher bytea,
  -- Keyed digest of type and number, for equality alone.
  id_digest bytea,
  id_last_four text check (length(id_last_four) <= 4),
  birth_date date,
  organisation_id uuid references organisation,
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  constraint person_identity unique (id_digest)
);
--> statement-breakpoint
create index person_owner on person (owner_id, person_id);
--> statement-breakpoint
create table competition (
  competition_id uuid primary key,
  owner_id uuid not null references organisation,
  name jsonb not null,
  tier text not null check (tier in ('enterprise', 'school', 'district', 'city', 'province', 'nation')),
  contest_class text not null check (contest_class in ('1', '2', 'general')),
  jurisdiction text not null,
  season_year integer not null,
  zone text not null,
  plan jsonb,
  version integer not null check (version > 0),
  recorded_at timestamptz not null
);
--> statement-breakpoint
create index competition_owner on competition (owner_id, competition_id);
--> statement-breakpoint
create table event (
  event_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  name jsonb not null,
  occupation jsonb not null,
  task_level text not null,
  groups text[] not null,
  team_size integer not null check (team_size between 1 and 20),
  layers text not null check (layers in ('1', '1+2', '1+2+3')),
  recusal text not null check (recusal in ('event', 'afterwards', 'contestant')),
  board text not null,
  notice_working_days integer not null check (notice_working_days between 0 and 30),
  ranking jsonb not null,
  state text not null check (state in (
    'DRAFT', 'RULES_PUBLISHED', 'REGISTRATION', 'ELIGIBILITY_CHECK', 'DRAWN',
    'DECRYPTED', 'ARCHIVED', 'VOID', 'CANCELLED'
  )),
  version integer not null check (version > 0),
  recorded_at timestamptz not null
);
--> statement-breakpoint
create index event_competition on event (competition_id, event_id);
--> statement-breakpoint
create table event_module (
  module_id uuid primary key,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  place integer not null,
  name jsonb not null,
  kind text not null check (kind in ('practical', 'theory')),
  weight text not null,
  key_kind text not null check (key_kind in ('entry', 'station', 'review')),
  unique (event_id, place)
);
--> statement-breakpoint
-- Who moved an event from where to where, and why.
create table event_move (
  event_id uuid not null references event,
  version integer not null,
  owner_id uuid not null references organisation,
  from_state text not null,
  to_state text not null,
  reason text check (length(reason) <= 500),
  moved_by uuid not null,
  recorded_at timestamptz not null,
  primary key (event_id, version)
);
--> statement-breakpoint
comment on table event_move is 'append-only';
--> statement-breakpoint
-- What judging told about the stretch of the event's life that it owns. No references: the order
-- between streams is not assumed, so a row may stand here before its event does.
create table judged_event (
  event_id uuid primary key,
  state text not null check (state in ('RUNNING', 'MARKING', 'REVIEW'))
);
--> statement-breakpoint
create table locked_module (
  module_id uuid primary key,
  event_id uuid,
  marks integer not null,
  hash text not null
);
--> statement-breakpoint
create table session (
  session_id uuid primary key,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  module_id uuid not null references event_module,
  name jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  room text not null,
  "group" text check ("group" in ('worker', 'student', 'teacher', 'open')),
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  check (starts_at < ends_at)
);
--> statement-breakpoint
create index session_event on session (event_id, session_id);
--> statement-breakpoint
create table session_station (
  session_id uuid not null references session,
  station text not null,
  owner_id uuid not null references organisation,
  place integer not null,
  spare boolean not null,
  in_use boolean not null,
  primary key (session_id, station),
  unique (session_id, place)
);
--> statement-breakpoint
create table entry (
  entry_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid not null references event,
  entry_no text,
  organisation_id uuid not null references organisation,
  region text not null check (length(region) <= 16),
  "group" text not null check ("group" in ('worker', 'student', 'teacher', 'open')),
  state text not null check (state in ('entered', 'admitted', 'withdrawn')),
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  check (state <> 'admitted' or entry_no is not null)
);
--> statement-breakpoint
create unique index entry_number on entry (event_id, entry_no) where entry_no is not null;
--> statement-breakpoint
create index entry_event on entry (event_id, entry_id);
--> statement-breakpoint
create table entry_member (
  entry_id uuid not null references entry,
  person_id uuid not null references person,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  place integer not null,
  held_level text,
  withdrawn boolean not null default false,
  primary key (entry_id, person_id),
  unique (entry_id, place)
);
--> statement-breakpoint
create unique index entry_member_once on entry_member (event_id, person_id) where not withdrawn;
--> statement-breakpoint
-- Draw 1 as it was made: entry numbers are open to everybody, so the record is plain.
create table numbering (
  event_id uuid not null references event,
  version integer not null,
  owner_id uuid not null references organisation,
  method text not null check (method in ('by-hand', 'in-order')),
  entry_count integer not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (event_id, version)
);
--> statement-breakpoint
comment on table numbering is 'append-only';
--> statement-breakpoint
-- Draw 2 of a session: who stands where, sealed with a key that is not in this database.
create table sealed_draw (
  session_id uuid not null references session,
  version integer not null,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  cipher bytea not null,
  reason text check (length(reason) <= 500),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (session_id, version)
);
--> statement-breakpoint
create index sealed_draw_event on sealed_draw (event_id);
--> statement-breakpoint
comment on table sealed_draw is 'append-only';
--> statement-breakpoint
-- An opening is asked for by one person and confirmed by another.
create table opening (
  opening_id uuid primary key,
  owner_id uuid not null references organisation,
  event_id uuid not null unique references event,
  state text not null check (state in ('requested', 'opened')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  version integer not null check (version > 0),
  constraint opening_needs_two_people check (confirmed_by <> requested_by),
  check ((state = 'opened') = (confirmed_by is not null)),
  check ((confirmed_by is null) = (confirmed_at is null))
);
--> statement-breakpoint
create table appointment (
  appointment_id uuid primary key,
  owner_id uuid references organisation,
  competition_id uuid references competition,
  event_id uuid references event,
  person_id uuid not null,
  office text not null,
  scope_kind text not null check (scope_kind in ('platform', 'organisation', 'competition', 'event')),
  scope_id uuid,
  organisation_id uuid references organisation,
  from_at timestamptz not null,
  to_at timestamptz,
  ended boolean not null default false,
  given_by text not null,
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  check ((scope_kind = 'platform') = (scope_id is null)),
  check (to_at is null or from_at < to_at)
);
--> statement-breakpoint
create unique index appointment_once
  on appointment (person_id, office, scope_kind, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'))
  where not ended and to_at is null;
--> statement-breakpoint
create index appointment_scope on appointment (scope_id, appointment_id);
