-- Venues with rooms and their workstations; sessions that plan in rooms, move and are cancelled;
-- documents with versions, who read and signed them, questions and answers.
create table venue (
  venue_id uuid primary key,
  owner_id uuid not null references organisation,
  name jsonb not null,
  address text not null check (length(address) <= 200),
  version integer not null check (version > 0),
  recorded_at timestamptz not null
);
--> statement-breakpoint
create index venue_owner on venue (owner_id, venue_id);
--> statement-breakpoint
create table venue_room (
  room_id uuid primary key,
  owner_id uuid not null references organisation,
  venue_id uuid not null references venue,
  name text not null check (length(name) between 1 and 64),
  capacity integer not null check (capacity between 0 and 5000),
  -- [{station, spare, purpose}]: a description to plan with; a session keeps the list it was given.
  stations jsonb not null,
  closed boolean not null default false,
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  unique (venue_id, name)
);
--> statement-breakpoint
create index venue_room_owner on venue_room (owner_id, room_id);
--> statement-breakpoint
alter table session
  add column room_id uuid references venue_room,
  -- Who is in the same batch 批 goes through the modules together.
  add column batch integer check (batch between 1 and 200),
  add column state text not null default 'planned' check (state in ('planned', 'cancelled')),
  add column cancel_reason text check (length(cancel_reason) between 1 and 500),
  add constraint session_cancelled_with_reason check ((state = 'cancelled') = (cancel_reason is not null));
--> statement-breakpoint
create index session_room on session (room_id, starts_at) where state = 'planned';
--> statement-breakpoint
create table document (
  document_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid references event,
  kind text not null check (kind in (
    'technical', 'sample-task', 'scheme-notice', 'programme', 'minutes', 'answers'
  )),
  -- How much of a scheme may be changed, in percent (season S09).
  change_limit integer not null check (change_limit between 0 and 100),
  version integer not null check (version > 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
--> statement-breakpoint
create index document_competition on document (competition_id, document_id);
--> statement-breakpoint
-- A file belongs to one document from its upload on: no other file of the house can be shown by it.
create table document_file (
  file_id uuid primary key references blob,
  document_id uuid not null references document,
  owner_id uuid not null references organisation,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null
);
--> statement-breakpoint
comment on table document_file is 'append-only';
--> statement-breakpoint
create table document_version (
  document_id uuid not null references document,
  version integer not null check (version > 0),
  owner_id uuid not null references organisation,
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) <= 50000),
  file_id uuid unique references document_file,
  -- A statement on a changed scheme: how much, in percent, and what.
  changed_percent numeric(5, 2) check (changed_percent between 0 and 100),
  change_note text check (length(change_note) <= 2000),
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (document_id, version),
  check (body <> '' or file_id is not null)
);
--> statement-breakpoint
comment on table document_version is 'append-only';
--> statement-breakpoint
create table document_reading (
  document_id uuid not null,
  version integer not null,
  person_id uuid not null,
  act text not null check (act in ('read', 'signed')),
  owner_id uuid not null references organisation,
  office text not null,
  recorded_at timestamptz not null,
  primary key (document_id, version, person_id, act),
  foreign key (document_id, version) references document_version
);
--> statement-breakpoint
comment on table document_reading is 'append-only';
--> statement-breakpoint
create index document_reading_person on document_reading (person_id);
--> statement-breakpoint
create table question (
  question_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid references event,
  body text not null check (length(body) between 1 and 2000),
  asked_by uuid not null,
  asked_at timestamptz not null
);
--> statement-breakpoint
comment on table question is 'append-only';
--> statement-breakpoint
create index question_competition on question (competition_id, question_id);
--> statement-breakpoint
create table question_answer (
  question_id uuid not null references question,
  version integer not null check (version > 0),
  owner_id uuid not null references organisation,
  body text not null check (length(body) between 1 and 5000),
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (question_id, version)
);
--> statement-breakpoint
comment on table question_answer is 'append-only';
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'venue', 'venue_room', 'document', 'document_file', 'document_version', 'document_reading',
    'question', 'question_answer'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_tenant on %I using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]))',
      name);
  end loop;
end $$;
