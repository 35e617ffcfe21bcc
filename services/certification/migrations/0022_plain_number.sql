-- A number is one number however it is typed: without blanks and dashes it is nobody else's, and by that
-- form it is looked up. The same rule as plainCertificateNumber of packages/credentials.
create function plain_number_of(number text) returns text
language sql immutable strict parallel safe as $$ select replace(number, '-', '') $$;
--> statement-breakpoint
create unique index number_register_plain on number_register (plain_number_of(number));
--> statement-breakpoint
create unique index assigned_number_plain on assigned_number (plain_number_of(number));
--> statement-breakpoint
-- Whose these numbers are, by their plain form; nobody sees more of another body's stock than that.
create function assigned_plain_numbers_of(wanted text[]) returns table (plain text, owner uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select plain_number_of(assigned_number.number), assigned_number.body_id from assigned_number
  where plain_number_of(assigned_number.number) = any (wanted)
$$;
--> statement-breakpoint
-- Serials a body's own count left out, because the number was given already: neither bound nor void by it,
-- and none is missing.
create table number_skip (
  scope text not null,
  serial integer not null check (serial > 0),
  body_id uuid not null references issuer,
  number text not null,
  skipped_at timestamptz not null,
  primary key (scope, serial)
);
--> statement-breakpoint
comment on table number_skip is 'append-only, read-only';
--> statement-breakpoint
create index number_skip_body on number_skip (body_id, scope, serial);
--> statement-breakpoint
alter table number_skip enable row level security;
--> statement-breakpoint
create policy own_body on number_skip using (is_own_body(body_id));
--> statement-breakpoint
-- A register is told again after a 更正: what a row said of a certificate is of this version of its data.
alter table upload_row add column data_version integer not null default 1 check (data_version > 0);
--> statement-breakpoint
update upload_row set data_version = told.version
from (
  select sent.run_id, sent.certificate_id, max(entry.credential_version) as version
  from upload_row sent
  join upload_run run on run.run_id = sent.run_id
  join register_entry entry on entry.certificate_id = sent.certificate_id
    and entry.act = 'correct' and entry.recorded_at <= run.made_at
  group by sent.run_id, sent.certificate_id
) as told
where upload_row.run_id = told.run_id and upload_row.certificate_id = told.certificate_id;
--> statement-breakpoint
drop index upload_row_once;
--> statement-breakpoint
create unique index upload_row_once on upload_row (template_id, certificate_id, data_version)
  where state in ('waiting', 'uploaded', 'accepted');
--> statement-breakpoint
-- How many were taken out of an upload because their certificate stands no more.
alter table upload_run
  add column withdrawn_count integer not null default 0,
  add constraint upload_run_rows check (
    withdrawn_count >= 0 and accepted_count + refused_count + withdrawn_count <= row_count);
