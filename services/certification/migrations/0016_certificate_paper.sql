-- What a body's certificates say and look like. A draft is written by people of whom none publishes it;
-- what was published is never changed, a newer edition takes its place.
create table certificate_template (
  template_id uuid primary key,
  -- An issuing body, or the organiser that gives awards.
  body_id uuid not null,
  kind text not null check (kind in ('level', 'award')),
  label text not null check (length(label) between 1 and 60),
  edition integer check (edition > 0),
  document jsonb not null,
  state text not null check (state in ('draft', 'published', 'superseded', 'discarded')),
  writers uuid[] not null check (cardinality(writers) > 0),
  saved_by uuid not null,
  saved_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  version integer not null,
  check (saved_by = any (writers)),
  check ((state in ('published', 'superseded')) = (published_by is not null)),
  check ((published_by is null) = (published_at is null)),
  check ((published_by is null) = (edition is null)),
  -- Four eyes: whoever wrote in it does not publish it.
  check (published_by is null or not (published_by = any (writers)))
);
--> statement-breakpoint
create index certificate_template_body on certificate_template (body_id, template_id);
--> statement-breakpoint
-- A level certificate looks one way; awards may have several templates by their names.
create unique index certificate_template_level on certificate_template (body_id)
  where state = 'published' and kind = 'level';
--> statement-breakpoint
create unique index certificate_template_award on certificate_template (body_id, label)
  where state = 'published' and kind = 'award';
--> statement-breakpoint
create table certificate_picture (
  template_id uuid not null references certificate_template,
  slot text not null check (slot in ('logo', 'watermark')),
  body_id uuid not null,
  kind text not null check (kind in ('png', 'jpeg')),
  content bytea not null check (octet_length(content) <= 524288),
  primary key (template_id, slot)
);
--> statement-breakpoint
-- A body's licensed 仿宋 for the filled fields (S13); the newest counts.
create table field_font (
  font_id uuid primary key,
  body_id uuid not null references issuer,
  family text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count integer not null check (byte_count > 0),
  content bytea not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null
);
--> statement-breakpoint
comment on table field_font is 'append-only';
--> statement-breakpoint
create index field_font_body on field_font (body_id, uploaded_at desc);
--> statement-breakpoint
-- Who took which certificates out of the system as paper, when, and the hash of the very bytes.
create table taken_paper (
  taken_id uuid primary key,
  body_id uuid not null,
  certificate_ids uuid[] not null check (cardinality(certificate_ids) between 1 and 500),
  template_id uuid references certificate_template,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  taken_by uuid not null,
  taken_at timestamptz not null
);
--> statement-breakpoint
comment on table taken_paper is 'append-only';
--> statement-breakpoint
create index taken_paper_certificates on taken_paper using gin (certificate_ids);
--> statement-breakpoint
-- What an electronic seal service gave back, as received.
create table sealed_paper (
  sealed_id uuid primary key,
  body_id uuid not null references issuer,
  certificate_id uuid not null references certificate,
  credential_version integer not null,
  kind text not null check (kind in ('pdf', 'ofd')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  unsealed_sha256 text not null check (unsealed_sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  sealed_by uuid not null,
  sealed_at timestamptz not null
);
--> statement-breakpoint
comment on table sealed_paper is 'append-only';
--> statement-breakpoint
create index sealed_paper_certificate on sealed_paper (certificate_id, sealed_at desc);
--> statement-breakpoint
alter table certificate_template enable row level security;
--> statement-breakpoint
create policy own_body on certificate_template using (is_own_body(body_id));
--> statement-breakpoint
alter table certificate_picture enable row level security;
--> statement-breakpoint
create policy own_body on certificate_picture using (is_own_body(body_id));
--> statement-breakpoint
alter table field_font enable row level security;
--> statement-breakpoint
create policy own_body on field_font using (is_own_body(body_id));
--> statement-breakpoint
alter table taken_paper enable row level security;
--> statement-breakpoint
create policy own_body on taken_paper using (is_own_body(body_id));
--> statement-breakpoint
alter table sealed_paper enable row level security;
--> statement-breakpoint
create policy own_body on sealed_paper using (is_own_body(body_id));
