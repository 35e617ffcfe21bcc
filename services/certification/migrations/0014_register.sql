-- A certificate's life after it was issued (M21): suspended, reinstated, revoked, reissued, corrected,
-- renewed. A suspended one still stands: no second one is issued beside it.
alter table certificate
  drop constraint certificate_state_check,
  add constraint certificate_state_check check (state in ('live', 'suspended', 'revoked')),
  add column suspended_at timestamptz,
  -- Only where a standard asks; expired is derived from it and no state.
  add column valid_until timestamptz,
  -- The second place, only where the body asks for one: outside the Open Badges schema.
  add column suspension_list_id uuid references status_list,
  add column suspension_index integer,
  add check ((state = 'suspended') = (suspended_at is not null)),
  add check ((suspension_list_id is null) = (suspension_index is null)),
  add unique (suspension_list_id, suspension_index);
--> statement-breakpoint
drop index certificate_live;
--> statement-breakpoint
create unique index certificate_live on certificate (entry_id, person_id, award_kind) where state <> 'revoked';
--> statement-breakpoint
create index certificate_suspended on certificate (suspension_list_id) where state = 'suspended';
--> statement-breakpoint
create index certificate_issued on certificate (body_id, issued_at, certificate_id);
--> statement-breakpoint
create index certificate_competition on certificate (competition_id, certificate_id);
--> statement-breakpoint
create index person_name_name on person_name (body_id, name);
--> statement-breakpoint
-- Whether the certificates a body issues from now on carry a second status, for suspension.
create table suspension_setting (
  body_id uuid primary key references issuer,
  asked boolean not null,
  set_by uuid not null,
  set_at timestamptz not null,
  version integer not null
);
--> statement-breakpoint
-- An act on one certificate or on many: asked for by one person with a reason, confirmed by another
-- who saw the same rows, carried out in portions.
create table register_act (
  act_id uuid primary key,
  body_id uuid not null references issuer,
  act text not null check (act in ('suspend', 'reinstate', 'revoke', 'reissue', 'correct', 'renew')),
  cause text not null check (cause in
    ('doubt', 'cleared', 'misconduct', 'error', 'lost', 'spoilt', 'misspelt', 'key', 'renewal')),
  reason text not null,
  valid_until timestamptz,
  -- How the rows were chosen, ids and days alone; the rows themselves stand in register_act_row.
  chosen_by jsonb not null,
  state text not null check (state in ('waiting', 'confirmed', 'done', 'withdrawn')),
  row_count integer not null check (row_count between 1 and 20000),
  done_count integer not null default 0,
  refused_count integer not null default 0,
  requested_by uuid not null,
  requested_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  finished_at timestamptz,
  try_after timestamptz,
  version integer not null,
  check (confirmed_by is null or confirmed_by <> requested_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check ((state in ('confirmed', 'done')) = (confirmed_by is not null)),
  check ((state = 'withdrawn') = (withdrawn_by is not null)),
  check ((state = 'done') = (finished_at is not null)),
  check (done_count + refused_count <= row_count),
  check ((act = 'renew') = (valid_until is not null))
);
--> statement-breakpoint
create index register_act_body on register_act (body_id, act_id);
--> statement-breakpoint
create index register_act_open on register_act (act_id) where state = 'confirmed';
--> statement-breakpoint
create table register_act_row (
  act_id uuid not null references register_act,
  certificate_id uuid not null references certificate,
  body_id uuid not null,
  act text not null,
  outcome text check (outcome in ('done', 'refused', 'withdrawn')),
  code text,
  ended_at timestamptz,
  primary key (act_id, certificate_id),
  check ((outcome is null) = (ended_at is null)),
  check ((coalesce(outcome, '') = 'refused') = (code is not null))
);
--> statement-breakpoint
-- The same is not asked twice of one certificate.
create unique index register_act_row_open on register_act_row (certificate_id, act) where outcome is null;
--> statement-breakpoint
create index register_act_row_next on register_act_row (act_id, certificate_id) where outcome is null;
--> statement-breakpoint
-- What became of a certificate, once for each version of it.
create table register_entry (
  entry_id uuid primary key,
  body_id uuid not null,
  certificate_id uuid not null references certificate,
  certificate_version integer not null,
  act text not null check (act in ('suspend', 'reinstate', 'revoke', 'reissue', 'correct', 'renew')),
  cause text not null,
  act_id uuid references register_act,
  revocation_id uuid references revocation,
  credential_version integer not null,
  recorded_at timestamptz not null,
  unique (certificate_id, certificate_version),
  unique (act_id, certificate_id)
);
--> statement-breakpoint
comment on table register_entry is 'append-only';
--> statement-breakpoint
-- Versions of a credential that another took the place of; their places in the status lists stay set.
create table superseded_version (
  certificate_id uuid not null references certificate,
  credential_version integer not null,
  body_id uuid not null,
  credential_id text not null,
  list_id uuid not null references status_list,
  status_index integer not null,
  cause text not null,
  superseded_at timestamptz not null,
  primary key (certificate_id, credential_version),
  unique (list_id, status_index)
);
--> statement-breakpoint
comment on table superseded_version is 'append-only';
--> statement-breakpoint
create index superseded_version_list on superseded_version (list_id);
--> statement-breakpoint
alter table suspension_setting enable row level security;
--> statement-breakpoint
create policy own_body on suspension_setting using (is_own_body(body_id));
--> statement-breakpoint
alter table register_act enable row level security;
--> statement-breakpoint
create policy own_body on register_act using (is_own_body(body_id));
--> statement-breakpoint
alter table register_act_row enable row level security;
--> statement-breakpoint
create policy own_body on register_act_row using (is_own_body(body_id));
--> statement-breakpoint
alter table register_entry enable row level security;
--> statement-breakpoint
create policy own_body on register_entry using (is_own_body(body_id));
--> statement-breakpoint
alter table superseded_version enable row level security;
--> statement-breakpoint
create policy own_body on superseded_version using (is_own_body(body_id));
