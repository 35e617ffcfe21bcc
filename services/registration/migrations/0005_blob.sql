-- Files as they were handed in: documents, and (sealed) photos and evidence.
create table blob (
  blob_id uuid primary key,
  owner_id uuid not null references organisation,
  kind text not null check (kind in ('pdf', 'jpeg', 'png', 'docx', 'xlsx')),
  byte_count integer not null check (byte_count between 1 and 10485760),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed boolean not null,
  content bytea not null,
  recorded_at timestamptz not null,
  -- A hash of what is sealed would tell whose picture it is.
  check (sealed = (sha256 is null))
);
--> statement-breakpoint
alter table blob alter column content set storage external;
--> statement-breakpoint
create index blob_owner on blob (owner_id);
--> statement-breakpoint
alter table blob enable row level security;
--> statement-breakpoint
create policy own_tenant on blob
  using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]));
