-- Next year's rules while they are written. A draft may be incomplete; publishing records it as the next
-- version of its pack, by somebody who wrote none of it, after a trial on past results or a reason for none.
create table rule_draft (
  draft_id uuid primary key,
  pack_id text not null,
  based_on_pack text,
  based_on_version integer,
  pack jsonb not null,
  -- Where its author holds the office: `platform` or the id of an organisation, a competition, an event.
  places text[] not null check (cardinality(places) > 0),
  state text not null check (state in ('open', 'published', 'discarded')),
  author_id uuid not null,
  writers uuid[] not null,
  begun_at timestamptz not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  published_version integer,
  trial jsonb,
  untried_reason text,
  version integer not null,
  check ((based_on_pack is null) = (based_on_version is null)),
  check (author_id = any (writers) and saved_by = any (writers)),
  check ((state = 'open') = (closed_by is null)),
  check ((closed_by is null) = (closed_at is null)),
  check ((state = 'published') = (published_version is not null)),
  check (state <> 'published' or not (closed_by = any (writers))),
  check (state <> 'published' or (trial is null) <> (untried_reason is null))
);
--> statement-breakpoint
create index rule_draft_places on rule_draft using gin (places);
