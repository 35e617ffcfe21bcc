-- The check-in desk: what was seen of whom, act by act. An act that was wrong is undone by another.
create table check_in (
  act_id uuid primary key,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  entry_id uuid not null references entry,
  person_id uuid not null references person,
  -- Which act about this person it is: two desks never both write the next one.
  turn integer not null check (turn > 0),
  kind text not null check (kind in ('present', 'absent', 'undone', 'wrong-person')),
  means text check (means in ('id-document', 'id-document-and-badge')),
  face_matched boolean,
  items_checked boolean not null,
  late_reason text check (late_reason in ('delayed-by-organiser', 'traffic', 'force-majeure')),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  unique (event_id, person_id, turn),
  -- Nobody is present whom nobody has looked at.
  constraint check_in_looked_at check (kind <> 'present' or (means is not null and face_matched))
);
--> statement-breakpoint
comment on table check_in is 'append-only';
--> statement-breakpoint
create table check_in_setting (
  event_id uuid primary key references event,
  owner_id uuid not null references organisation,
  opens_minutes integer not null check (opens_minutes between 0 and 600),
  late_minutes integer not null check (late_minutes between 0 and 600),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null check (version > 0)
);
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['check_in', 'check_in_setting'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_tenant on %I using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]))',
      name);
  end loop;
end $$;
