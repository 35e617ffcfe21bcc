-- What registration and ranking told: ids and classes, never who somebody is.
create table competition (
  competition_id uuid primary key,
  owner_id uuid not null,
  name jsonb not null,
  tier text not null,
  contest_class text not null,
  jurisdiction text not null,
  season_year integer not null,
  zone text not null,
  plan jsonb,
  version integer not null
);
--> statement-breakpoint
create table event (
  event_id uuid primary key,
  competition_id uuid not null,
  name jsonb not null,
  occupation jsonb not null,
  task_level text not null,
  team_size integer not null,
  total_decimals integer not null,
  version integer not null
);
--> statement-breakpoint
create table entry (
  entry_id uuid primary key,
  event_id uuid not null,
  members jsonb not null,
  withdrawn boolean not null,
  version integer not null
);
--> statement-breakpoint
create table result_part (
  result_id uuid not null,
  result_version integer not null,
  part integer not null,
  rows jsonb not null,
  primary key (result_id, result_version, part)
);
--> statement-breakpoint
comment on table result_part is 'append-only';
--> statement-breakpoint
create table final_result (
  event_id uuid not null,
  result_version integer not null,
  result_id uuid not null,
  competition_id uuid not null,
  state text not null check (state in ('FINAL', 'AMENDED')),
  part_count integer not null,
  row_count integer not null,
  hash text not null,
  page_url text not null,
  page_hash text not null,
  total_max text,
  groups jsonb not null,
  finalised_at timestamptz not null,
  fact_id uuid not null,
  decided_at timestamptz,
  waiting_for text,
  primary key (event_id, result_version)
);
--> statement-breakpoint
create index final_result_undecided on final_result (finalised_at) where decided_at is null;
--> statement-breakpoint
-- Bodies that may issue (M14), their documents and their keys.
create table issuer (
  body_id uuid primary key,
  name text not null,
  evaluator text not null check (evaluator in ('Y', 'S')),
  body_code text not null check (body_code ~ '^\d{4}$'),
  province text not null check (province ~ '^\d{2}$'),
  site text not null check (site ~ '^\d{6}$'),
  did text not null,
  url text not null,
  number_source text not null check (number_source in ('own')),
  filing_no text not null,
  filed jsonb not null,
  state text not null check (state in ('active', 'reminded', 'warned', 'suspended', 'exited', 'revoked')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null,
  unique (evaluator, body_code)
);
--> statement-breakpoint
create table standing_authorisation (
  authorisation_id uuid primary key,
  body_id uuid not null references issuer,
  competition_id uuid,
  document_no text not null,
  from_on date not null,
  to_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  version integer not null,
  check ((ended_by is null) = (ended_at is null))
);
--> statement-breakpoint
create index standing_authorisation_body on standing_authorisation (body_id);
--> statement-breakpoint
create table signing_key (
  key_name text primary key,
  body_id uuid not null references issuer,
  did text not null,
  public_key jsonb not null,
  sealed_key text not null,
  state text not null check (state in ('active', 'retired', 'removed')),
  made_at timestamptz not null
);
--> statement-breakpoint
create unique index signing_key_active on signing_key (body_id) where state = 'active';
--> statement-breakpoint
-- Rule packs in force: the pack as it was adopted, word for word.
create table rule_pack (
  pack_id text not null,
  pack_version integer not null,
  pack jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (pack_id, pack_version)
);
--> statement-breakpoint
comment on table rule_pack is 'append-only';
--> statement-breakpoint
create table adoption (
  competition_id uuid primary key,
  body_id uuid not null references issuer,
  pack_id text not null,
  pack_version integer not null,
  approval text not null check (approval in ('office', 'standing-authorisation')),
  pack jsonb not null,
  adopted_by uuid not null,
  adopted_at timestamptz not null,
  version integer not null
);
--> statement-breakpoint
create index adoption_body on adoption (body_id);
--> statement-breakpoint
-- Decisions: the present standing in `decision`, every version for ever in `decision_version`.
create table decision_batch (
  batch_id uuid primary key,
  body_id uuid not null,
  competition_id uuid not null,
  event_id uuid not null,
  result_version integer not null,
  decision_count integer not null check (decision_count > 0),
  state text not null check (state in ('waiting', 'approved', 'superseded')),
  -- What the approval rests on; a document where it is an authorisation.
  basis text check (basis in ('office', 'standing-authorisation', 'rule-owner')),
  document_no text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  version integer not null,
  -- Four eyes: who approves is not who proposed.
  check (approved_by is null or approved_by <> proposed_by),
  check ((state = 'approved') = (approved_at is not null)),
  check ((basis is null) = (approved_at is null)),
  check (coalesce(basis, '') = 'office' or approved_by is null),
  check (basis <> 'office' or approved_by is not null),
  check (basis <> 'standing-authorisation' or document_no is not null)
);
--> statement-breakpoint
create index decision_batch_event on decision_batch (event_id, batch_id);
--> statement-breakpoint
create table decision (
  decision_id uuid primary key,
  body_id uuid not null,
  competition_id uuid not null,
  event_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('level', 'title', 'application')),
  title_key text not null default '',
  outcome text not null check (outcome in ('granted', 'refused', 'nominable')),
  level text,
  occupation_code text not null,
  season_year integer not null,
  result_version integer not null,
  version integer not null,
  state text not null check (state in
    ('refused', 'nominable', 'proposed', 'returned', 'approved', 'listed', 'issued')),
  batch_id uuid references decision_batch,
  returned_reason text,
  failure_code text,
  failure_params jsonb,
  try_after timestamptz,
  unique (entry_id, person_id, kind, title_key),
  check ((outcome = 'granted') = (state in ('proposed', 'returned', 'approved', 'listed', 'issued'))),
  check (outcome <> 'granted' or level is not null),
  check (state <> 'approved' or batch_id is not null)
);
--> statement-breakpoint
create index decision_event on decision (event_id, decision_id);
--> statement-breakpoint
create index decision_person on decision (person_id) where outcome = 'granted' and kind = 'level';
--> statement-breakpoint
create index decision_approved on decision (decision_id) where state = 'approved' and kind = 'level';
--> statement-breakpoint
create table decision_version (
  decision_id uuid not null,
  version integer not null,
  body_id uuid not null,
  result_version integer not null,
  outcome text not null check (outcome in ('granted', 'refused', 'nominable')),
  level text,
  issue text not null check (issue in ('certificate', 'office-list', 'nothing')),
  rule_id text,
  rule_version integer,
  pack_id text not null,
  pack_version integer not null,
  reason text not null,
  decision jsonb not null,
  sentence_zh text not null,
  sentence_en text not null,
  decided_at timestamptz not null,
  caused_by text not null,
  primary key (decision_id, version)
);
--> statement-breakpoint
comment on table decision_version is 'append-only';
--> statement-breakpoint
-- Numbers (own, 22 characters): gapless per body, year and level; a drawn number is bound or void for ever.
create table serial_counter (
  scope text primary key,
  body_id uuid not null,
  last integer not null check (last between 0 and 999999)
);
--> statement-breakpoint
create table number_register (
  number text primary key,
  body_id uuid not null,
  scope text not null,
  serial integer not null,
  certificate_id uuid not null,
  recorded_at timestamptz not null,
  unique (scope, serial)
);
--> statement-breakpoint
create index number_register_certificate on number_register (certificate_id);
--> statement-breakpoint
comment on table number_register is 'append-only';
--> statement-breakpoint
create table status_list (
  list_id uuid primary key,
  body_id uuid not null references issuer,
  purpose text not null check (purpose in ('revocation', 'suspension')),
  bit_count integer not null check (bit_count >= 131072 and bit_count % 8 = 0),
  used_count integer not null,
  revision integer not null,
  opened_at timestamptz not null
);
--> statement-breakpoint
create index status_list_body on status_list (body_id, purpose);
--> statement-breakpoint
create table status_index (
  list_id uuid not null references status_list,
  index integer not null,
  certificate_id uuid not null,
  primary key (list_id, index)
);
--> statement-breakpoint
comment on table status_index is 'append-only';
--> statement-breakpoint
create table certificate (
  certificate_id uuid primary key,
  body_id uuid not null,
  decision_id uuid not null,
  decision_version integer not null,
  competition_id uuid not null,
  event_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  award_kind text not null check (award_kind in ('level')),
  state text not null check (state in ('live', 'revoked')),
  number text not null unique references number_register,
  occupation_code text not null,
  level text not null,
  result_version integer not null,
  -- The newest final result this certificate is known to follow from.
  confirmed_result_version integer not null,
  page_url text not null,
  page_hash text not null,
  list_id uuid not null references status_list,
  status_index integer not null,
  sealed_holder_code text not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revocation_cause text check (revocation_cause in ('result-amended', 'office')),
  version integer not null,
  unique (list_id, status_index),
  check ((state = 'revoked') = (revoked_at is not null)),
  check ((state = 'revoked') = (revocation_cause is not null))
);
--> statement-breakpoint
-- One standing certificate per entry, person and kind, whatever is delivered twice.
create unique index certificate_live on certificate (entry_id, person_id, award_kind) where state = 'live';
--> statement-breakpoint
create index certificate_event on certificate (event_id, certificate_id);
--> statement-breakpoint
create index certificate_body on certificate (body_id, certificate_id);
--> statement-breakpoint
create index certificate_revoked on certificate (list_id) where state = 'revoked';
--> statement-breakpoint
create table credential (
  certificate_id uuid not null references certificate,
  credential_version integer not null,
  body_id uuid not null,
  credential_id text not null,
  key_name text not null references signing_key,
  valid_from timestamptz not null,
  body text not null,
  primary key (certificate_id, credential_version),
  unique (credential_id, credential_version)
);
--> statement-breakpoint
comment on table credential is 'append-only';
--> statement-breakpoint
create table revocation (
  revocation_id uuid primary key,
  certificate_id uuid not null references certificate,
  body_id uuid not null,
  reason text not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  version integer not null,
  check (confirmed_by is null or confirmed_by <> requested_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);
--> statement-breakpoint
create unique index revocation_open on revocation (certificate_id) where confirmed_at is null;
--> statement-breakpoint
-- Levels our own certificates gave; what somebody held at entry stands with the entry.
create table holding (
  certificate_id uuid primary key references certificate,
  body_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  occupation_code text not null,
  level text not null,
  ended_at timestamptz
);
--> statement-breakpoint
create index holding_person on holding (person_id) where ended_at is null;
--> statement-breakpoint
-- Erasable: the only place that knows who a person is.
create table person_name (
  body_id uuid not null,
  person_id uuid not null,
  name text not null,
  name_en text,
  sealed_identity text,
  fetched_at timestamptz not null,
  primary key (body_id, person_id)
);
--> statement-breakpoint
create table event_certification (
  event_id uuid primary key,
  competition_id uuid not null,
  body_id uuid not null,
  result_version integer not null,
  issued_count integer not null,
  refused_count integer not null,
  certified_at timestamptz not null,
  version integer not null
);
--> statement-breakpoint
-- The second line behind `*.access.ts`: a request sees the rows of its bodies alone.
create function is_own_body(body uuid) returns boolean language sql stable as $$
  select body = any (string_to_array(nullif(current_setting('jinbang.tenants', true), ''), ',')::uuid[])
$$;
--> statement-breakpoint
alter table decision_batch enable row level security;
--> statement-breakpoint
create policy own_body on decision_batch using (is_own_body(body_id));
--> statement-breakpoint
alter table decision enable row level security;
--> statement-breakpoint
create policy own_body on decision using (is_own_body(body_id));
--> statement-breakpoint
alter table decision_version enable row level security;
--> statement-breakpoint
create policy own_body on decision_version using (is_own_body(body_id));
--> statement-breakpoint
alter table certificate enable row level security;
--> statement-breakpoint
create policy own_body on certificate using (is_own_body(body_id));
--> statement-breakpoint
alter table credential enable row level security;
--> statement-breakpoint
create policy own_body on credential using (is_own_body(body_id));
--> statement-breakpoint
alter table revocation enable row level security;
--> statement-breakpoint
create policy own_body on revocation using (is_own_body(body_id));
--> statement-breakpoint
alter table holding enable row level security;
--> statement-breakpoint
create policy own_body on holding using (is_own_body(body_id));
--> statement-breakpoint
alter table person_name enable row level security;
--> statement-breakpoint
create policy own_body on person_name using (is_own_body(body_id));
--> statement-breakpoint
alter table event_certification enable row level security;
--> statement-breakpoint
create policy own_body on event_certification using (is_own_body(body_id));
