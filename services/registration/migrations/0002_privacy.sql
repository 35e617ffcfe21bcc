-- Consent, erasure, legal holds and copies for the person: what the law on personal information asks.
-- An erased row is empty for good, whoever tries to fill it.
alter table person
  add column erased_at timestamptz,
  add column erased_cause text check (erased_cause in ('request', 'retention')),
  add constraint person_erased_together check ((erased_at is null) = (erased_cause is null)),
  add constraint person_erased_empty check (erased_at is null or (
    name is null and name_en is null and sex is null and id_type is null and id_cipher is null
    and id_digest is null and id_last_four is null and birth_date is null and organisation_id is null
  ));
--> statement-breakpoint
-- Which consents an entry needs; below 14 the guardian's to taking part is needed whatever stands here.
alter table competition
  add column consents text[] not null default '{taking-part}'
    check (consents <@ '{taking-part,publication,certificate-register}'::text[]);
--> statement-breakpoint
create table consent (
  consent_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  person_id uuid not null references person,
  purpose text not null check (purpose in ('taking-part', 'publication', 'certificate-register')),
  text_version text not null check (length(text_version) between 1 and 32),
  given_by text not null check (given_by in ('self', 'guardian')),
  -- Erasable: emptied with the person.
  guardian_name text check (length(guardian_name) between 1 and 50),
  means text not null check (means in ('paper', 'screen')),
  given_at timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('withdrawn', 'renewed')),
  ended_by uuid,
  version integer not null check (version > 0),
  check (guardian_name is null or given_by = 'guardian'),
  check ((ended_at is null) = (end_reason is null)),
  check ((ended_at is null) = (ended_by is null))
);
--> statement-breakpoint
create unique index consent_standing on consent (person_id, competition_id, purpose)
  where ended_at is null;
--> statement-breakpoint
create index consent_competition on consent (competition_id, consent_id);
--> statement-breakpoint
-- While one stands, nothing of the person is erased, neither on request nor when a period is over.
create table person_hold (
  hold_id uuid primary key,
  owner_id uuid references organisation,
  person_id uuid not null references person,
  ground text not null check (ground in ('appeal', 'investigation', 'court', 'audit')),
  document_no text check (length(document_no) between 1 and 64),
  placed_by uuid not null,
  placed_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  version integer not null check (version > 0),
  -- Four eyes: who wants it gone is not who wanted it kept.
  constraint hold_lifted_by_another check (lifted_by <> placed_by),
  check ((lifted_by is null) = (lifted_at is null))
);
--> statement-breakpoint
create index person_hold_person on person_hold (person_id) where lifted_at is null;
--> statement-breakpoint
-- The record of an erasure: whose id, why, by which two, when. No name, no number.
create table erasure (
  erasure_id uuid primary key,
  owner_id uuid references organisation,
  person_id uuid not null references person,
  ground text not null check (ground in ('own-request', 'guardian-request', 'consent-withdrawn', 'office-order')),
  state text not null check (state in ('requested', 'done')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  version integer not null check (version > 0),
  constraint erasure_needs_two_people check (confirmed_by <> requested_by),
  constraint erasure_not_by_oneself check (confirmed_by <> person_id),
  check ((state = 'done') = (confirmed_by is not null)),
  check ((confirmed_by is null) = (confirmed_at is null))
);
--> statement-breakpoint
create unique index erasure_open on erasure (person_id) where state = 'requested';
--> statement-breakpoint
create index erasure_owner on erasure (owner_id, erasure_id);
--> statement-breakpoint
-- Who asked for a copy of everything held of a person; the copy itself is never kept.
create table person_copy (
  copy_id uuid primary key,
  owner_id uuid references organisation,
  person_id uuid not null references person,
  requested_by uuid not null,
  requested_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  version integer not null check (version > 0),
  constraint copy_needs_two_people check (confirmed_by <> requested_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);
--> statement-breakpoint
-- How far an event's results are, as ranking and certification told. No reference: the order between
-- streams is not assumed.
create table event_ending (
  event_id uuid primary key,
  final_at timestamptz,
  certified_at timestamptz
);
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['consent', 'person_hold', 'erasure', 'person_copy', 'event_ending'] loop
    execute format('alter table %I enable row level security', name);
    if name <> 'event_ending' then
      execute format(
        'create policy own_tenant on %I using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]))',
        name);
    end if;
  end loop;
end $$;
--> statement-breakpoint
create policy with_event on event_ending for select
  using (exists (select from event where event.event_id = event_ending.event_id));
--> statement-breakpoint
-- Nobody enters or appoints somebody who was erased: across tenants they are not known any more.
create or replace function persons_anywhere(wanted uuid[])
returns table (person_id uuid, organisation_id uuid, birth_date date)
language sql stable security definer set search_path = public, pg_temp as $$
  select person.person_id, person.organisation_id, person.birth_date
  from person where person.person_id = any(wanted) and person.erased_at is null
$$;
