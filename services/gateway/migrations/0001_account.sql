-- People's accounts, as the sign-in library keeps them. An account's id is the id of the person at
-- registration, so a person has at most one and nothing has to be looked up to know who asks.
create table account (
  id uuid primary key,
  -- The library asks for a name; names of people live in registration alone.
  name text not null default '' check (name = ''),
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  email_verified boolean not null default false,
  image text check (image is null),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--> statement-breakpoint
create table account_session (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  -- Worthless alone: the cookie carries it with a signature whose key is not in the database.
  token text not null unique,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null default now(),
  -- Truncated before it comes here: /24 or /48.
  ip_address text,
  user_agent text check (length(user_agent) <= 200),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--> statement-breakpoint
create index account_session_user on account_session (user_id);
--> statement-breakpoint
create index account_session_expires on account_session (expires_at);
--> statement-breakpoint
-- How an account signs in: a password (argon2id) or another identity provider.
create table account_credential (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text check (password like '$argon2id$%'),
  -- What another provider hands out is used once and never kept.
  access_token text check (access_token is null),
  refresh_token text check (refresh_token is null),
  id_token text check (id_token is null),
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
--> statement-breakpoint
create index account_credential_user on account_credential (user_id);
--> statement-breakpoint
-- Challenges and recovery links, by the hash of what was handed out.
create table account_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
--> statement-breakpoint
create index account_verification_identifier on account_verification (identifier);
--> statement-breakpoint
create table passkey (
  id uuid primary key,
  user_id uuid not null references account on delete cascade,
  name text check (length(name) <= 100),
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now()
);
--> statement-breakpoint
create index passkey_user on passkey (user_id);
--> statement-breakpoint
create table invitation (
  invitation_id uuid primary key,
  person_id uuid not null,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  check (expires_at <= invited_at + interval '72 hours'),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (accepted_at is null or withdrawn_at is null)
);
--> statement-breakpoint
create unique index invitation_open on invitation (person_id)
  where accepted_at is null and withdrawn_at is null;
--> statement-breakpoint
-- Who signed in how, and what was done to accounts, keys, devices and PINs. No secret, no name.
create table access_trail (
  trail_id uuid primary key,
  happened_at timestamptz not null,
  act text not null check (act ~ '^[a-z][a-z-]{2,40}$'),
  method text check (method in ('password', 'passkey', 'oidc', 'pin', 'key')),
  -- The refusal, where it was one.
  code text,
  person_id uuid,
  actor_id uuid,
  -- A mail address that may be nobody's: keyed hash, so that tries on it can be seen together.
  account_hash text check (account_hash ~ '^[0-9a-f]{64}$'),
  session_id text,
  device_id uuid,
  event_id uuid,
  address_prefix text,
  agent text check (length(agent) <= 200)
);
--> statement-breakpoint
create index access_trail_person on access_trail (person_id, trail_id);
--> statement-breakpoint
create index access_trail_event on access_trail (event_id, trail_id) where event_id is not null;
--> statement-breakpoint
comment on table access_trail is 'append-only';
--> statement-breakpoint
-- How often something was tried of late; the key is a keyed hash.
create table throttle (
  key text primary key,
  tries integer not null check (tries >= 0),
  window_from timestamptz not null
);
--> statement-breakpoint
-- What would have been sent by mail: there is no mail provider yet.
create table mail (
  mail_id uuid primary key,
  recipient text not null,
  kind text not null check (kind in ('invitation', 'recovery')),
  subject text not null,
  body text not null,
  recorded_at timestamptz not null
);
--> statement-breakpoint
create table api_key (
  key_id uuid primary key,
  person_id uuid not null,
  label text not null check (length(label) between 1 and 100),
  -- SHA-256 of 256 random bits: no slow hash is needed, and the key itself is never kept.
  key_hash text not null unique check (key_hash ~ '^[0-9a-f]{64}$'),
  key_start text not null,
  scopes text[] not null check (cardinality(scopes) between 1 and 20),
  -- Two places per person, so a new key can stand beside the old one and never a third.
  slot smallint not null check (slot in (1, 2)),
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  check (expires_at > issued_at and expires_at <= issued_at + interval '400 days'),
  check ((revoked_at is null) = (revoked_by is null))
);
--> statement-breakpoint
create unique index api_key_slot on api_key (person_id, slot) where revoked_at is null;
--> statement-breakpoint
-- Where an event and a competition belong, as registration tells it: an office held around an event
-- counts in it.
create table place (
  place_id uuid primary key,
  kind text not null check (kind in ('competition', 'event')),
  competition_id uuid not null,
  owner_id uuid not null,
  check (kind = 'event' or competition_id = place_id)
);
