-- Who brought what another tablet could not send, and when: beside the record it became (decision 0016).
create table carried_command (
  carried_id uuid primary key,
  command_id text not null unique,
  event_id uuid not null,
  owner_id uuid not null,
  brought_by uuid not null,
  recorded_at timestamptz not null
);
--> statement-breakpoint
create index carried_command_event on carried_command (event_id);
--> statement-breakpoint
comment on table carried_command is 'append-only';
--> statement-breakpoint
alter table carried_command enable row level security;
--> statement-breakpoint
create policy own_tenant on carried_command using (owner_id = any ((select own_tenants())::uuid[]));
--> statement-breakpoint
create function queue_carried_commands() returns trigger language plpgsql as $$
begin
  insert into log_pending (kind, record_id, record_version, owner_id)
  select 'carried-command', carried_id, 0, owner_id from added;
  return null;
end $$;
--> statement-breakpoint
create trigger carried_command_is_logged after insert on carried_command
  referencing new table as added for each statement execute function queue_carried_commands();
