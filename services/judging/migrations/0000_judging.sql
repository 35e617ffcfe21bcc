-- What registration told. Rows may stand with their id alone until the fact that fills them arrives.
create table competition (
  competition_id uuid primary key,
  owner_id uuid,
  name jsonb,
  zone text
);
--> statement-breakpoint
create table event (
  event_id uuid primary key,
  competition_id uuid,
  owner_id uuid,
  name jsonb,
  recusal text check (recusal in ('event', 'afterwards', 'contestant')),
  -- Where registration has the event; nothing is marked in one that is void, cancelled or archived.
  registration_state text,
  -- The stretch of the event's life that judging owns.
  state text check (state in ('RUNNING', 'MARKING', 'REVIEW')),
  version integer not null default 0
);
--> statement-breakpoint
create table module (
  module_id uuid primary key,
  event_id uuid not null,
  owner_id uuid,
  name jsonb,
  key_kind text check (key_kind in ('entry', 'station', 'review')),
  position integer not null default 0,
  -- False once the event is arranged without it.
  present boolean not null default true,
  -- Of the published scheme; what score sheets are made of.
  sub_criteria text[] not null default '{}',
  -- What readers keep in memory is valid for exactly these versions.
  scheme_version integer not null default 0,
  panels_version integer not null default 0,
  sheets_version integer not null default 0,
  version integer not null default 0,
  locked_at timestamptz,
  locked_by uuid,
  check ((locked_at is null) = (locked_by is null))
);
--> statement-breakpoint
create index module_event on module (event_id);
--> statement-breakpoint
create table session (
  session_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null,
  owner_id uuid,
  name jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  room text not null,
  group_name text,
  -- [{ station, spare, inUse }]; who stands there nobody here knows.
  stations jsonb not null
);
--> statement-breakpoint
create index session_event on session (event_id);
--> statement-breakpoint
create table entry (
  entry_id uuid primary key,
  event_id uuid not null,
  owner_id uuid,
  entry_no text not null,
  organisation_id uuid not null,
  group_name text not null,
  withdrawn boolean not null
);
--> statement-breakpoint
create index entry_event on entry (event_id);
--> statement-breakpoint
-- Whom or what a mark is about: a station in a session, an entry number, later a review code.
create table subject (
  subject_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null,
  session_id uuid,
  owner_id uuid,
  kind text not null check (kind in ('entry', 'station', 'review')),
  label text not null,
  group_name text,
  in_use boolean not null,
  code text not null default 'OK' check (code in ('OK', 'DNS', 'DNF', 'WD', 'DSQ')),
  version integer not null default 0,
  check ((kind = 'station') = (session_id is not null)),
  unique nulls not distinct (module_id, session_id, label)
);
--> statement-breakpoint
create index subject_event on subject (event_id);
--> statement-breakpoint
create table subject_code (
  subject_id uuid not null references subject,
  version integer not null check (version > 0),
  owner_id uuid not null,
  code text not null,
  reason text check (code = 'OK' or reason is not null),
  coded_by uuid not null,
  decided_at timestamptz,
  recorded_at timestamptz not null,
  command_id text not null,
  primary key (subject_id, version)
);
--> statement-breakpoint
comment on table subject_code is 'append-only';
--> statement-breakpoint
create table scheme (
  module_id uuid primary key references module,
  event_id uuid not null,
  owner_id uuid not null,
  draft jsonb not null,
  -- SHA-256 of the workbook the draft came from; null where it was sent as JSON.
  workbook_hash text,
  version integer not null check (version > 0),
  put_by uuid not null,
  put_at timestamptz not null
);
--> statement-breakpoint
create table scheme_version (
  module_id uuid not null references module,
  version integer not null check (version > 0),
  owner_id uuid not null,
  content jsonb not null,
  hash text not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (module_id, version)
);
--> statement-breakpoint
comment on table scheme_version is 'append-only';
--> statement-breakpoint
create table panel (
  panel_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null references module,
  owner_id uuid not null,
  name jsonb not null,
  position integer not null,
  sub_criteria text[] not null check (cardinality(sub_criteria) > 0),
  seats uuid[] not null check (cardinality(seats) between 1 and 15)
);
--> statement-breakpoint
create index panel_module on panel (module_id);
--> statement-breakpoint
-- A sub-criterion of one session, or of the whole module where marks are keyed otherwise.
create table score_sheet (
  sheet_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null,
  session_id uuid,
  owner_id uuid not null,
  sub_criterion text not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'SIGNED')),
  -- Signatures over signing_hash; both go back when a mark of the sheet changes.
  signed integer not null default 0 check (signed >= 0),
  signing_hash text,
  version integer not null default 0,
  unique nulls not distinct (module_id, session_id, sub_criterion)
);
--> statement-breakpoint
create table sheet_signature (
  command_id text primary key,
  sheet_id uuid not null references score_sheet,
  judge_id uuid not null,
  owner_id uuid not null,
  hash text not null,
  sheet_version integer not null,
  decided_at timestamptz,
  recorded_at timestamptz not null,
  unique (sheet_id, sheet_version)
);
--> statement-breakpoint
comment on table sheet_signature is 'append-only';
--> statement-breakpoint
-- The mark log: every mark ever given, one row per version of a cell (subject, aspect, judge).
create table mark (
  mark_id uuid primary key,
  subject_id uuid not null,
  aspect_id uuid not null,
  judge_id uuid not null,
  version integer not null check (version > 0),
  owner_id uuid not null,
  event_id uuid not null,
  value jsonb not null,
  entered_by uuid not null,
  source text not null check (source in ('tablet', 'paper', 'machine', 'import')),
  decided_at timestamptz,
  recorded_at timestamptz not null,
  command_id text not null,
  unique (subject_id, aspect_id, judge_id, version)
);
--> statement-breakpoint
comment on table mark is 'append-only';
--> statement-breakpoint
-- Where one aspect of one subject stands: the newest mark of each judge and what follows from them.
create table aspect_state (
  subject_id uuid not null,
  aspect_id uuid not null,
  -- The aggregate of judging.mark facts.
  aspect_state_id uuid not null,
  event_id uuid not null,
  module_id uuid not null,
  sheet_id uuid not null,
  owner_id uuid not null,
  scheme_version integer not null check (scheme_version > 0),
  -- { "<judge id>": { version, value, recordedAt } }
  cells jsonb not null,
  state text not null check (state in ('EMPTY', 'PARTIAL', 'CONFLICT', 'COMPLETE')),
  value text,
  version integer not null check (version > 0),
  -- What readers were last told, and by which fact; null: that there is no mark.
  told_value text,
  told_fact_id uuid,
  primary key (subject_id, aspect_id),
  check ((state = 'COMPLETE') = (value is not null))
) with (fillfactor = 60);
--> statement-breakpoint
create index aspect_state_sheet on aspect_state (sheet_id);
--> statement-breakpoint
-- Whose rows may be seen: the tenants of the transaction; unset means none.
create function is_own_tenant(owner uuid) returns boolean language sql stable as $$
  select owner = any (string_to_array(nullif(current_setting('jinbang.tenants', true), ''), ',')::uuid[])
$$;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'competition', 'event', 'module', 'session', 'entry', 'subject', 'subject_code', 'scheme',
    'scheme_version', 'panel', 'score_sheet', 'sheet_signature', 'mark', 'aspect_state'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_tenant on %I using (is_own_tenant(owner_id))', name);
  end loop;
end $$;
--> statement-breakpoint
-- An address names an event, a sheet or a subject; these say whose it is, and nothing else.
create function tenant_of_event(wanted uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select owner_id from event where event_id = wanted
$$;
--> statement-breakpoint
create function event_of_sheet(wanted uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select event_id from score_sheet where sheet_id = wanted
$$;
--> statement-breakpoint
create function event_of_subject(wanted uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select event_id from subject where subject_id = wanted
$$;
--> statement-breakpoint
create function tenants_of_subjects(wanted uuid[]) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(string_agg(distinct owner_id::text, ','), '') from subject where subject_id = any(wanted)
$$;
