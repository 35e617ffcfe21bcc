-- Outbox, inbox, applied versions, dead letters and commands: the same in every service.
-- Partitions are cut by the time inside a fact's id (UUID v7), so the primary keys stay global.
create sequence outbox_position;
--> statement-breakpoint
create table outbox (
  position bigint not null default nextval('outbox_position'),
  fact_id uuid primary key,
  subject text not null,
  body text not null check (octet_length(body) <= 65536),
  recorded_at timestamptz not null default now(),
  sent_at timestamptz,
  stream_sequence bigint
) partition by range (fact_id);
--> statement-breakpoint
create table outbox_default partition of outbox default;
--> statement-breakpoint
create index outbox_waiting on outbox (position) where sent_at is null;
--> statement-breakpoint
create index outbox_stream_sequence on outbox (stream_sequence);
--> statement-breakpoint
create table inbox (
  consumer text not null,
  fact_id uuid not null,
  applied_at timestamptz not null default now(),
  primary key (fact_id, consumer)
) partition by range (fact_id);
--> statement-breakpoint
create table inbox_default partition of inbox default;
--> statement-breakpoint
create table applied_version (
  consumer text not null,
  aggregate text not null,
  aggregate_id text not null,
  version integer not null,
  primary key (consumer, aggregate, aggregate_id)
);
--> statement-breakpoint
create table dead_letter (
  dead_letter_id uuid primary key,
  consumer text not null,
  subject text not null,
  body text not null,
  reason text not null,
  recorded_at timestamptz not null default now(),
  resolved_at timestamptz
);
--> statement-breakpoint
create index dead_letter_open on dead_letter (recorded_at) where resolved_at is null;
--> statement-breakpoint
-- Lowest UUID v7 of a moment: 48 bits of milliseconds, then zeros.
create function fact_id_floor(moment timestamptz) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;
--> statement-breakpoint
-- Makes the partitions of this month and the next; runs as the owner, so services need no DDL right.
create function ensure_fact_partitions(moment timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  month timestamptz := date_trunc('month', moment at time zone 'UTC') at time zone 'UTC';
  parent text;
  name text;
begin
  perform pg_advisory_xact_lock(71002);
  for step in 0..1 loop
    foreach parent in array array['outbox', 'inbox'] loop
      name := format('%s_%s', parent, to_char(month at time zone 'UTC', 'YYYYMM'));
      if to_regclass('public.' || name) is null then
        execute format('create table %I (like %I including defaults including constraints)', name, parent);
        execute format('alter table %I attach partition %I for values from (%L) to (%L)',
          parent, name, fact_id_floor(month), fact_id_floor(month + interval '1 month'));
      end if;
    end loop;
    month := month + interval '1 month';
  end loop;
end $$;
--> statement-breakpoint
create table command (
  command_id text primary key,
  actor_id text not null,
  fingerprint text not null,
  status integer not null,
  answer jsonb not null,
  recorded_at timestamptz not null default now()
);
--> statement-breakpoint
create index command_recorded_at on command (recorded_at);
--> statement-breakpoint
comment on table command is 'append-only';
--> statement-breakpoint
comment on table inbox is 'append-only';
--> statement-breakpoint
-- Who holds which office: what registration tells every service about appointments.
create table held_office (
  appointment_id uuid primary key,
  person_id uuid not null,
  office text not null,
  scope_kind text not null check (scope_kind in ('platform', 'organisation', 'competition', 'event', 'panel')),
  scope_id uuid,
  organisation_id uuid,
  from_at timestamptz not null,
  to_at timestamptz,
  ended boolean not null default false,
  version integer not null,
  check ((scope_kind = 'platform') = (scope_id is null))
);
--> statement-breakpoint
create index held_office_person on held_office (person_id);
--> statement-breakpoint
create index held_office_scope on held_office (scope_id, office);
--> statement-breakpoint
-- Before the first fact: cutting a partition under a running insert refuses that insert.
select ensure_fact_partitions(now());
