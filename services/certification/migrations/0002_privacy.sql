-- Who was erased at registration: no name of theirs is kept here again, however late it comes.
create table erased_person (
  person_id uuid primary key,
  erased_at timestamptz not null
);
--> statement-breakpoint
alter table erased_person enable row level security;
--> statement-breakpoint
-- With the code gone, nothing here ties the hashes in a credential to a name or a number; the holder
-- keeps theirs on paper, and the credential stays as it was signed.
alter table certificate alter column sealed_holder_code drop not null;
