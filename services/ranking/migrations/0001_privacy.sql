-- Who was erased at registration: no name of theirs is kept here again, however late it comes.
create table erased_person (
  person_id uuid primary key,
  erased_at timestamptz not null
);
--> statement-breakpoint
alter table erased_person enable row level security;
