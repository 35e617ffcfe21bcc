-- Keys have a life: one active for each body and algorithm, retired ones stay listed, a compromised one is removed.
alter table signing_key
  add column algorithm text not null default 'Ed25519' check (algorithm in ('Ed25519', 'ES256')),
  add column retired_at timestamptz,
  add column removed_at timestamptz,
  add check (state <> 'active' or (retired_at is null and removed_at is null)),
  add check (state = 'removed' or removed_at is null);
--> statement-breakpoint
drop index signing_key_active;
--> statement-breakpoint
create unique index signing_key_active on signing_key (body_id, algorithm) where state = 'active';
--> statement-breakpoint
-- A key was replaced, by whom and why.
create table key_rotation (
  rotation_id uuid primary key,
  body_id uuid not null,
  algorithm text not null,
  retired_key text not null references signing_key,
  new_key text not null references signing_key,
  reason text not null,
  rotated_by uuid not null,
  rotated_at timestamptz not null,
  check (retired_key <> new_key)
);
--> statement-breakpoint
comment on table key_rotation is 'append-only';
--> statement-breakpoint
create index key_rotation_body on key_rotation (body_id, rotated_at);
--> statement-breakpoint
-- Removing a compromised key takes two people; what it signed is signed again.
create table key_removal (
  removal_id uuid primary key,
  body_id uuid not null,
  key_name text not null references signing_key,
  reason text not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  -- The key that took over; null where the removed one was retired already.
  new_key text references signing_key,
  -- When the last of its certificates stood signed again.
  done_at timestamptz,
  version integer not null,
  check (confirmed_by is null or confirmed_by <> requested_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check (confirmed_at is null or withdrawn_at is null),
  check (done_at is null or confirmed_at is not null)
);
--> statement-breakpoint
create unique index key_removal_standing on key_removal (key_name) where withdrawn_at is null;
--> statement-breakpoint
create index key_removal_body on key_removal (body_id, requested_at);
--> statement-breakpoint
create index key_removal_open on key_removal (removal_id) where confirmed_at is not null and done_at is null;
--> statement-breakpoint
-- Which certificate was signed again because of which removal: the register's entry.
create table credential_renewal (
  certificate_id uuid not null,
  credential_version integer not null check (credential_version > 1),
  body_id uuid not null,
  removal_id uuid not null references key_removal,
  renewed_at timestamptz not null,
  primary key (certificate_id, credential_version),
  foreign key (certificate_id, credential_version) references credential
);
--> statement-breakpoint
comment on table credential_renewal is 'append-only';
--> statement-breakpoint
create index credential_renewal_removal on credential_renewal (removal_id);
--> statement-breakpoint
create index credential_key on credential (key_name);
--> statement-breakpoint
-- Whoever signs with a key holds it until the signature is stored; under a removed key nothing is stored.
create function refuse_removed_keys() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare found text;
begin
  for found in
    select signing_key.state from signing_key
    where key_name in (select distinct added.key_name from added)
    order by key_name
    for share
  loop
    if found = 'removed' then
      raise exception 'the signing key was removed' using errcode = 'check_violation';
    end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger credential_of_removed_key after insert on credential
  referencing new table as added for each statement execute function refuse_removed_keys();
--> statement-breakpoint
alter table key_rotation enable row level security;
--> statement-breakpoint
create policy own_body on key_rotation using (is_own_body(body_id));
--> statement-breakpoint
alter table key_removal enable row level security;
--> statement-breakpoint
create policy own_body on key_removal using (is_own_body(body_id));
--> statement-breakpoint
alter table credential_renewal enable row level security;
--> statement-breakpoint
create policy own_body on credential_renewal using (is_own_body(body_id));
