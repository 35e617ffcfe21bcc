-- The review codes of a module as registration told them, never of whom.
create table review_code_list (
  module_id uuid primary key,
  event_id uuid not null,
  owner_id uuid,
  -- [{ group, codes }]
  groups jsonb not null
);
--> statement-breakpoint
create index review_code_list_event on review_code_list (event_id);
--> statement-breakpoint
alter table review_code_list enable row level security;
--> statement-breakpoint
create policy own_tenant on review_code_list 
  using (owner_id = any ((select own_tenants())::uuid[]));
