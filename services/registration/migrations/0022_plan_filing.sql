-- 年度竞赛计划 (M16): filed by one person of the approving office and confirmed by another; until then the
-- competition stands in no plan, and its tier and class are the organiser's word alone.
create table plan_filing (
  filing_id uuid primary key,
  owner_id uuid not null references organisation,
  competition_id uuid not null references competition,
  plan jsonb not null,
  filed_by uuid not null,
  filed_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check (confirmed_by is null or withdrawn_by is null),
  -- Four eyes: who confirms is not who filed.
  constraint plan_filing_two_people check (confirmed_by <> filed_by)
);
--> statement-breakpoint
create unique index plan_filing_open on plan_filing (competition_id)
  where confirmed_at is null and withdrawn_at is null;
--> statement-breakpoint
create index plan_filing_competition on plan_filing (competition_id, filed_at);
--> statement-breakpoint
alter table plan_filing enable row level security;
--> statement-breakpoint
create policy own_tenant on plan_filing using ((select sees_every_tenant()) or owner_id = any ((select own_tenants())::uuid[]));
