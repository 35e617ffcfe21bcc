-- A competition names the body that will issue; the body’s own office agrees or declines (M14). What was
-- adopted before stands as agreed to by whoever adopted it.
alter table adoption
  add column consent text not null default 'accepted' check (consent in ('asked', 'accepted', 'refused')),
  add column consent_by uuid,
  add column consent_at timestamptz;
--> statement-breakpoint
update adoption set consent_by = adopted_by, consent_at = adopted_at;
--> statement-breakpoint
alter table adoption
  alter column consent set default 'asked',
  add check ((consent = 'asked') = (consent_by is null)),
  add check ((consent_by is null) = (consent_at is null));
