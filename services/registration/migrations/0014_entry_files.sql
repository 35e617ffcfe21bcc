-- Imports of entries, photos and evidence. Files stand in `blob`, sealed; what a file said stands in
-- `entry_import` sealed until it is carried out or given up.
create table entry_import (
  import_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  -- Keyed: a hash of a short list of people could be guessed from a copy of the database.
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('checked', 'done', 'discarded')),
  row_count integer not null check (row_count >= 0),
  new_count integer not null check (new_count >= 0),
  same_count integer not null check (same_count >= 0),
  problem_count integer not null check (problem_count >= 0),
  content_cipher bytea,
  made_by uuid not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  version integer not null check (version > 0),
  check ((state = 'checked') = (content_cipher is not null)),
  check ((state = 'done') = (confirmed_at is not null))
);
--> statement-breakpoint
create index entry_import_made on entry_import (competition_id, made_by) where state = 'checked';
--> statement-breakpoint
-- How far an import is, written beside its transaction so that it is seen while it runs.
create table entry_import_progress (
  import_id uuid primary key,
  owner_id uuid not null,
  done integer not null,
  all_rows integer not null
);
--> statement-breakpoint
create table person_photo (
  person_id uuid not null references person,
  owner_id uuid not null references organisation,
  blob_id uuid not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- What speaks against it (S12), as codes; an empty list is a good photo.
  flaws text[] not null check (cardinality(flaws) <= 10),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null check (version > 0),
  primary key (person_id, owner_id)
);
--> statement-breakpoint
create table entry_evidence (
  entry_id uuid not null references entry,
  person_id uuid not null references person,
  kind text not null check (kind in ('proof', 'certificate', 'other')),
  owner_id uuid not null references organisation,
  blob_id uuid not null,
  file_kind text not null check (file_kind in ('pdf', 'jpeg', 'png')),
  byte_count integer not null check (byte_count > 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null check (version > 0),
  primary key (entry_id, person_id, kind)
);
--> statement-breakpoint
create index entry_evidence_person on entry_evidence (person_id);
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['entry_import', 'entry_import_progress', 'person_photo', 'entry_evidence'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_tenant on %I using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]))',
      name);
  end loop;
end $$;
