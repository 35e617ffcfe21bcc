-- The office signs in the system or answers on paper; each row keeps what was answered to it (M17).
-- What is proposed comes from a contest's final result, or from an assessment beside contests (S22).
alter table decision_batch
  add column source text not null default 'contest' check (source in ('contest', 'assessment')),
  -- Of the rows as they were shown to whoever signed.
  add column rows_hash text check (rows_hash ~ '^[0-9a-f]{64}$'),
  add column answer_id uuid,
  drop constraint decision_batch_basis_check,
  add constraint decision_batch_basis_check
    check (basis in ('office', 'paper', 'standing-authorisation', 'rule-owner')),
  add check ((coalesce(basis, '') = 'paper') = (answer_id is not null)),
  add check (basis <> 'paper' or document_no is not null);
--> statement-breakpoint
create index decision_batch_waiting on decision_batch (body_id, proposed_at, batch_id) where state = 'waiting';
--> statement-breakpoint
create index decision_batch_settled on decision_batch (body_id, approved_at, batch_id) where state = 'approved';
--> statement-breakpoint
create index decision_member on decision (batch_id, decision_id);
--> statement-breakpoint
-- The batch a version went before the office with, or was approved in.
alter table decision_version add column batch_id uuid;
--> statement-breakpoint
-- Files as they were handed in. A scan of a letter names people, so its content is sealed.
create table blob (
  blob_id uuid primary key,
  owner_id uuid not null references issuer,
  kind text not null check (kind in ('pdf', 'jpeg', 'png', 'docx', 'xlsx')),
  byte_count integer not null check (byte_count between 1 and 10485760),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed boolean not null,
  content bytea not null,
  recorded_at timestamptz not null,
  check (sealed = (sha256 is null))
);
--> statement-breakpoint
alter table blob alter column content set storage external;
--> statement-breakpoint
create index blob_owner on blob (owner_id);
--> statement-breakpoint
-- The office's letter as it was scanned; the hash of its plain content stands for ever.
create table answer_scan (
  scan_id uuid primary key,
  batch_id uuid not null references decision_batch,
  body_id uuid not null,
  kind text not null check (kind in ('pdf', 'jpeg')),
  byte_count integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null
);
--> statement-breakpoint
comment on table answer_scan is 'append-only';
--> statement-breakpoint
create index answer_scan_batch on answer_scan (batch_id);
--> statement-breakpoint
-- What the office answered on paper, as one person of the body recorded it.
create table paper_answer (
  answer_id uuid primary key,
  batch_id uuid not null references decision_batch,
  body_id uuid not null,
  batch_version integer not null,
  rows_hash text not null check (rows_hash ~ '^[0-9a-f]{64}$'),
  document_no text not null,
  answered_on date not null,
  scan_id uuid not null references answer_scan,
  approved_count integer not null check (approved_count >= 0),
  returned_count integer not null check (returned_count >= 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (answer_id, recorded_by)
);
--> statement-breakpoint
comment on table paper_answer is 'append-only';
--> statement-breakpoint
create index paper_answer_batch on paper_answer (batch_id);
--> statement-breakpoint
create index paper_answer_document on paper_answer (body_id, document_no);
--> statement-breakpoint
create table paper_answer_row (
  answer_id uuid not null references paper_answer,
  decision_id uuid not null references decision,
  body_id uuid not null,
  outcome text not null check (outcome in ('approved', 'returned')),
  reason text,
  primary key (answer_id, decision_id),
  check ((outcome = 'returned') = (reason is not null))
);
--> statement-breakpoint
comment on table paper_answer_row is 'append-only';
--> statement-breakpoint
-- How a recorded answer ended: confirmed by another person, or taken back.
create table paper_answer_end (
  answer_id uuid primary key,
  batch_id uuid not null references decision_batch,
  body_id uuid not null,
  recorded_by uuid not null,
  ending text not null check (ending in ('confirmed', 'withdrawn')),
  reason text,
  ended_by uuid not null,
  ended_at timestamptz not null,
  foreign key (answer_id, recorded_by) references paper_answer (answer_id, recorded_by),
  -- Four eyes: who confirms is not who recorded.
  check (ending <> 'confirmed' or ended_by <> recorded_by),
  check ((ending = 'withdrawn') = (reason is not null))
);
--> statement-breakpoint
comment on table paper_answer_end is 'append-only';
--> statement-breakpoint
create unique index paper_answer_confirmed on paper_answer_end (batch_id) where ending = 'confirmed';
--> statement-breakpoint
alter table decision_batch add foreign key (answer_id) references paper_answer_end;
--> statement-breakpoint
-- What was answered to each row of a batch, for ever: the decision itself goes on.
create table row_answer (
  batch_id uuid not null references decision_batch,
  decision_id uuid not null references decision,
  body_id uuid not null,
  decision_version integer not null,
  outcome text not null check (outcome in ('approved', 'listed', 'returned')),
  reason text,
  answered_at timestamptz not null,
  primary key (batch_id, decision_id),
  check ((outcome = 'returned') = (reason is not null))
);
--> statement-breakpoint
comment on table row_answer is 'append-only';
--> statement-breakpoint
create index row_answer_decision on row_answer (decision_id);
--> statement-breakpoint
-- What the body says to a row that comes again.
create table row_note (
  batch_id uuid not null references decision_batch,
  decision_id uuid not null references decision,
  body_id uuid not null,
  note text,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (batch_id, decision_id)
);
--> statement-breakpoint
comment on table row_note is 'append-only';
--> statement-breakpoint
create index row_note_decision on row_note (decision_id);
--> statement-breakpoint
alter table blob enable row level security;
--> statement-breakpoint
create policy own_body on blob using (is_own_body(owner_id));
--> statement-breakpoint
alter table answer_scan enable row level security;
--> statement-breakpoint
create policy own_body on answer_scan using (is_own_body(body_id));
--> statement-breakpoint
alter table paper_answer enable row level security;
--> statement-breakpoint
create policy own_body on paper_answer using (is_own_body(body_id));
--> statement-breakpoint
alter table paper_answer_row enable row level security;
--> statement-breakpoint
create policy own_body on paper_answer_row using (is_own_body(body_id));
--> statement-breakpoint
alter table paper_answer_end enable row level security;
--> statement-breakpoint
create policy own_body on paper_answer_end using (is_own_body(body_id));
--> statement-breakpoint
alter table row_answer enable row level security;
--> statement-breakpoint
create policy own_body on row_answer using (is_own_body(body_id));
--> statement-breakpoint
alter table row_note enable row level security;
--> statement-breakpoint
create policy own_body on row_note using (is_own_body(body_id));
