-- What a removed key signed of award documents is signed again, too: the same words and id, another version.
alter table award_credential add column credential_version integer not null default 1
  check (credential_version > 0);
--> statement-breakpoint
alter table award_credential drop constraint award_credential_pkey;
--> statement-breakpoint
alter table award_credential drop constraint award_credential_credential_id_key;
--> statement-breakpoint
alter table award_credential
  add primary key (award_id, credential_version),
  add unique (credential_id, credential_version);
--> statement-breakpoint
create index award_credential_key on award_credential (key_name);
--> statement-breakpoint
-- Under a removed key nothing is stored, of award documents either.
create trigger award_credential_of_removed_key after insert on award_credential
  referencing new table as added for each statement execute function refuse_removed_keys();
--> statement-breakpoint
-- Which award document was signed again because of which removal.
create table award_renewal (
  award_id uuid not null,
  credential_version integer not null check (credential_version > 1),
  body_id uuid not null,
  removal_id uuid not null references key_removal,
  renewed_at timestamptz not null,
  primary key (award_id, credential_version),
  foreign key (award_id, credential_version) references award_credential
);
--> statement-breakpoint
comment on table award_renewal is 'append-only';
--> statement-breakpoint
create index award_renewal_removal on award_renewal (removal_id);
--> statement-breakpoint
alter table award_renewal enable row level security;
--> statement-breakpoint
create policy own_body on award_renewal using (is_own_body(body_id));
