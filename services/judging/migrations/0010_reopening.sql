-- A signed sheet opened again: asked for by the chief judge, decided by the supervisor (domain §3).
create table reopening (
  reopening_id uuid primary key,
  sheet_id uuid not null references score_sheet,
  module_id uuid not null references module,
  event_id uuid not null,
  owner_id uuid not null,
  -- The version of the sheet it was asked for.
  based_on integer not null check (based_on > 0),
  reason text not null check (trim(reason) <> ''),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  command_id text not null,
  unique (reopening_id, proposed_by)
);
--> statement-breakpoint
create index reopening_sheet on reopening (sheet_id);
--> statement-breakpoint
comment on table reopening is 'append-only';
--> statement-breakpoint
create table reopening_decision (
  reopening_id uuid primary key,
  owner_id uuid not null,
  proposed_by uuid not null,
  outcome text not null check (outcome in ('approved', 'refused')),
  reason text,
  -- The version the sheet went on with.
  sheet_version integer,
  decided_by uuid not null,
  decided_at timestamptz not null,
  command_id text not null,
  foreign key (reopening_id, proposed_by) references reopening (reopening_id, proposed_by),
  -- Four eyes, also here.
  constraint reopening_four_eyes check (decided_by <> proposed_by),
  check ((outcome = 'approved') = (sheet_version is not null)),
  check ((outcome = 'refused') = (reason is not null))
);
--> statement-breakpoint
comment on table reopening_decision is 'append-only';
--> statement-breakpoint
alter table reopening enable row level security;
--> statement-breakpoint
create policy own_tenant on reopening
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
alter table reopening_decision enable row level security;
--> statement-breakpoint
create policy own_tenant on reopening_decision
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
-- Signatures from before this version of the sheet count no longer, even under the same marks.
alter table score_sheet add column reopened_version integer not null default 0;
--> statement-breakpoint
create function queue_reopenings() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'reopening', reopening_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger reopening_is_logged after insert on reopening
  referencing new table as added for each statement execute function queue_reopenings();
--> statement-breakpoint
create function queue_reopening_decisions() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'reopening-decision', reopening_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger reopening_decision_is_logged after insert on reopening_decision
  referencing new table as added for each statement execute function queue_reopening_decisions();
