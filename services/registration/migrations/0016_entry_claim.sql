-- A form of somebody another organisation has entered in the event: held, sealed, until the person or
-- the organiser has spoken. No entry before that, so nobody is ever entered twice.
create table entry_claim (
  claim_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid not null references event,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  against_entry_id uuid not null references entry,
  -- Everybody in the form, so that an erasure finds it.
  member_ids uuid[] not null check (cardinality(member_ids) between 1 and 20),
  -- Keyed: the same form handed in again changes nothing.
  form_digest text not null check (form_digest ~ '^[0-9a-f]{64}$'),
  form_cipher bytea,
  state text not null check (state in ('claimed', 'entered', 'refused', 'taken-back', 'dropped')),
  entry_id uuid references entry,
  speaker text check (speaker in ('organiser', 'person', 'paper', 'organisation')),
  reason text check (length(reason) <= 500),
  claimed_by uuid not null,
  claimed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null check (version > 0),
  check ((state = 'claimed') = (form_cipher is not null)),
  check ((state = 'claimed') = (decided_at is null)),
  check ((state = 'entered') = (entry_id is not null)),
  check (state not in ('refused') or reason is not null)
);
--> statement-breakpoint
create unique index entry_claim_once on entry_claim (event_id, person_id, organisation_id)
  where state = 'claimed';
--> statement-breakpoint
create index entry_claim_person on entry_claim (person_id);
--> statement-breakpoint
create index entry_claim_members on entry_claim using gin (member_ids);
--> statement-breakpoint
alter table entry_claim enable row level security;
--> statement-breakpoint
create policy own_tenant on entry_claim
  using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
alter table entry_import add column claim_count integer not null default 0 check (claim_count >= 0);
