-- The file for the office (M18): who took which batches out of the system, when, and what left. No row
-- says who is in it; the password of the archive is nowhere.
create table office_file (
  file_id uuid primary key,
  body_id uuid not null references issuer,
  competition_id uuid not null,
  batch_ids uuid[] not null check (cardinality(batch_ids) between 1 and 20),
  columns text[] not null,
  by_hand boolean not null,
  row_count integer not null check (row_count > 0),
  asked_by uuid not null,
  asked_at timestamptz not null
);
--> statement-breakpoint
comment on table office_file is 'append-only';
--> statement-breakpoint
create index office_file_body on office_file (body_id, asked_at desc);
--> statement-breakpoint
create index office_file_batches on office_file using gin (batch_ids);
--> statement-breakpoint
-- How far it has come; the row is made by whoever begins, so that one file is made once.
create table office_file_progress (
  file_id uuid primary key references office_file,
  body_id uuid not null references issuer,
  done_count integer not null check (done_count >= 0),
  all_count integer not null check (all_count >= done_count),
  moved_at timestamptz not null
);
--> statement-breakpoint
-- How it ended: sent whole, with the hash of the very bytes that left; cut off; or failed.
create table office_file_end (
  file_id uuid primary key references office_file,
  body_id uuid not null references issuer,
  ending text not null check (ending in ('sent', 'cut', 'failed')),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count bigint not null check (byte_count >= 0),
  ended_at timestamptz not null,
  check ((ending = 'sent') = (sha256 is not null))
);
--> statement-breakpoint
comment on table office_file_end is 'append-only';
--> statement-breakpoint
alter table office_file enable row level security;
--> statement-breakpoint
create policy own_body on office_file using (is_own_body(body_id));
--> statement-breakpoint
alter table office_file_progress enable row level security;
--> statement-breakpoint
create policy own_body on office_file_progress using (is_own_body(body_id));
--> statement-breakpoint
alter table office_file_end enable row level security;
--> statement-breakpoint
create policy own_body on office_file_end using (is_own_body(body_id));
