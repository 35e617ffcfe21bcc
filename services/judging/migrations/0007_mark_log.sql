-- Locks as records of their own: what was locked by whom stays, whatever becomes of the module.
create table module_lock (
  module_id uuid not null references module,
  -- Of the module, raised by the lock.
  version integer not null check (version > 0),
  owner_id uuid not null,
  event_id uuid not null,
  marks integer not null check (marks >= 0),
  hash text not null,
  locked_by uuid not null,
  -- Leaves of the log when it was locked: every mark and signature it stands on is among them.
  log_size bigint,
  recorded_at timestamptz not null,
  command_id text not null,
  primary key (module_id, version)
);
--> statement-breakpoint
comment on table module_lock is 'append-only';
--> statement-breakpoint
alter table module_lock enable row level security;
--> statement-breakpoint
create policy own_tenant on module_lock
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
-- Leaves of the log when it was signed; null for signatures from before the log.
alter table sheet_signature add column log_size bigint;
--> statement-breakpoint
-- Records that wait for their leaf. Added to blindly in the transaction that writes the record,
-- emptied by the sequencer, so it is always small.
create table log_pending (
  position bigint generated always as identity primary key,
  kind text not null,
  record_id uuid not null,
  record_version integer not null,
  owner_id uuid not null,
  queued_at timestamptz not null default now()
);
--> statement-breakpoint
comment on table log_pending is 'add-only';
--> statement-breakpoint
alter table log_pending enable row level security;
--> statement-breakpoint
create policy own_tenant on log_pending
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
-- The leaves: which record each stands for, and the salted commitment to it.
create table log_leaf (
  leaf_index bigint primary key check (leaf_index >= 0),
  kind text not null,
  record_id uuid not null,
  record_version integer not null,
  owner_id uuid not null,
  salt bytea not null check (length(salt) = 16),
  commitment bytea not null check (length(commitment) = 32),
  sequenced_at timestamptz not null,
  unique (record_id, record_version, kind)
);
--> statement-breakpoint
comment on table log_leaf is 'append-only, consumers-only';
--> statement-breakpoint
alter table log_leaf enable row level security;
--> statement-breakpoint
create policy own_tenant on log_leaf
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
-- Whole tiles of 256 hashes: at level 0 of leaves, above it of tiles.
create table log_tile (
  level integer not null check (level >= 0),
  tile_index bigint not null check (tile_index >= 0),
  hashes bytea not null check (length(hashes) = 8192),
  root bytea not null check (length(root) = 32),
  primary key (level, tile_index)
);
--> statement-breakpoint
comment on table log_tile is 'append-only, consumers-only';
--> statement-breakpoint
-- Signed notes: how far the log had come, and its root then.
create table log_checkpoint (
  size bigint primary key check (size > 0),
  note text not null,
  signed_at timestamptz not null
);
--> statement-breakpoint
comment on table log_checkpoint is 'append-only, consumers-only';
--> statement-breakpoint
-- The keys that sign checkpoints. The origin of the first one is the log's for ever.
create table log_key (
  verifier_key text primary key,
  origin text not null,
  added_at timestamptz not null
);
--> statement-breakpoint
comment on table log_key is 'append-only, consumers-only';
--> statement-breakpoint
-- One statement per statement, not per row: a batch of marks queues itself at once.
create function queue_marks() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'mark', mark_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger mark_is_logged after insert on mark
  referencing new table as added for each statement execute function queue_marks();
--> statement-breakpoint
create function queue_subject_codes() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'subject-code', subject_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger subject_code_is_logged after insert on subject_code
  referencing new table as added for each statement execute function queue_subject_codes();
--> statement-breakpoint
create function queue_sheet_signatures() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'sheet-signature', sheet_id, sheet_version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger sheet_signature_is_logged after insert on sheet_signature
  referencing new table as added for each statement execute function queue_sheet_signatures();
--> statement-breakpoint
create function queue_scheme_versions() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'scheme-version', module_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger scheme_version_is_logged after insert on scheme_version
  referencing new table as added for each statement execute function queue_scheme_versions();
--> statement-breakpoint
create function queue_module_locks() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'module-lock', module_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger module_lock_is_logged after insert on module_lock
  referencing new table as added for each statement execute function queue_module_locks();
--> statement-breakpoint
-- What was recorded before the log began comes into it first, in the order it was recorded.
insert into log_pending (kind, record_id, record_version, owner_id)
select kind, record_id, record_version, owner_id from (
  select 'scheme-version' as kind, module_id as record_id, version as record_version, owner_id, published_at as at from scheme_version
  union all select 'mark', mark_id, 0, owner_id, recorded_at from mark
  union all select 'subject-code', subject_id, version, owner_id, recorded_at from subject_code
  union all select 'sheet-signature', sheet_id, sheet_version, owner_id, recorded_at from sheet_signature
) as earlier order by at, record_id;
