-- Blank marking forms that were printed (M01): each has a number, and says what it is to be marked on,
-- so that whoever types it or looks for it knows what was handed out. Nothing of a person stands on it.
create table paper_sheet (
  paper_sheet_id uuid primary key,
  event_id uuid not null,
  module_id uuid not null references module,
  -- Null where a module is marked by entry number or review code.
  session_id uuid,
  owner_id uuid not null,
  -- Counts within the event; the number has letters to check it by.
  sequence integer not null check (sequence > 0),
  number text not null,
  -- Sheets printed at once, and the form they stand on: of one contestant, or of many.
  print_id uuid not null,
  form text not null check (form in ('one', 'many')),
  panel_id uuid not null,
  sub_criterion text not null,
  -- In the order of their columns.
  subjects uuid[] not null check (cardinality(subjects) > 0),
  -- Whose columns are the first, the second …: the seats of the panel as it was printed.
  seats uuid[] not null check (cardinality(seats) > 0),
  scheme_version integer not null check (scheme_version > 0),
  -- The sheet it was printed for instead of, where that one was spoilt or lost.
  replaces uuid references paper_sheet,
  printed_by uuid not null,
  printed_at timestamptz not null,
  command_id text not null,
  unique (event_id, sequence),
  unique (event_id, number),
  check (form = 'many' or cardinality(subjects) = 1)
);
--> statement-breakpoint
create index paper_sheet_place on paper_sheet (module_id, session_id, sub_criterion);
--> statement-breakpoint
create index paper_sheet_print on paper_sheet (print_id);
--> statement-breakpoint
comment on table paper_sheet is 'append-only';
--> statement-breakpoint
-- What became of the paper: it came back, is spoilt, is missing, was found.
create table paper_sheet_act (
  paper_sheet_id uuid not null references paper_sheet,
  -- 1, 2, …: two who act at the same time take turns.
  version integer not null check (version > 0),
  event_id uuid not null,
  owner_id uuid not null,
  kind text not null check (kind in ('returned', 'spoilt', 'missing', 'found')),
  reason text check (trim(reason) <> ''),
  acted_by uuid not null,
  acted_at timestamptz not null,
  command_id text not null,
  primary key (paper_sheet_id, version),
  check (kind not in ('spoilt', 'missing') or reason is not null)
);
--> statement-breakpoint
create index paper_sheet_act_event on paper_sheet_act (event_id);
--> statement-breakpoint
comment on table paper_sheet_act is 'append-only';
--> statement-breakpoint
alter table paper_sheet enable row level security;
--> statement-breakpoint
create policy own_tenant on paper_sheet using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
alter table paper_sheet_act enable row level security;
--> statement-breakpoint
create policy own_tenant on paper_sheet_act using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
create function queue_paper_sheets() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'paper-sheet', paper_sheet_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger paper_sheet_is_logged after insert on paper_sheet
  referencing new table as added for each statement execute function queue_paper_sheets();
--> statement-breakpoint
create function queue_paper_sheet_acts() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'paper-sheet-act', paper_sheet_id, version, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger paper_sheet_act_is_logged after insert on paper_sheet_act
  referencing new table as added for each statement execute function queue_paper_sheet_acts();
