-- Objections may come over the network: each has a number in its event, and whoever filed it follows it
-- by a code of which only a hash is kept here.
alter table result_objection
  alter column recorded_by drop not null,
  add column number integer,
  add column channel text not null default 'office' check (channel in ('office', 'network')),
  add column code_hash text check (code_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
update result_objection set number = counted.number
from (
  select objection_id,
    row_number() over (partition by event_id order by recorded_at, objection_id) as number
  from result_objection
) counted
where counted.objection_id = result_objection.objection_id;
--> statement-breakpoint
alter table result_objection
  alter column number set not null,
  add constraint objection_number_positive check (number > 0),
  -- Nobody of the office records what comes over the network, and only that is followed by a code.
  add constraint objection_recorded check ((channel = 'office') = (recorded_by is not null)),
  add constraint objection_followed check ((channel = 'network') = (code_hash is not null));
--> statement-breakpoint
create unique index result_objection_number on result_objection (event_id, number);
--> statement-breakpoint
create unique index result_objection_code on result_objection (event_id, code_hash)
  where code_hash is not null;
--> statement-breakpoint
alter table result_objection_text
  add column objector_kind text check (objector_kind in ('person', 'organisation')),
  add column contact text check (length(contact) between 1 and 100),
  add column links text[] not null default '{}' check (cardinality(links) <= 5);
--> statement-breakpoint
-- Evidence as it was handed in; emptied with what was written.
create table result_objection_file (
  objection_id uuid not null references result_objection,
  place integer not null check (place between 1 and 3),
  event_id uuid not null,
  owner_id uuid not null,
  kind text not null check (kind in ('pdf', 'jpeg', 'png')),
  byte_count integer not null check (byte_count between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  received_at timestamptz not null,
  primary key (objection_id, place)
);
--> statement-breakpoint
alter table result_objection_file alter column content set storage external;
--> statement-breakpoint
create index result_objection_file_event on result_objection_file (event_id);
--> statement-breakpoint
-- When a public board is to be stopped: at a moment, or so long before the last session ends. The newest
-- version holds; one with neither takes the plan back.
create table freeze_plan (
  event_id uuid not null,
  version integer not null check (version > 0),
  owner_id uuid not null,
  freeze_at timestamptz,
  minutes_before_end integer check (minutes_before_end between 1 and 1440),
  reason text not null check (length(reason) between 1 and 500),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (event_id, version),
  constraint freeze_plan_one_moment check (freeze_at is null or minutes_before_end is null)
);
--> statement-breakpoint
comment on table freeze_plan is 'append-only';
--> statement-breakpoint
-- By which plan a board was stopped; null: by hand.
alter table board_freeze add column plan_version integer;
--> statement-breakpoint
-- A plan stops a board once: whoever lets it go on is not overruled by it.
create unique index board_freeze_plan on board_freeze (event_id, plan_version)
  where plan_version is not null;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['result_objection_file', 'freeze_plan'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (owner_id::text = any (string_to_array(current_setting(''jinbang.tenants'', true), '','')))',
      name
    );
  end loop;
end $$;
