-- What waits is counted each time somebody opens the console: by what is open, and not by all there ever was.
create index decision_returned on decision (body_id, batch_id) where state = 'returned';
--> statement-breakpoint
create index decision_stuck on decision (body_id, batch_id)
  where state = 'approved' and failure_code is not null;
--> statement-breakpoint
create index register_act_waiting on register_act (body_id, requested_at) where state = 'waiting';
--> statement-breakpoint
create index certificate_ending on certificate (body_id, valid_until)
  where state = 'live' and valid_until is not null;
--> statement-breakpoint
create index print_run_open on print_run (body_id, started_at) where state = 'open';
--> statement-breakpoint
create index upload_row_refused on upload_row (body_id, changed_at) where state = 'refused';
--> statement-breakpoint
create index promotion_objection_open on promotion_objection (body_id, received_at)
  where state in ('filed', 'accepted');
--> statement-breakpoint
create index title_award_waiting on title_award (body_id, recorded_at) where confirmed_at is null;
