-- A row of an act that could not be carried out is tried again: how often it was.
alter table register_act_row add column tries integer not null default 0 check (tries >= 0);
--> statement-breakpoint
drop index register_act_row_next;
--> statement-breakpoint
create index register_act_row_next on register_act_row (act_id, tries, certificate_id) where outcome is null;
--> statement-breakpoint
-- Certificates are revoked by an act of the register alone. What was asked for the old way and never
-- confirmed is closed; what was confirmed stays in the history.
alter table revocation add column closed_at timestamptz;
--> statement-breakpoint
update revocation set closed_at = now() where confirmed_at is null;
--> statement-breakpoint
drop index revocation_open;
--> statement-breakpoint
alter table revocation add check ((confirmed_at is null) = (closed_at is not null));
--> statement-breakpoint
comment on table revocation is 'read-only';
--> statement-breakpoint
alter table award_revocation
  add column closed_at timestamptz,
  add check (closed_at is null or confirmed_at is null);
--> statement-breakpoint
drop index award_revocation_open;
--> statement-breakpoint
create unique index award_revocation_open on award_revocation (award_id)
  where confirmed_at is null and closed_at is null;
--> statement-breakpoint
update award_revocation set closed_at = now(), version = award_revocation.version + 1
from award_document
where award_document.award_id = award_revocation.award_id and award_document.state <> 'live'
  and award_revocation.confirmed_at is null;
--> statement-breakpoint
-- Who took papers of a plan out, when, which documents and the hash of the file.
create table award_taken_paper (
  taken_id uuid primary key,
  body_id uuid not null references award_organiser,
  plan_id uuid not null references award_plan,
  award_ids uuid[] not null check (cardinality(award_ids) between 1 and 500),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  taken_by uuid not null,
  taken_at timestamptz not null
);
--> statement-breakpoint
comment on table award_taken_paper is 'append-only';
--> statement-breakpoint
create index award_taken_paper_plan on award_taken_paper (plan_id, taken_at);
--> statement-breakpoint
create index award_taken_paper_awards on award_taken_paper using gin (award_ids);
--> statement-breakpoint
alter table award_taken_paper enable row level security;
--> statement-breakpoint
create policy own_body on award_taken_paper using (is_own_body(body_id));
