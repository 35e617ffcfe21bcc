-- What was proposed to change in a published scheme (M10), with what it would do to every code.
create table scheme_amendment (
  amendment_id uuid primary key,
  module_id uuid not null references module,
  event_id uuid not null,
  owner_id uuid not null,
  -- The published version it changes.
  based_on integer not null check (based_on > 0),
  changes jsonb not null,
  reason text not null check (reason <> ''),
  effect jsonb not null,
  effect_hash text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  unique (amendment_id, proposed_by)
);
--> statement-breakpoint
create index scheme_amendment_module on scheme_amendment (module_id);
--> statement-breakpoint
comment on table scheme_amendment is 'append-only';
--> statement-breakpoint
create table scheme_amendment_decision (
  amendment_id uuid primary key,
  owner_id uuid not null,
  proposed_by uuid not null,
  outcome text not null check (outcome in ('approved', 'refused', 'withdrawn')),
  reason text,
  -- The version it made, and the effect that was seen and approved.
  scheme_version integer,
  effect jsonb,
  effect_hash text,
  decided_by uuid not null,
  decided_at timestamptz not null,
  foreign key (amendment_id, proposed_by) references scheme_amendment (amendment_id, proposed_by),
  -- Four eyes, also here: nobody decides what they proposed, and only they take it back.
  constraint scheme_amendment_four_eyes check ((outcome = 'withdrawn') = (decided_by = proposed_by)),
  check ((outcome = 'approved') = (scheme_version is not null)),
  check ((outcome = 'approved') = (effect_hash is not null)),
  check ((outcome = 'approved') = (reason is null))
);
--> statement-breakpoint
comment on table scheme_amendment_decision is 'append-only';
--> statement-breakpoint
alter table scheme_amendment enable row level security;
--> statement-breakpoint
create policy own_tenant on scheme_amendment
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
alter table scheme_amendment_decision enable row level security;
--> statement-breakpoint
create policy own_tenant on scheme_amendment_decision
  using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
-- Both come into the mark log, like the version they lead to.
create function queue_scheme_amendments() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'scheme-amendment', amendment_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger scheme_amendment_is_logged after insert on scheme_amendment
  referencing new table as added for each statement execute function queue_scheme_amendments();
--> statement-breakpoint
create function queue_amendment_decisions() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'amendment-decision', amendment_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger amendment_decision_is_logged after insert on scheme_amendment_decision
  referencing new table as added for each statement execute function queue_amendment_decisions();
