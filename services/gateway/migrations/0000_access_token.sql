create table access_token (
  token_id uuid primary key,
  person_id uuid not null,
  -- SHA-256 of 256 random bits: no slow hash is needed, and the token itself is never kept.
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  label text not null,
  issued_by uuid not null,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  check ((revoked_at is null) = (revoked_by is null)),
  check (expires_at <= issued_at + interval '8 days')
);
--> statement-breakpoint
create index access_token_person on access_token (person_id);
