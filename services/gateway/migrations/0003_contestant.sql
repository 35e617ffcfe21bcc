-- Who competes, as registration tells it: ids and entry numbers, never who somebody is.
create table contestant_entry (
  entry_id uuid primary key,
  event_id uuid not null,
  entry_no text not null,
  person_ids uuid[] not null check (cardinality(person_ids) between 1 and 20),
  withdrawn boolean not null
);
--> statement-breakpoint
-- A code on a slip or in a mail: opens, once, a session for one person's own results in one entry.
create table contestant_code (
  code_id uuid primary key,
  event_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  -- Keyed: 60 bits that fit on a slip could be found again from a plain hash.
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check (expires_at > issued_at and expires_at <= issued_at + interval '60 days'),
  check (used_at is null or used_at >= issued_at),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
--> statement-breakpoint
-- The newest code alone counts: whoever has an older one has paper.
create unique index contestant_code_live on contestant_code (entry_id, person_id)
  where withdrawn_at is null;
--> statement-breakpoint
create index contestant_code_event on contestant_code (event_id, code_id);
--> statement-breakpoint
create table contestant_session (
  session_id uuid primary key,
  -- Unique: one code, one session.
  code_id uuid not null unique references contestant_code,
  event_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- Truncated before it comes here: /24 or /48.
  last_address_prefix text,
  last_agent text check (length(last_agent) <= 200),
  ended_at timestamptz,
  check (expires_at <= started_at + interval '2 hours')
);
--> statement-breakpoint
create index contestant_session_person on contestant_session (person_id, started_at);
--> statement-breakpoint
alter table access_trail drop constraint access_trail_method_check,
  add constraint access_trail_method_check
    check (method in ('password', 'passkey', 'oidc', 'pin', 'key', 'code'));
--> statement-breakpoint
alter table mail drop constraint mail_kind_check,
  add constraint mail_kind_check check (kind in ('invitation', 'recovery', 'contestant-code'));
