-- Up to where a stream that lost its end had been. A reader's place may lie there, and until it hears
-- that the stream lost something it skips whatever is told at a place it believes to have had; so
-- nothing counts as told there again.
alter table outbox add column lost_sequence bigint;
--> statement-breakpoint
create index outbox_lost_sequence on outbox (lost_sequence) where lost_sequence is not null;
