-- The fields of season M24. Names and numbers of people stay out of `entry`, whose rows are told:
-- what says who somebody is stands in rows that are emptied with them.
-- What one keeper was told of a person besides who they are; each keeper has a row of their own.
create table person_detail (
  person_id uuid not null references person,
  owner_id uuid not null references organisation,
  ethnic_group text check (length(ethnic_group) between 1 and 20),
  education text check (education in (
    'primary', 'junior', 'senior', 'vocational', 'college', 'bachelor', 'master', 'doctor'
  )),
  -- AES-256-GCM; the key is not in this database.
  phone_cipher bytea,
  phone_last_four text check (length(phone_last_four) = 4),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null check (version > 0),
  primary key (person_id, owner_id),
  check ((phone_cipher is null) = (phone_last_four is null))
);
--> statement-breakpoint
create index person_detail_owner on person_detail (owner_id, person_id);
--> statement-breakpoint
-- What an entry form says of the entry as a whole.
create table entry_detail (
  entry_id uuid primary key references entry,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  event_id uuid not null references event,
  delegation text check (length(delegation) between 1 and 100),
  -- Names of people who need not be registered: emptied with the last member.
  leader_name text check (length(leader_name) between 1 and 50),
  coach_name text check (length(coach_name) between 1 and 50),
  occupation text check (length(occupation) between 1 and 100),
  entered_by uuid not null,
  recorded_at timestamptz not null
);
--> statement-breakpoint
create index entry_detail_competition on entry_detail (competition_id, entry_id);
--> statement-breakpoint
-- What it says of one member in this entry.
create table entry_member_detail (
  entry_id uuid not null references entry,
  person_id uuid not null references person,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  member_kind text check (member_kind in ('worker', 'teacher', 'student')),
  years_in_occupation integer check (years_in_occupation between 0 and 80),
  held_certificate_no text check (length(held_certificate_no) between 1 and 64),
  held_occupation text check (length(held_occupation) between 1 and 100),
  condition text check (length(condition) between 1 and 200),
  workplace text check (length(workplace) between 1 and 100),
  workplace_organisation_id uuid references organisation,
  professional_title text check (length(professional_title) between 1 and 100),
  primary key (entry_id, person_id)
);
--> statement-breakpoint
create index entry_member_detail_person on entry_member_detail (person_id);
--> statement-breakpoint
-- Which fields a form must have, and in how many events one person may be; the stars of M24 without a row.
create table entry_setting (
  competition_id uuid primary key references competition,
  owner_id uuid not null references organisation,
  required_fields text[] not null check (cardinality(required_fields) <= 40),
  events_per_person integer not null check (events_per_person between 1 and 20),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null check (version > 0)
);
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['person_detail', 'entry_detail', 'entry_member_detail', 'entry_setting'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_tenant on %I using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]))',
      name);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever holds a contest sees who takes part in it, also where another organisation keeps them.
create index entry_member_person on entry_member (person_id);
--> statement-breakpoint
create policy entered_here on person for select
  using (exists (select from entry_member where entry_member.person_id = person.person_id));
