-- Penalties of the chief judge: points off a module's marks of one subject, with a reason (domain §3).
create table penalty (
  penalty_id uuid primary key,
  subject_id uuid not null references subject,
  module_id uuid not null references module,
  event_id uuid not null,
  owner_id uuid not null,
  -- As the scheme of that version names it; null where it names no kinds.
  kind_code text,
  kind_name jsonb,
  -- Exact text, above zero.
  points text not null check (points !~ '^-' and points ~ '[1-9]'),
  reason text not null check (trim(reason) <> ''),
  evidence text,
  scheme_version integer not null check (scheme_version > 0),
  given_by uuid not null,
  happened_at timestamptz,
  given_at timestamptz not null,
  command_id text not null,
  check ((kind_code is null) = (kind_name is null)),
  check (happened_at is null or happened_at <= given_at)
);
--> statement-breakpoint
create index penalty_module on penalty (module_id, penalty_id);
--> statement-breakpoint
comment on table penalty is 'append-only';
--> statement-breakpoint
-- Taken back: another record, never a deletion.
create table penalty_withdrawal (
  penalty_id uuid primary key references penalty,
  module_id uuid not null,
  owner_id uuid not null,
  reason text not null check (trim(reason) <> ''),
  taken_back_by uuid not null,
  taken_back_at timestamptz not null,
  command_id text not null
);
--> statement-breakpoint
create index penalty_withdrawal_module on penalty_withdrawal (module_id);
--> statement-breakpoint
comment on table penalty_withdrawal is 'append-only';
--> statement-breakpoint
alter table penalty enable row level security;
--> statement-breakpoint
create policy own_tenant on penalty
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
alter table penalty_withdrawal enable row level security;
--> statement-breakpoint
create policy own_tenant on penalty_withdrawal
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
create function queue_penalties() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'penalty', penalty_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger penalty_is_logged after insert on penalty
  referencing new table as added for each statement execute function queue_penalties();
--> statement-breakpoint
create function queue_penalty_withdrawals() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'penalty-withdrawal', penalty_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger penalty_withdrawal_is_logged after insert on penalty_withdrawal
  referencing new table as added for each statement execute function queue_penalty_withdrawals();
