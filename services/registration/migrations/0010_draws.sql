-- Draws 2 and 3 closed with keys that are not here: the encryption judge's own, and a recovery key in
-- three parts on paper. Only recipients are registered, tried and confirmed by a supervisor.
create table draw_key (
  key_id uuid primary key,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  judge_recipient text not null check (judge_recipient ~ '^age1[a-z0-9]{58}$'),
  recovery_recipient text not null check (recovery_recipient ~ '^age1[a-z0-9]{58}$'),
  judge_trial bytea not null,
  recovery_trial bytea not null,
  judge_code_digest text not null,
  recovery_code_digest text not null,
  reason text check (length(reason) <= 500),
  registered_by uuid not null,
  registered_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  version integer not null check (version > 0),
  constraint draw_key_needs_two_people check (confirmed_by <> registered_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (judge_recipient <> recovery_recipient)
);
--> statement-breakpoint
create index draw_key_event on draw_key (event_id);
--> statement-breakpoint
-- Who draws and what is drawn, settled with a secret before the public value is known. The secret of
-- a sealed layer never comes here readable: beside it stands at most a copy closed with the keys.
create table seed_commitment (
  commitment_id uuid primary key,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  layer integer not null check (layer between 1 and 3),
  session_id uuid references session,
  module_id uuid,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  takers text[] not null,
  items text[] not null check (cardinality(items) >= cardinality(takers)),
  sealed_secret bytea check (octet_length(sealed_secret) <= 4096),
  committed_at timestamptz not null,
  committed_by uuid not null,
  check ((layer = 2) = (session_id is not null)),
  check ((layer = 1) = (module_id is null))
);
--> statement-breakpoint
create index seed_commitment_event on seed_commitment (event_id);
--> statement-breakpoint
comment on table seed_commitment is 'append-only';
--> statement-breakpoint
-- What was sealed, in order. Beside the cipher stands nothing that leads from an entry to a station
-- or code; who drew is closed with the service's own key, so that a later lot alone tells nothing.
create table sealed_lots (
  seal_id uuid primary key,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  serial integer not null check (serial > 0),
  kind text not null check (
    kind in ('stations-drawn', 'stations-late', 'station-moved', 'codes-drawn', 'codes-late')
  ),
  module_id uuid not null,
  session_id uuid references session,
  to_session_id uuid references session,
  version integer not null check (version > 0),
  key_id uuid not null references draw_key,
  cipher bytea not null,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  roster_cipher bytea,
  lot_count integer not null check (lot_count > 0),
  absent_cipher bytea,
  absent_count integer not null default 0 check (absent_count >= 0),
  witnesses uuid[] not null,
  reason text check (length(reason) <= 500),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  commitment_id uuid unique references seed_commitment,
  public_value text check (length(public_value) <= 200),
  unique (event_id, serial),
  check ((commitment_id is null) = (public_value is null)),
  check (kind in ('stations-drawn', 'codes-drawn') or reason is not null),
  check ((kind in ('codes-drawn', 'codes-late')) = (session_id is null)),
  check ((kind = 'station-moved') = (to_session_id is not null))
);
--> statement-breakpoint
comment on table sealed_lots is 'append-only';
--> statement-breakpoint
-- The codes there are, never of whom. A code that went out of use is not given again.
create table review_code (
  module_id uuid not null,
  code text not null,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  group_name text,
  in_use boolean not null,
  primary key (module_id, code)
);
--> statement-breakpoint
create index review_code_event on review_code (event_id);
--> statement-breakpoint
-- One layer opened: what the encryption judge presented, closed with the service's own key again
-- until the last layer is confirmed; who watched is somebody else.
create table opening_layer (
  opening_id uuid not null references opening,
  layer integer not null check (layer in (2, 3)),
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  means text not null check (means in ('judge-key', 'recovery-papers')),
  papers integer[] not null,
  reason text check (length(reason) <= 500),
  cipher bytea not null,
  seals integer not null check (seals > 0),
  presented_by uuid not null,
  presented_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (opening_id, layer),
  constraint opening_layer_needs_two_people check (confirmed_by <> presented_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((means = 'recovery-papers') = (cardinality(papers) >= 2 and reason is not null))
);
--> statement-breakpoint
create index opening_layer_event on opening_layer (event_id);
--> statement-breakpoint
alter table numbering drop constraint numbering_method_check;
--> statement-breakpoint
alter table numbering
  add constraint numbering_method_check check (method in ('by-hand', 'in-order', 'by-seed')),
  add column commitment_id uuid unique references seed_commitment,
  add column secret text check (secret ~ '^[0-9a-f]{64}$'),
  add column public_value text check (length(public_value) <= 200),
  add column witnesses uuid[] not null default '{}',
  add constraint numbering_by_seed check (
    (method = 'by-seed') = (commitment_id is not null and secret is not null and public_value is not null)
  );
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'draw_key', 'seed_commitment', 'sealed_lots', 'review_code', 'opening_layer'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_tenant on %I using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]))',
      name);
  end loop;
end $$;
