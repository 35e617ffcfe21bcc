-- What a competition and an event are set up with besides: units in the order of the heading, the
-- committee and its groups, days, and what the published rules say that no other column holds.
alter table competition
  add column units jsonb not null default '[]' check (jsonb_typeof(units) = 'array'),
  add column committee jsonb,
  add column template_id text check (length(template_id) <= 64);
--> statement-breakpoint
alter table event
  add column minimum_starters integer not null default 0 check (minimum_starters between 0 and 400),
  add column dates jsonb not null
    default '{"entryOpens": null, "entryCloses": null, "starts": null, "ends": null}'
    check (jsonb_typeof(dates) = 'object'),
  add column terms jsonb not null default '{}' check (jsonb_typeof(terms) = 'object');
--> statement-breakpoint
-- A decision of the committee to merge an event with too few entrants into another.
alter table event_move
  add column merged_into uuid references event,
  add constraint event_move_merged check (merged_into is null or to_state = 'VOID');
