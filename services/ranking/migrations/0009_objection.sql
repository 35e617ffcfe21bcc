-- Objections to a result in its public notice (异议): what became of each and who did what. What was
-- written stands in a table of its own, which may be emptied.
create table result_objection (
  objection_id uuid primary key,
  event_id uuid not null,
  owner_id uuid not null,
  result_id uuid not null references result,
  result_version integer not null,
  -- null: about the whole result.
  entry_id uuid,
  signed boolean not null,
  -- The moment that counts: the server's, or the one written on the paper by who received it.
  received_at timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  paper_received_by uuid,
  paper_witnessed_by uuid,
  paper_shelf text check (length(paper_shelf) between 1 and 100),
  state text not null check (state in ('filed', 'accepted', 'declined', 'upheld', 'dismissed')),
  accepted_by uuid,
  accepted_at timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  version integer not null check (version > 0),
  check (received_at <= recorded_at),
  -- On paper: received by one, seen by another.
  check ((paper_received_by is null) = (paper_witnessed_by is null)),
  check ((paper_received_by is null) = (paper_shelf is null)),
  constraint objection_two_signatures check (paper_received_by <> paper_witnessed_by),
  check ((accepted_by is null) = (accepted_at is null)),
  check ((answered_by is null) = (answered_at is null)),
  check ((state = 'filed') = (accepted_by is null)),
  check ((state in ('upheld', 'dismissed')) = (answered_by is not null)),
  constraint objection_answered_by_another check (answered_by <> accepted_by)
);
--> statement-breakpoint
create index result_objection_event on result_objection (event_id, objection_id);
--> statement-breakpoint
create table result_objection_text (
  objection_id uuid primary key references result_objection,
  event_id uuid not null,
  owner_id uuid not null,
  -- Who wrote it, where they gave a name.
  filed_by text check (length(filed_by) between 1 and 100),
  matter text not null check (length(matter) between 1 and 2000),
  declined_because text check (length(declined_because) between 1 and 2000),
  answer text check (length(answer) between 1 and 2000)
);
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['result_objection', 'result_objection_text'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (owner_id::text = any (string_to_array(current_setting(''jinbang.tenants'', true), '','')))',
      name
    );
  end loop;
end $$;
