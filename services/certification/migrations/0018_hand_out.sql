-- The paper's way beside the credential (S05, M21): checked, printed on stock with serials, sealed,
-- listed, handed over. Certificate rows stay as they are.
create table paper_setting (
  body_id uuid primary key references issuer,
  upload_first boolean not null,
  set_by uuid not null,
  set_at timestamptz not null,
  version integer not null
);
--> statement-breakpoint
-- Where a certificate's paper is now; how it came there stands in paper_step.
create table paper (
  certificate_id uuid primary key references certificate,
  body_id uuid not null references issuer,
  event_id uuid not null,
  place text not null check (place in
    ('numbered', 'checked', 'wrong', 'printing', 'printed', 'sealed', 'issued', 'handed-over')),
  -- The version of the credential two people looked at.
  checked_version integer,
  serial text,
  copy integer not null check (copy >= 0),
  moved_at timestamptz not null,
  reminded_at timestamptz,
  version integer not null,
  check ((place in ('numbered', 'checked', 'wrong')) = (serial is null)),
  check (place = 'numbered' or checked_version is not null)
);
--> statement-breakpoint
create index paper_event on paper (event_id, place);
--> statement-breakpoint
create index paper_body on paper (body_id, place);
--> statement-breakpoint
create table paper_step (
  certificate_id uuid not null references paper,
  seq integer not null check (seq > 0),
  body_id uuid not null references issuer,
  step text not null,
  place text not null,
  serial text,
  credential_version integer not null,
  -- The check sheet, the run, the use of the seal, the list or the receipt it was done with.
  with_id uuid,
  cause text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (certificate_id, seq)
);
--> statement-breakpoint
comment on table paper_step is 'append-only';
--> statement-breakpoint
-- 证书数据审核确认表 (Papers 17): which certificates in which version two people look at.
create table check_sheet (
  check_sheet_id uuid primary key,
  body_id uuid not null references issuer,
  event_id uuid not null,
  row_count integer not null check (row_count between 1 and 500),
  made_by uuid not null,
  made_at timestamptz not null
);
--> statement-breakpoint
comment on table check_sheet is 'append-only';
--> statement-breakpoint
create index check_sheet_body on check_sheet (body_id, made_at desc);
--> statement-breakpoint
create table check_sheet_row (
  check_sheet_id uuid not null references check_sheet,
  line integer not null check (line > 0),
  body_id uuid not null references issuer,
  certificate_id uuid not null references certificate,
  credential_version integer not null,
  primary key (check_sheet_id, line),
  unique (check_sheet_id, certificate_id)
);
--> statement-breakpoint
comment on table check_sheet_row is 'append-only';
--> statement-breakpoint
create index check_sheet_row_certificate on check_sheet_row (certificate_id);
--> statement-breakpoint
-- What each of the two found; nothing in `wrong`: all is right.
create table check_finding (
  check_sheet_id uuid not null,
  line integer not null,
  turn integer not null check (turn in (1, 2)),
  body_id uuid not null references issuer,
  wrong text[] not null,
  found_by uuid not null,
  found_at timestamptz not null,
  first_turn integer check (first_turn = 1),
  first_by uuid,
  primary key (check_sheet_id, line, turn),
  unique (check_sheet_id, line, turn, found_by),
  foreign key (check_sheet_id, line) references check_sheet_row,
  -- The second names the first as the register has them, and is somebody else.
  foreign key (check_sheet_id, line, first_turn, first_by)
    references check_finding (check_sheet_id, line, turn, found_by),
  check ((turn = 2) = (first_by is not null)),
  check ((first_turn is null) = (first_by is null)),
  constraint check_finding_two_people check (found_by <> first_by)
);
--> statement-breakpoint
comment on table check_finding is 'append-only';
--> statement-breakpoint
-- Who took which paper with names out of the system, when, and the hash of the very bytes.
create table paper_take (
  take_id uuid primary key,
  body_id uuid not null references issuer,
  kind text not null check (kind in ('check-sheet', 'print-run', 'hand-list')),
  of_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  taken_by uuid not null,
  taken_at timestamptz not null
);
--> statement-breakpoint
comment on table paper_take is 'append-only';
--> statement-breakpoint
create index paper_take_of on paper_take (of_id);
--> statement-breakpoint
-- 印制流水码: stock as it came, from–to; each sheet of it is a row of its own.
create table paper_stock (
  stock_id uuid primary key,
  body_id uuid not null references issuer,
  from_serial text not null,
  to_serial text not null,
  sheet_count integer not null check (sheet_count between 1 and 10000),
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
--> statement-breakpoint
comment on table paper_stock is 'append-only';
--> statement-breakpoint
create index paper_stock_body on paper_stock (body_id, recorded_at);
--> statement-breakpoint
create table print_run (
  run_id uuid primary key,
  body_id uuid not null references issuer,
  stock_id uuid not null references paper_stock,
  state text not null check (state in ('open', 'done')),
  line_count integer not null check (line_count between 1 and 500),
  started_by uuid not null,
  started_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  version integer not null,
  check ((state = 'done') = (ended_by is not null)),
  check ((ended_by is null) = (ended_at is null))
);
--> statement-breakpoint
create index print_run_body on print_run (body_id, started_at desc);
--> statement-breakpoint
-- A sheet of stock is bound to one line of one run at most, and a serial stands here once.
create table stock_sheet (
  body_id uuid not null references issuer,
  serial text not null,
  stock_id uuid not null references paper_stock,
  position integer not null check (position > 0),
  state text not null check (state in
    ('free', 'bound', 'printed', 'misprinted', 'spoilt', 'destroying', 'destroyed')),
  certificate_id uuid references certificate,
  primary key (body_id, serial),
  unique (stock_id, position),
  check (state <> 'free' or certificate_id is null),
  check (state not in ('bound', 'printed', 'misprinted') or certificate_id is not null)
);
--> statement-breakpoint
create index stock_sheet_state on stock_sheet (body_id, state);
--> statement-breakpoint
create unique index stock_sheet_bound on stock_sheet (certificate_id) where state = 'bound';
--> statement-breakpoint
create table print_line (
  run_id uuid not null references print_run,
  line integer not null check (line > 0),
  body_id uuid not null references issuer,
  certificate_id uuid not null references certificate,
  credential_version integer not null,
  serial text not null,
  copy integer not null,
  primary key (run_id, line),
  unique (run_id, certificate_id),
  unique (run_id, serial),
  foreign key (body_id, serial) references stock_sheet
);
--> statement-breakpoint
comment on table print_line is 'append-only';
--> statement-breakpoint
create index print_line_sheet on print_line (body_id, serial);
--> statement-breakpoint
-- The register of sheets: each explains itself from stock to where it ended.
create table sheet_step (
  body_id uuid not null,
  serial text not null,
  seq integer not null check (seq > 0),
  step text not null check (step in ('bound', 'unbound', 'printed', 'misprinted', 'spoilt',
    'destruction-asked', 'destroyed')),
  run_id uuid,
  certificate_id uuid,
  asked_by uuid,
  reason text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (body_id, serial, seq),
  foreign key (body_id, serial) references stock_sheet,
  check (step not in ('misprinted', 'spoilt', 'destruction-asked') or reason is not null),
  check ((step = 'destroyed') = (asked_by is not null)),
  constraint sheet_step_two_people check (recorded_by <> asked_by)
);
--> statement-breakpoint
comment on table sheet_step is 'append-only';
--> statement-breakpoint
-- Whatever is done, a serial bears one print for ever.
create unique index sheet_step_once on sheet_step (body_id, serial)
  where step in ('printed', 'misprinted');
--> statement-breakpoint
create table sheet_destruction (
  destruction_id uuid primary key,
  body_id uuid not null references issuer,
  serials text[] not null check (cardinality(serials) between 1 and 500),
  reason text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  version integer not null,
  check ((confirmed_by is null) = (confirmed_at is null)),
  constraint sheet_destruction_two_people check (confirmed_by <> asked_by)
);
--> statement-breakpoint
create index sheet_destruction_body on sheet_destruction (body_id) where confirmed_by is null;
--> statement-breakpoint
-- Each use of the seal: by its keeper, with the count of sheets as counted.
create table seal_use (
  seal_use_id uuid primary key,
  body_id uuid not null references issuer,
  run_id uuid not null references print_run,
  seal text not null,
  sheet_count integer not null check (sheet_count > 0),
  used_by uuid not null,
  used_at timestamptz not null
);
--> statement-breakpoint
comment on table seal_use is 'append-only';
--> statement-breakpoint
create index seal_use_body on seal_use (body_id, used_at desc);
--> statement-breakpoint
-- 领取签收表: whose sheets lie ready, by unit.
create table hand_list (
  hand_list_id uuid primary key,
  body_id uuid not null references issuer,
  event_id uuid not null,
  line_count integer not null check (line_count between 1 and 500),
  made_by uuid not null,
  made_at timestamptz not null
);
--> statement-breakpoint
comment on table hand_list is 'append-only';
--> statement-breakpoint
create index hand_list_body on hand_list (body_id, made_at desc);
--> statement-breakpoint
create table hand_list_line (
  hand_list_id uuid not null references hand_list,
  line integer not null check (line > 0),
  body_id uuid not null references issuer,
  certificate_id uuid not null references certificate,
  serial text not null,
  primary key (hand_list_id, line),
  unique (hand_list_id, certificate_id)
);
--> statement-breakpoint
comment on table hand_list_line is 'append-only';
--> statement-breakpoint
create table hand_receipt (
  receipt_id uuid primary key,
  body_id uuid not null references issuer,
  way text not null check (way in ('self', 'proxy', 'post', 'unit')),
  handed_on date not null,
  handed_by uuid not null,
  handed_at timestamptz not null
);
--> statement-breakpoint
comment on table hand_receipt is 'append-only';
--> statement-breakpoint
-- A sheet goes out of the house once.
create table hand_receipt_line (
  body_id uuid not null references issuer,
  serial text not null,
  certificate_id uuid not null references certificate,
  receipt_id uuid not null references hand_receipt,
  primary key (body_id, serial),
  foreign key (body_id, serial) references stock_sheet
);
--> statement-breakpoint
comment on table hand_receipt_line is 'append-only';
--> statement-breakpoint
create index hand_receipt_line_certificate on hand_receipt_line (certificate_id);
--> statement-breakpoint
-- Who took it for somebody, or by which parcel: sealed, and it goes when its time is over.
create table hand_receipt_receiver (
  receipt_id uuid primary key references hand_receipt,
  body_id uuid not null references issuer,
  sealed_receiver text not null,
  kept_since timestamptz not null
);
--> statement-breakpoint
create index hand_receipt_receiver_age on hand_receipt_receiver (kept_since);
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['paper_setting', 'paper', 'paper_step', 'check_sheet',
    'check_sheet_row', 'check_finding', 'paper_take', 'paper_stock', 'print_run', 'stock_sheet',
    'print_line', 'sheet_step', 'sheet_destruction', 'seal_use', 'hand_list', 'hand_list_line',
    'hand_receipt', 'hand_receipt_line', 'hand_receipt_receiver'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_body on %I using (is_own_body(body_id))', name);
  end loop;
end $$;
