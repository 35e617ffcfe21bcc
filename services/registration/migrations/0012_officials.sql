-- Officials: who may judge what, who was asked and answered, what they pledged, where they stand aside.
create table official (
  official_id uuid primary key,
  owner_id uuid not null references organisation,
  person_id uuid not null references person,
  kind text not null check (kind in ('judge', 'evaluator', 'senior-evaluator')),
  organisation_id uuid references organisation,
  region text check (length(region) <= 16),
  -- Erasable: emptied with the person, as are title and qualifications.
  certificate_no text check (length(certificate_no) between 1 and 64),
  title text check (title in ('junior', 'mid', 'associate-senior', 'senior')),
  qualifications jsonb not null,
  valid_from date not null,
  valid_to date not null,
  version integer not null check (version > 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  check (valid_to >= valid_from),
  constraint official_once unique (owner_id, person_id, kind)
);
--> statement-breakpoint
create index official_owner on official (owner_id, official_id);
--> statement-breakpoint
create index official_person on official (person_id);
--> statement-breakpoint
create table official_setting (
  competition_id uuid primary key references competition,
  owner_id uuid not null references organisation,
  rules jsonb not null,
  version integer not null check (version > 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
--> statement-breakpoint
create table official_invitation (
  invitation_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid not null references event,
  person_id uuid not null references person,
  office text not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  answer_by timestamptz,
  invited_by uuid not null,
  invited_at timestamptz not null,
  -- When the answer was given, and by which means; it may have been written down later.
  answered_at timestamptz,
  means text check (means in ('screen', 'paper')),
  recorded_by uuid,
  recorded_at timestamptz,
  decline_reason text check (decline_reason in ('time', 'recusal', 'employer', 'other')),
  -- Erasable: emptied with the person.
  decline_note text check (length(decline_note) between 1 and 200),
  appointment_id uuid references appointment,
  version integer not null check (version > 0),
  check ((state in ('accepted', 'declined')) = (answered_at is not null)),
  check ((answered_at is null) = (means is null)),
  check ((state = 'open') = (recorded_by is null)),
  check ((recorded_by is null) = (recorded_at is null)),
  check ((state = 'declined') = (decline_reason is not null)),
  check ((state = 'accepted') = (appointment_id is not null)),
  -- On a screen everybody answers for themselves.
  constraint invitation_own_answer check (means <> 'screen' or recorded_by = person_id)
);
--> statement-breakpoint
create unique index official_invitation_open on official_invitation (event_id, person_id, office)
  where state = 'open';
--> statement-breakpoint
create index official_invitation_event on official_invitation (event_id, invitation_id);
--> statement-breakpoint
create index official_invitation_person on official_invitation (person_id);
--> statement-breakpoint
-- 承诺书 of secrecy and recusal; a pledge for the competition counts in all its events.
create table pledge (
  pledge_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid references event,
  person_id uuid not null references person,
  text_version text not null check (length(text_version) between 1 and 32),
  means text not null check (means in ('screen', 'paper')),
  pledged_at timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint pledge_own check (means <> 'screen' or recorded_by = person_id)
);
--> statement-breakpoint
create unique index pledge_once on pledge
  (person_id, competition_id, coalesce(event_id, competition_id), text_version);
--> statement-breakpoint
create index pledge_competition on pledge (competition_id, pledge_id);
--> statement-breakpoint
comment on table pledge is 'append-only';
--> statement-breakpoint
create table recusal_declaration (
  declaration_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  person_id uuid not null references person,
  ground text not null check (ground in ('own-organisation', 'pupil', 'relative')),
  -- One of the two, and neither once one of the people was erased.
  other_person_id uuid references person,
  organisation_id uuid references organisation,
  means text not null check (means in ('screen', 'paper')),
  declared_at timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  version integer not null check (version > 0),
  check (num_nonnulls(other_person_id, organisation_id) <= 1),
  check ((ended_at is null) = (ended_by is null)),
  constraint recusal_own check (means <> 'screen' or recorded_by = person_id)
);
--> statement-breakpoint
create index recusal_competition on recusal_declaration (competition_id, declaration_id);
--> statement-breakpoint
create index recusal_person on recusal_declaration (person_id);
--> statement-breakpoint
create index recusal_other on recusal_declaration (other_person_id) where other_person_id is not null;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'official', 'official_setting', 'official_invitation', 'pledge', 'recusal_declaration'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_tenant on %I using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]))',
      name);
  end loop;
end $$;
