-- Consents to publication as registration told them: ids alone. Whose was taken back stands on boards
-- by code; names themselves are in person_name.
create table publication_consent (
  consent_id uuid primary key,
  competition_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('standing', 'withdrawn', 'renewed'))
);
--> statement-breakpoint
create index publication_consent_person on publication_consent (competition_id, person_id);
--> statement-breakpoint
create index publication_consent_withdrawn on publication_consent (competition_id, person_id)
  where state = 'withdrawn';
--> statement-breakpoint
alter table publication_consent enable row level security;
