-- What only consumers and the sweep work with, and what a request may read and no more.
comment on table entry is 'consumers-only';
--> statement-breakpoint
comment on table result_part is 'append-only, consumers-only';
--> statement-breakpoint
comment on table serial_counter is 'consumers-only';
--> statement-breakpoint
comment on table status_index is 'append-only, consumers-only';
--> statement-breakpoint
comment on table number_register is 'append-only, read-only';
--> statement-breakpoint
comment on table competition is 'read-only';
--> statement-breakpoint
comment on table event is 'read-only';
--> statement-breakpoint
comment on table final_result is 'read-only';
--> statement-breakpoint
comment on table event_certification is 'read-only';
--> statement-breakpoint
-- A sealed signing key is seen by its own body alone; everybody may have the public half.
alter table signing_key enable row level security;
--> statement-breakpoint
create policy own_body on signing_key using (is_own_body(body_id));
--> statement-breakpoint
create function listed_keys(wanted text) returns table (public_key jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select signing_key.public_key from signing_key
  where did = wanted and state <> 'removed' order by made_at, key_name
$$;
