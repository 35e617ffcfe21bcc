-- 拟晋升人员公示 (S19, M25): a batch of decisions hangs where everybody can read it before an office approves.
-- Null: these rules as adopted ask for no notice.
alter table adoption
  add column notice_working_days integer check (notice_working_days between 1 and 60);
--> statement-breakpoint
-- A public list tells namesakes apart by organisation. It comes and goes with the name.
alter table person_name add column organisation text;
--> statement-breakpoint
-- What hangs: no name stands in it. Read by everybody, so it leads a question to the body.
create table promotion_notice (
  notice_id uuid primary key,
  body_id uuid not null,
  batch_id uuid not null references decision_batch,
  competition_id uuid not null,
  event_id uuid not null,
  result_version integer not null,
  text jsonb not null,
  working_days integer not null check (working_days between 1 and 60),
  zone text not null,
  posted_at timestamptz not null,
  until timestamptz not null,
  check (until > posted_at)
);
--> statement-breakpoint
comment on table promotion_notice is 'append-only';
--> statement-breakpoint
create index promotion_notice_batch on promotion_notice (batch_id, posted_at);
--> statement-breakpoint
create index promotion_notice_until on promotion_notice (until);
--> statement-breakpoint
-- Whom it names, by id: promoted people and nobody else.
create table promotion_notice_line (
  notice_id uuid not null references promotion_notice,
  line integer not null check (line > 0),
  body_id uuid not null,
  decision_id uuid not null,
  person_id uuid not null,
  competitor_group text not null,
  rank integer,
  award text,
  level text not null,
  primary key (notice_id, line)
);
--> statement-breakpoint
comment on table promotion_notice_line is 'append-only';
--> statement-breakpoint
create index promotion_notice_line_person on promotion_notice_line (person_id);
--> statement-breakpoint
-- Posted once, taken down once; the copy is the notice with its lines, and this its hash.
create table promotion_notice_step (
  notice_id uuid not null references promotion_notice,
  step text not null check (step in ('posted', 'taken-down')),
  body_id uuid not null,
  recorded_at timestamptz not null,
  -- Null: its time was over.
  recorded_by uuid,
  reason text,
  copy_hash text not null,
  primary key (notice_id, step),
  check (step = 'taken-down' or (recorded_by is not null and reason is null)),
  check ((recorded_by is null) = (reason is null) or step = 'posted')
);
--> statement-breakpoint
comment on table promotion_notice_step is 'append-only';
--> statement-breakpoint
create table promotion_objection (
  objection_id uuid primary key,
  notice_id uuid not null references promotion_notice,
  body_id uuid not null,
  number integer not null check (number > 0),
  line integer,
  channel text not null check (channel in ('office', 'network')),
  signed boolean not null,
  code_hash text,
  state text not null check (state in ('filed', 'accepted', 'declined', 'upheld', 'dismissed')),
  received_at timestamptz not null,
  recorded_by uuid,
  accepted_by uuid,
  accepted_at timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  version integer not null,
  unique (notice_id, number),
  check ((channel = 'office') = (recorded_by is not null)),
  check ((channel = 'network') = (code_hash is not null)),
  check ((state = 'filed') = (accepted_by is null)),
  check ((state in ('upheld', 'dismissed')) = (answered_by is not null)),
  -- Four eyes: who answers is not who accepted.
  constraint promotion_objection_two_people check (answered_by <> accepted_by)
);
--> statement-breakpoint
create unique index promotion_objection_code on promotion_objection (notice_id, code_hash)
  where code_hash is not null;
--> statement-breakpoint
-- What somebody wrote, who they are and how to reach them: goes when its time is over.
create table promotion_objection_text (
  objection_id uuid primary key references promotion_objection,
  body_id uuid not null,
  objector_kind text check (objector_kind in ('person', 'organisation')),
  objector_name text,
  contact text,
  matter text not null,
  links jsonb not null,
  declined_because text,
  answer text
);
--> statement-breakpoint
-- 推荐 (M22): a body puts forward whom a rule made eligible; nothing here awards anything.
create table nomination (
  nomination_id uuid primary key,
  decision_id uuid not null unique references decision,
  body_id uuid not null,
  competition_id uuid not null,
  event_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  title_key text not null,
  put_forward_by uuid not null,
  put_forward_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
--> statement-breakpoint
create index nomination_person on nomination (person_id);
--> statement-breakpoint
create index nomination_event on nomination (event_id);
--> statement-breakpoint
-- Whose names are wanted without a certificate: for lists and titles.
create index decision_named on decision (person_id)
  where state = 'listed' or (kind = 'title' and outcome = 'nominable');
--> statement-breakpoint
-- 授予: said only once the document of the awarding office is recorded by one and confirmed by another.
create table title_award (
  nomination_id uuid primary key references nomination,
  body_id uuid not null,
  document_no text not null,
  awarded_on date not null,
  awarded_by text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  version integer not null,
  check ((confirmed_by is null) = (confirmed_at is null)),
  constraint title_award_two_people check (confirmed_by <> recorded_by)
);
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['promotion_notice_line', 'promotion_notice_step',
    'promotion_objection', 'promotion_objection_text', 'nomination', 'title_award'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_body on %I using (is_own_body(body_id))', name);
  end loop;
end $$;
