-- A draw by seed: the secret is sealed and committed to, with who draws and what is drawn, before
-- the public value is known. The lists are plain: without the lots they lead from nobody to a station.
create table draw_commitment (
  commitment_id uuid primary key,
  session_id uuid not null references session,
  owner_id uuid not null references organisation,
  event_id uuid not null references event,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  roster uuid[] not null check (cardinality(roster) between 1 and 400),
  stations text[] not null check (cardinality(stations) >= cardinality(roster)),
  cipher bytea not null,
  committed_at timestamptz not null,
  committed_by uuid not null
);
--> statement-breakpoint
create index draw_commitment_session on draw_commitment (session_id);
--> statement-breakpoint
comment on table draw_commitment is 'append-only';
--> statement-breakpoint
alter table draw_commitment enable row level security;
--> statement-breakpoint
create policy own_tenant on draw_commitment
  using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
-- A commitment is drawn by once.
alter table sealed_draw
  add column commitment_id uuid unique references draw_commitment,
  add column public_value text check (length(public_value) <= 200),
  add constraint sealed_draw_by_seed check ((commitment_id is null) = (public_value is null));
