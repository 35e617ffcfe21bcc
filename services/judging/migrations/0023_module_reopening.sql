-- A locked module opened again (domain §3): asked for by the chief judge, decided by the supervisor.
-- What is named is opened, cell by cell or sheet by sheet, and nothing else.
create table module_reopening (
  reopening_id uuid primary key,
  module_id uuid not null references module,
  event_id uuid not null,
  owner_id uuid not null,
  -- The version of the locked module it was asked for.
  based_on integer not null check (based_on > 0),
  -- [{ subjectId, aspectId }]
  cells jsonb not null,
  -- Sheets to open whole.
  sheet_ids uuid[] not null,
  reason text not null check (trim(reason) <> ''),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  command_id text not null,
  unique (reopening_id, proposed_by)
);
--> statement-breakpoint
create index module_reopening_module on module_reopening (module_id);
--> statement-breakpoint
comment on table module_reopening is 'append-only';
--> statement-breakpoint
create table module_reopening_decision (
  reopening_id uuid primary key,
  owner_id uuid not null,
  proposed_by uuid not null,
  outcome text not null check (outcome in ('approved', 'refused')),
  reason text,
  -- The version the module went on with.
  module_version integer,
  decided_by uuid not null,
  decided_at timestamptz not null,
  command_id text not null,
  foreign key (reopening_id, proposed_by) references module_reopening (reopening_id, proposed_by),
  -- Four eyes, also here.
  constraint module_reopening_four_eyes check (decided_by <> proposed_by),
  check ((outcome = 'approved') = (module_version is not null)),
  check ((outcome = 'refused') = (reason is not null))
);
--> statement-breakpoint
comment on table module_reopening_decision is 'append-only';
--> statement-breakpoint
alter table module_reopening enable row level security;
--> statement-breakpoint
create policy own_tenant on module_reopening
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
alter table module_reopening_decision enable row level security;
--> statement-breakpoint
create policy own_tenant on module_reopening_decision
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
-- Cells opened by a module's reopening stand beside those a ruling opened, under the same second line:
-- the triggers that refuse any other mark of the sheet. Exactly one of the two is why.
alter table reopened_cell drop constraint reopened_cell_pkey;
--> statement-breakpoint
alter table reopened_cell alter column appeal_id drop not null;
--> statement-breakpoint
alter table reopened_cell add column module_reopening_id uuid references module_reopening;
--> statement-breakpoint
alter table reopened_cell add constraint reopened_cell_why
  check (num_nonnulls(appeal_id, module_reopening_id) = 1);
--> statement-breakpoint
create unique index reopened_cell_once on reopened_cell
  (sheet_id, reopened_version, subject_id, aspect_id, appeal_id, module_reopening_id)
  nulls not distinct;
--> statement-breakpoint
create function queue_module_reopenings() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'module-reopening', reopening_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger module_reopening_is_logged after insert on module_reopening
  referencing new table as added for each statement execute function queue_module_reopenings();
--> statement-breakpoint
create function queue_module_reopening_decisions() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'module-reopening-decision', reopening_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger module_reopening_decision_is_logged after insert on module_reopening_decision
  referencing new table as added for each statement execute function queue_module_reopening_decisions();
