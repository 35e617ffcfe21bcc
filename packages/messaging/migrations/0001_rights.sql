-- Who needs which table, read by the migrator when it grants (service-kit, migrate.ts). The running
-- service adds facts and reads none; what consumers remember is theirs alone.
comment on table outbox is 'add-only';
--> statement-breakpoint
comment on table inbox is 'append-only, consumers-only';
--> statement-breakpoint
comment on table applied_version is 'consumers-only';
--> statement-breakpoint
comment on table dead_letter is 'consumers-only';
--> statement-breakpoint
-- Registration alone writes it as it runs: the appointments it gives and ends.
do $$
begin
  if current_user <> 'registration_owner' then
    comment on table held_office is 'read-only';
  end if;
end $$;
