-- Row-level security, the second line behind `*.access.ts`. A transaction names its tenants in
-- `jinbang.tenants`: a list of owning organisations, or `*` for who holds an office of the whole
-- platform. Unset means no rows. Consumers and relay use a role that bypasses it.
create function own_tenants() returns uuid[] language sql stable as $$
  select string_to_array(nullif(nullif(current_setting('jinbang.tenants', true), ''), '*'), ',')::uuid[]
$$;
--> statement-breakpoint
create function sees_every_tenant() returns boolean language sql stable as $$
  select coalesce(current_setting('jinbang.tenants', true), '') = '*'
$$;
--> statement-breakpoint
create function has_tenant() returns boolean language sql stable as $$
  select coalesce(current_setting('jinbang.tenants', true), '') <> ''
$$;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'organisation', 'person', 'competition', 'event', 'event_module', 'event_move', 'session',
    'session_station', 'entry', 'entry_member', 'numbering', 'sealed_draw', 'opening', 'appointment',
    'judged_event', 'locked_module'
  ] loop
    execute format('alter table %I enable row level security', name);
    -- In brackets with a select: asked once a statement, not once a row.
    if name not in ('judged_event', 'locked_module') then
      execute format(
        'create policy own_tenant on %I using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]))',
        name);
    end if;
  end loop;
end $$;
--> statement-breakpoint
-- A directory: whoever acts for somebody may look up which organisations there are.
create policy directory on organisation for select using ((select has_tenant()));
--> statement-breakpoint
-- Offices of the whole platform belong to no organisation, and who holds them is no secret.
create policy of_platform on appointment for select using (owner_id is null and (select has_tenant()));
--> statement-breakpoint
-- What judging told has no owner; it is seen with the event or module it is about, which row-level
-- security shows to its own tenant alone. Only the consumer writes it.
create policy with_event on judged_event for select
  using (exists (select from event where event.event_id = judged_event.event_id));
--> statement-breakpoint
create policy with_module on locked_module for select
  using (exists (select from event_module where event_module.module_id = locked_module.module_id));
--> statement-breakpoint
-- The tenants somebody acts for: the owners of the places where they hold an office at that moment.
create function tenants_of_person(wanted uuid, at timestamptz) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case when bool_or(scope_kind = 'platform') then '*'
    else coalesce(string_agg(distinct owner_id::text, ','), '') end
  from appointment
  where person_id = wanted and not ended and from_at <= at and (to_at is null or at < to_at)
$$;
--> statement-breakpoint
-- A person is one person whoever keeps them. Across tenants it is known that they exist, where they
-- belong and how old they are: no name, no number.
create function persons_anywhere(wanted uuid[])
returns table (person_id uuid, organisation_id uuid, birth_date date)
language sql stable security definer set search_path = public, pg_temp as $$
  select person.person_id, person.organisation_id, person.birth_date
  from person where person.person_id = any(wanted)
$$;
--> statement-breakpoint
-- Who has an identity already. Only who knows its number can make the digest; the name is compared
-- with the one given beside that number.
create function persons_by_identity(digests text[])
returns table (person_id uuid, digest text, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select person.person_id, encode(person.id_digest, 'hex'), person.name
  from person where person.id_digest in (select decode(one, 'hex') from unnest(digests) as one)
$$;
--> statement-breakpoint
-- A module's id is its own in every event of every tenant.
create function taken_modules(wanted uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select module_id from event_module where module_id = any(wanted)
$$;
--> statement-breakpoint
create index appointment_person on appointment (person_id) where not ended;
