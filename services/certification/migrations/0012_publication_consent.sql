-- Consents to publication as registration told them: ids alone. Whoever took theirs back is not named
-- on the notice of proposed promotions (M25).
create table publication_consent (
  consent_id uuid primary key,
  competition_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('standing', 'withdrawn', 'renewed'))
);
--> statement-breakpoint
create index publication_consent_person on publication_consent (competition_id, person_id);
--> statement-breakpoint
comment on table publication_consent is 'read-only';
