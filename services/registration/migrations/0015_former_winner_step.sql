-- A line of the list of former winners goes off the list with a reason, and may come back on it.
create table former_winner_step (
  step_id uuid primary key,
  competition_id uuid not null,
  person_id uuid not null,
  owner_id uuid not null references organisation,
  title text not null,
  year integer not null,
  kind text not null check (kind in ('removed', 'restored')),
  reason text check (length(reason) between 1 and 500),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  foreign key (competition_id, person_id, title, year) references former_winner,
  check ((kind = 'removed') = (reason is not null))
);
--> statement-breakpoint
comment on table former_winner_step is 'append-only';
--> statement-breakpoint
create index former_winner_step_line
  on former_winner_step (competition_id, person_id, title, year, step_id desc);
--> statement-breakpoint
alter table former_winner_step enable row level security;
--> statement-breakpoint
create policy own_tenant on former_winner_step
  using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]));
