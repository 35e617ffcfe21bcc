-- Who was erased at registration: nobody is invited under that id again.
create table erased_person (
  person_id uuid primary key,
  erased_at timestamptz not null
);
--> statement-breakpoint
alter table erased_person enable row level security;
--> statement-breakpoint
create policy known on erased_person using (true);
--> statement-breakpoint
-- The trail and the answers of commands can only grow. These take out of them what would say who or
-- where somebody was: what happened, when and to which id stays.
create function forget_traces_of(wanted uuid, mail_addresses text[]) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  emptied integer;
begin
  update access_trail set address_prefix = null, agent = null, account_hash = null
  where (person_id = wanted or actor_id = wanted)
    and (address_prefix is not null or agent is not null or account_hash is not null);
  get diagnostics emptied = row_count;
  update command set status = 400,
    answer = '{"outcome": "refused", "value": {"kind": "gone", "code": "person.erased"}}'
  where exists (
    select from unnest(mail_addresses) as address where position(address in command.answer::text) > 0
  );
  return emptied;
end $$;
--> statement-breakpoint
create function forget_addresses_before(moment timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  emptied integer;
begin
  update access_trail set address_prefix = null, agent = null, account_hash = null
  where happened_at < moment
    and (address_prefix is not null or agent is not null or account_hash is not null);
  get diagnostics emptied = row_count;
  return emptied;
end $$;
