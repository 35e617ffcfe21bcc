-- Who may issue (M14): filed bodies, committees of one contest, offices that print for themselves. And whose
-- numbers stand on certificates (M15).
alter table issuer
  add column kind text not null default 'filed-body'
    check (kind in ('filed-body', 'contest-committee', 'office')),
  -- Of a committee: its one contest, the day of the document, how many people it speaks of, who seals for it (代章).
  add column competition_id uuid,
  add column document_on date,
  add column people_max integer check (people_max between 1 and 1000000),
  add column sealed_by text,
  alter column evaluator drop not null,
  alter column body_code drop not null,
  alter column province drop not null,
  alter column site drop not null,
  drop constraint issuer_number_source_check,
  add constraint issuer_number_source_check check (number_source in ('own', 'assigned', 'contest', 'none')),
  add constraint issuer_codes check (
    (kind = 'filed-body') = (evaluator is not null and body_code is not null and province is not null and site is not null)),
  add constraint issuer_one_contest check (
    (kind = 'contest-committee') =
    (competition_id is not null and document_on is not null and people_max is not null and sealed_by is not null)),
  add constraint issuer_own_numbers check (number_source <> 'own' or kind = 'filed-body'),
  add constraint issuer_no_numbers check ((number_source = 'none') = (kind = 'office'));
--> statement-breakpoint
create unique index issuer_of_contest on issuer (competition_id)
  where kind = 'contest-committee' and state not in ('exited', 'revoked');
--> statement-breakpoint
-- Every change of state with its document and its reason. What ends a right for good or gives one back waits
-- for a second person; what stops it meanwhile holds at once (infra/decisions/0025).
create table issuer_state_change (
  change_id uuid primary key,
  body_id uuid not null references issuer,
  from_state text not null,
  to_state text not null
    check (to_state in ('active', 'reminded', 'warned', 'suspended', 'exited', 'revoked')),
  document_no text not null,
  reason text not null,
  step text not null check (step in ('waiting', 'done', 'withdrawn')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  version integer not null,
  check (from_state <> to_state),
  check ((step = 'waiting') = (ended_by is null)),
  check ((ended_by is null) = (ended_at is null)),
  constraint issuer_state_two_people check (
    step <> 'done' or to_state not in ('active', 'exited', 'revoked') or ended_by <> asked_by)
);
--> statement-breakpoint
create unique index issuer_state_change_waiting on issuer_state_change (body_id) where step = 'waiting';
--> statement-breakpoint
create index issuer_state_change_body on issuer_state_change (body_id, asked_at desc);
--> statement-breakpoint
-- Numbers the province gave: which file or range they came in, and each of them in its order.
create table number_import (
  import_id uuid primary key,
  body_id uuid not null references issuer,
  document_no text not null,
  source text not null check (source in ('file', 'range')),
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  level text,
  year integer check (year between 2000 and 2099),
  competition_id uuid,
  taken_count integer not null check (taken_count > 0),
  left_out_count integer not null check (left_out_count >= 0),
  imported_by uuid not null,
  imported_at timestamptz not null
);
--> statement-breakpoint
comment on table number_import is 'append-only';
--> statement-breakpoint
create index number_import_body on number_import (body_id, imported_at desc);
--> statement-breakpoint
create table assigned_number (
  -- One row in the whole house: no number belongs to two bodies.
  number text primary key check (number ~ '^[0-9A-Z][0-9A-Z-]{3,39}$'),
  body_id uuid not null references issuer,
  import_id uuid not null references number_import,
  line integer not null check (line > 0),
  level text,
  year integer check (year between 2000 and 2099),
  competition_id uuid,
  used_at timestamptz,
  unique (import_id, line)
);
--> statement-breakpoint
create index assigned_number_free on assigned_number (body_id, import_id, line) where used_at is null;
--> statement-breakpoint
-- A number that is given to nobody (作废) is asked for by a person and drawn like any other: it stays in the register.
create table number_void (
  void_id uuid primary key,
  body_id uuid not null references issuer,
  source text not null check (source in ('own', 'assigned')),
  level text,
  year integer,
  number_count integer check (number_count between 1 and 1000),
  numbers text[] check (cardinality(numbers) between 1 and 1000),
  reason text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  check ((source = 'own') = (level is not null and year is not null and number_count is not null)),
  check ((source = 'assigned') = (numbers is not null))
);
--> statement-breakpoint
comment on table number_void is 'append-only';
--> statement-breakpoint
create index number_void_body on number_void (body_id, asked_at desc);
--> statement-breakpoint
-- What came of it: a number bound to a certificate in between is left out.
create table number_void_end (
  void_id uuid primary key references number_void,
  body_id uuid not null references issuer,
  voided_count integer not null check (voided_count >= 0),
  left_out text[] not null,
  ended_at timestamptz not null
);
--> statement-breakpoint
comment on table number_void_end is 'append-only, read-only';
--> statement-breakpoint
alter table number_register
  alter column certificate_id drop not null,
  add column void_id uuid references number_void,
  add constraint number_bound_or_void check ((certificate_id is null) <> (void_id is null));
--> statement-breakpoint
create index number_register_body on number_register (body_id, scope, serial);
--> statement-breakpoint
create index certificate_people on certificate (body_id, person_id) where state <> 'revoked';
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['issuer_state_change', 'number_import', 'assigned_number', 'number_void',
    'number_void_end'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_body on %I using (is_own_body(body_id))', name);
  end loop;
end $$;
--> statement-breakpoint
-- Whose these numbers are, asked before an import: nobody sees more of another body's stock than that.
create function assigned_numbers_of(wanted text[]) returns table (number text, owner uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select assigned_number.number, assigned_number.body_id from assigned_number
  where assigned_number.number = any (wanted)
$$;
