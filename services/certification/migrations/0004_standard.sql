-- Who may be assessed for which level: national standards, and those of the bodies, by edition. A row
-- without a body is national and for everybody to read; a body's own row is seen by that body alone.
create table standard (
  standard_id uuid primary key,
  body_id uuid references issuer,
  kind text not null check (kind in ('national', 'enterprise')),
  occupation_code text not null,
  edition text not null,
  from_on date not null,
  to_on date,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  document jsonb not null,
  written_by uuid not null,
  written_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  -- The national edition it was found not to be weaker than.
  compared_with uuid references standard,
  -- A newer edition took its place: the last day it was in force.
  superseded_by uuid references standard,
  ended_on date,
  version integer not null,
  check ((kind = 'national') = (body_id is null)),
  check (to_on is null or to_on >= from_on),
  check ((published_by is null) = (published_at is null)),
  check ((state = 'published') = (published_at is not null)),
  -- Four eyes: who publishes is not who wrote.
  check (published_by is null or published_by <> written_by),
  -- 不低于国家标准: none of a body's own is published unless it was compared.
  check (kind = 'national' or state <> 'published' or compared_with is not null),
  check ((superseded_by is null) = (ended_on is null)),
  check (superseded_by is null or state = 'published')
);
--> statement-breakpoint
create index standard_occupation on standard (occupation_code, from_on);
--> statement-breakpoint
create index standard_body on standard (body_id, standard_id);
--> statement-breakpoint
-- An edition is recorded once, by whoever was first; what was withdrawn may be written anew.
create unique index standard_edition on standard
  (coalesce(body_id, '00000000-0000-0000-0000-000000000000'), occupation_code, edition)
  where state <> 'withdrawn';
--> statement-breakpoint
-- What was published stands: only that a newer edition follows is noted later, and once.
create function published_standard_stands() returns trigger language plpgsql as $$
begin
  if old.state = 'published' and (
    (to_jsonb(new) - array['superseded_by', 'ended_on', 'version'])
      is distinct from (to_jsonb(old) - array['superseded_by', 'ended_on', 'version'])
    or (old.superseded_by is not null and
      (new.superseded_by, new.ended_on) is distinct from (old.superseded_by, old.ended_on))
  ) then
    raise exception 'standard % is published and stands', old.standard_id using errcode = '23514';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger published_standard_stands before update on standard
  for each row execute function published_standard_stands();
--> statement-breakpoint
alter table standard enable row level security;
--> statement-breakpoint
create policy own_body on standard using (body_id is null or is_own_body(body_id));
