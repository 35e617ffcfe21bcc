-- Where a session was used last: a cookie that walks off to another browser becomes visible.
alter table account_session
  add column last_address_prefix text,
  add column last_agent text check (length(last_agent) <= 200);
--> statement-breakpoint
-- A code on a screen, once, for five minutes: whoever scans it may pair one tablet with one event.
create table pairing (
  pairing_id uuid primary key,
  event_id uuid not null,
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (expires_at <= issued_at + interval '5 minutes')
);
--> statement-breakpoint
create index pairing_expires on pairing (expires_at);
--> statement-breakpoint
-- A tablet of an event. Its private key never leaves it; an event's tablets are one group.
create table device (
  device_id uuid primary key,
  event_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  public_key jsonb not null check (not public_key ? 'd'),
  thumbprint text not null unique,
  paired_by uuid not null,
  paired_at timestamptz not null,
  last_seen_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  version integer not null default 1,
  check ((revoked_at is null) = (revoked_by is null))
);
--> statement-breakpoint
create unique index device_name on device (event_id, lower(name)) where revoked_at is null;
--> statement-breakpoint
-- What a person of an event types on a tablet. One live row per person and event.
create table pin (
  pin_id uuid primary key,
  event_id uuid not null,
  person_id uuid not null,
  appointment_id uuid not null,
  -- Who types, not a secret.
  roster_code text not null check (roster_code ~ '^[1-9][0-9]{3}$'),
  pin_hash text not null check (pin_hash like '$argon2id$%'),
  issued_by uuid not null,
  issued_at timestamptz not null,
  -- Counted over all tablets, before it is known whether a try was right.
  failed_count integer not null default 0 check (failed_count between 0 and 5),
  locked_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check (issued_by <> person_id),
  check (locked_at is null or failed_count = 5),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
--> statement-breakpoint
create unique index pin_roster_code on pin (event_id, roster_code) where withdrawn_at is null;
--> statement-breakpoint
create unique index pin_person on pin (event_id, person_id) where withdrawn_at is null;
--> statement-breakpoint
-- Somebody working on a tablet: bound to its key, one at a time.
create table device_session (
  session_id uuid primary key,
  device_id uuid not null references device,
  pin_id uuid not null references pin,
  event_id uuid not null,
  person_id uuid not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  locked_at timestamptz,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed-out', 'handed-over', 'revoked', 'withdrawn')),
  check ((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
create unique index device_session_open on device_session (device_id) where ended_at is null;
--> statement-breakpoint
create index device_session_person on device_session (person_id) where ended_at is null;
--> statement-breakpoint
create index device_session_pin on device_session (pin_id) where ended_at is null;
