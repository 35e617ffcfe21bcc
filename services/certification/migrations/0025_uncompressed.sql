-- Compressing takes longer than writing what a credential and a decision are (decision 0039). What was
-- written before stays compressed, and is read all the same.
alter table credential alter column body set storage external;
--> statement-breakpoint
alter table award_credential alter column body set storage external;
--> statement-breakpoint
-- Read whole, and once in a while searched: taking it apart to write it took as long as all else.
alter table decision_version
  alter column decision type json, alter column decision set storage external;
