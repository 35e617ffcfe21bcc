-- A contest handed over to another system, by its organiser: the last record of the mark log it
-- began in, with the key of the log it goes on in.
create table hand_over_act (
  act_id uuid primary key,
  competition_id uuid not null,
  owner_id uuid not null,
  receiver text not null check (length(receiver) between 1 and 200),
  receiver_log text not null check (length(receiver_log) between 1 and 200),
  receiver_key text not null check (length(receiver_key) between 1 and 300),
  handed_by uuid not null,
  recorded_at timestamptz not null,
  command_id text not null
);
--> statement-breakpoint
comment on table hand_over_act is 'append-only';
--> statement-breakpoint
alter table hand_over_act enable row level security;
--> statement-breakpoint
create policy own_tenant on hand_over_act using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
create function queue_hand_over_acts() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'hand-over', act_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger hand_over_act_is_logged after insert on hand_over_act
  referencing new table as added for each statement execute function queue_hand_over_acts();
--> statement-breakpoint
-- The log a contest brought along, kept whole beside our own: its leaves, its checkpoints, and the
-- public part of its keys. Every record of the contest has a leaf of ours, too.
create table brought_leaf (
  competition_id uuid not null,
  origin text not null,
  leaf_index bigint not null check (leaf_index >= 0),
  kind text not null,
  record_id uuid not null,
  record_version integer not null,
  salt bytea not null check (length(salt) = 16),
  commitment bytea not null check (length(commitment) = 32),
  sequenced_at timestamptz not null,
  primary key (competition_id, origin, leaf_index)
);
--> statement-breakpoint
comment on table brought_leaf is 'append-only, consumers-only';
--> statement-breakpoint
create table brought_checkpoint (
  competition_id uuid not null,
  origin text not null,
  size bigint not null check (size > 0),
  note text not null,
  signed_at timestamptz not null,
  primary key (competition_id, origin, size)
);
--> statement-breakpoint
comment on table brought_checkpoint is 'append-only, consumers-only';
--> statement-breakpoint
create table brought_key (
  competition_id uuid not null,
  origin text not null,
  verifier_key text not null,
  added_at timestamptz not null,
  primary key (competition_id, origin, verifier_key)
);
--> statement-breakpoint
comment on table brought_key is 'append-only, consumers-only';
