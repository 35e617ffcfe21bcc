-- What a body's own machines are told: addresses that want to hear, messages of ids alone, and what
-- became of each. Secrets follow from their ids by a key outside the database.
create table webhook_subscription (
  subscription_id uuid primary key,
  body_id uuid not null references issuer,
  label text not null,
  url text not null check (url ~ '^https://'),
  kinds text[] not null check (cardinality(kinds) between 1 and 20),
  state text not null check (state in ('active', 'paused', 'ended')),
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  -- After a failure nothing is sent before this.
  try_after timestamptz,
  version integer not null,
  check ((state = 'ended') = (ended_at is not null)),
  check ((ended_by is null) = (ended_at is null))
);
--> statement-breakpoint
create index webhook_subscription_body on webhook_subscription (body_id, subscription_id);
--> statement-breakpoint
create table webhook_secret (
  secret_id uuid primary key,
  subscription_id uuid not null references webhook_subscription,
  body_id uuid not null,
  slot smallint not null check (slot in (1, 2)),
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
--> statement-breakpoint
-- The old one stands beside the new one until it is taken back.
create unique index webhook_secret_slot on webhook_secret (subscription_id, slot) where ended_at is null;
--> statement-breakpoint
create table webhook_message (
  message_id uuid primary key,
  body_id uuid not null references issuer,
  kind text not null,
  about_id uuid not null,
  about_version integer not null,
  occurred_at timestamptz not null,
  body text not null,
  recorded_at timestamptz not null,
  unique (kind, about_id, about_version)
);
--> statement-breakpoint
comment on table webhook_message is 'append-only';
--> statement-breakpoint
-- Up to when the happenings of a body were looked through.
create table webhook_watch (
  body_id uuid primary key references issuer,
  seen_until timestamptz not null
);
--> statement-breakpoint
comment on table webhook_watch is 'consumers-only';
--> statement-breakpoint
create table webhook_delivery (
  subscription_id uuid not null references webhook_subscription,
  message_id uuid not null references webhook_message,
  body_id uuid not null,
  position bigint generated always as identity,
  state text not null check (state in ('waiting', 'delivered', 'parked')),
  attempt_count integer not null default 0 check (attempt_count >= 0),
  -- A replay by hand begins the time for trying anew.
  since_at timestamptz not null,
  ended_at timestamptz,
  primary key (subscription_id, message_id),
  check ((state = 'waiting') = (ended_at is null))
);
--> statement-breakpoint
create index webhook_delivery_waiting on webhook_delivery (subscription_id, position) where state = 'waiting';
--> statement-breakpoint
create index webhook_delivery_newest on webhook_delivery (subscription_id, position desc);
--> statement-breakpoint
-- Each try with its answer: a number or a word, nothing of what the other side said.
create table webhook_attempt (
  attempt_id uuid primary key,
  subscription_id uuid not null,
  message_id uuid not null,
  body_id uuid not null,
  status integer check (status between 100 and 599),
  outcome text not null check (outcome in
    ('delivered', 'refused', 'gone', 'redirected', 'timed-out', 'unreachable', 'forbidden-address')),
  took_ms integer not null check (took_ms >= 0),
  tried_at timestamptz not null
);
--> statement-breakpoint
comment on table webhook_attempt is 'append-only';
--> statement-breakpoint
create index webhook_attempt_of on webhook_attempt (subscription_id, message_id, tried_at);
--> statement-breakpoint
-- How the file for a register looks: heads and fields are data of the body.
create table upload_template (
  template_id uuid primary key,
  body_id uuid not null references issuer,
  name text not null,
  register_url text check (register_url ~ '^https://'),
  format text not null check (format in ('xlsx', 'csv')),
  columns jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  version integer not null,
  check ((ended_by is null) = (ended_at is null))
);
--> statement-breakpoint
create index upload_template_body on upload_template (body_id, template_id);
--> statement-breakpoint
-- One upload: certificates chosen at one moment. Made by one, handed in and answered as the register says.
create table upload_run (
  run_id uuid primary key,
  body_id uuid not null references issuer,
  template_id uuid not null references upload_template,
  event_id uuid not null,
  state text not null check (state in ('made', 'handed-in', 'withdrawn')),
  row_count integer not null check (row_count between 1 and 5000),
  accepted_count integer not null default 0,
  refused_count integer not null default 0,
  made_by uuid not null,
  made_at timestamptz not null,
  handed_in_by uuid,
  handed_in_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null,
  check (accepted_count + refused_count <= row_count),
  check ((state = 'handed-in') = (handed_in_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
--> statement-breakpoint
create index upload_run_body on upload_run (body_id, run_id);
--> statement-breakpoint
create table upload_row (
  run_id uuid not null references upload_run,
  certificate_id uuid not null references certificate,
  body_id uuid not null,
  template_id uuid not null,
  place integer not null check (place > 0),
  state text not null check (state in ('waiting', 'uploaded', 'accepted', 'refused', 'withdrawn')),
  -- As the register gave it, without any number of a person.
  reason text,
  changed_at timestamptz not null,
  primary key (run_id, certificate_id),
  unique (run_id, place),
  check ((state = 'refused') = (reason is not null))
);
--> statement-breakpoint
-- A certificate is on its way to a register once; only what was refused or withdrawn goes again.
create unique index upload_row_once on upload_row (template_id, certificate_id)
  where state in ('waiting', 'uploaded', 'accepted');
--> statement-breakpoint
create index upload_row_certificate on upload_row (certificate_id, changed_at desc);
--> statement-breakpoint
-- Who took the file with everybody's numbers out, when, and the hash of the bytes that left.
create table upload_file (
  file_id uuid primary key,
  run_id uuid not null references upload_run,
  body_id uuid not null,
  taken_by uuid not null,
  taken_at timestamptz not null
);
--> statement-breakpoint
comment on table upload_file is 'append-only';
--> statement-breakpoint
-- A file is made once: whoever comes second with the same order is told so.
create table upload_file_begin (
  file_id uuid primary key references upload_file,
  body_id uuid not null,
  begun_at timestamptz not null
);
--> statement-breakpoint
comment on table upload_file_begin is 'append-only';
--> statement-breakpoint
create table upload_file_end (
  file_id uuid primary key references upload_file,
  body_id uuid not null,
  ending text not null check (ending in ('sent', 'cut', 'failed')),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count bigint not null check (byte_count >= 0),
  ended_at timestamptz not null,
  check ((ending = 'sent') = (sha256 is not null))
);
--> statement-breakpoint
comment on table upload_file_end is 'append-only';
--> statement-breakpoint
create table upload_receipt (
  receipt_id uuid primary key,
  run_id uuid not null references upload_run,
  body_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  accepted_count integer not null check (accepted_count >= 0),
  refused_count integer not null check (refused_count >= 0),
  missing_count integer not null check (missing_count >= 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
--> statement-breakpoint
comment on table upload_receipt is 'append-only';
--> statement-breakpoint
create index upload_receipt_run on upload_receipt (run_id, recorded_at);
--> statement-breakpoint
create index certificate_revoked_at on certificate (body_id, revoked_at) where revoked_at is not null;
--> statement-breakpoint
create index register_entry_recorded on register_entry (body_id, recorded_at);
--> statement-breakpoint
create index decision_batch_approved on decision_batch (body_id, approved_at) where approved_at is not null;
--> statement-breakpoint
alter table webhook_subscription enable row level security;
--> statement-breakpoint
create policy own_body on webhook_subscription using (is_own_body(body_id));
--> statement-breakpoint
alter table webhook_secret enable row level security;
--> statement-breakpoint
create policy own_body on webhook_secret using (is_own_body(body_id));
--> statement-breakpoint
alter table webhook_message enable row level security;
--> statement-breakpoint
create policy own_body on webhook_message using (is_own_body(body_id));
--> statement-breakpoint
alter table webhook_delivery enable row level security;
--> statement-breakpoint
create policy own_body on webhook_delivery using (is_own_body(body_id));
--> statement-breakpoint
alter table webhook_attempt enable row level security;
--> statement-breakpoint
create policy own_body on webhook_attempt using (is_own_body(body_id));
--> statement-breakpoint
alter table upload_template enable row level security;
--> statement-breakpoint
create policy own_body on upload_template using (is_own_body(body_id));
--> statement-breakpoint
alter table upload_run enable row level security;
--> statement-breakpoint
create policy own_body on upload_run using (is_own_body(body_id));
--> statement-breakpoint
alter table upload_row enable row level security;
--> statement-breakpoint
create policy own_body on upload_row using (is_own_body(body_id));
--> statement-breakpoint
alter table upload_file enable row level security;
--> statement-breakpoint
create policy own_body on upload_file using (is_own_body(body_id));
--> statement-breakpoint
alter table upload_file_begin enable row level security;
--> statement-breakpoint
create policy own_body on upload_file_begin using (is_own_body(body_id));
--> statement-breakpoint
alter table upload_file_end enable row level security;
--> statement-breakpoint
create policy own_body on upload_file_end using (is_own_body(body_id));
--> statement-breakpoint
alter table upload_receipt enable row level security;
--> statement-breakpoint
create policy own_body on upload_receipt using (is_own_body(body_id));
