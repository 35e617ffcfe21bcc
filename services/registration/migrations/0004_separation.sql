-- The end of an office keeps its time and who ended it. Offices ended before this say nothing of it,
-- so the second constraint looks at no row that was there before.
alter table appointment
  add column ended_at timestamptz,
  add column ended_by uuid,
  add constraint appointment_end_has_author check ((ended_at is null) = (ended_by is null)),
  add constraint appointment_end_is_noted check (ended = (ended_at is not null)) not valid;
--> statement-breakpoint
-- An operator is one of the whole platform; of the others only these are held there.
alter table appointment add constraint appointment_placed check (
  case when scope_kind = 'platform'
    then office in ('platform-operator', 'auditor', 'technical-support')
    else office <> 'platform-operator'
  end);
--> statement-breakpoint
-- Domain §1, the second line behind appointment.rules.ts: who seals, watches or decides appeals is
-- somebody else, and marks nothing, at every place where two offices of one person would both count.
create function refuse_offices_together() returns trigger language plpgsql as $$
declare
  apart constant text[] := array['encryption-judge', 'supervisor', 'arbitration'];
  marking constant text[] := array['chief-judge', 'judge', 'measuring-judge', 'scorer'];
begin
  -- The lock of a list of appointments: two transactions could not see each other's rows.
  perform pg_advisory_xact_lock(72002);
  if exists (
    select from appointment other
    where other.person_id = new.person_id
      and other.appointment_id <> new.appointment_id
      and not other.ended
      and (other.to_at is null or other.to_at > new.recorded_at)
      and other.competition_id = new.competition_id
      and (other.event_id is null or new.event_id is null or other.event_id = new.event_id)
      and other.office <> new.office
      and (
        (other.office = any (apart) and new.office = any (apart || marking))
        or (new.office = any (apart) and other.office = any (marking))
      )
  ) then
    raise check_violation using
      message = 'one person, two offices that must be apart',
      table = 'appointment', constraint = 'appointment_offices_apart';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger appointment_offices_apart
  after insert or update of person_id, office, competition_id, event_id, ended, to_at on appointment
  for each row when (not new.ended and new.competition_id is not null)
  execute function refuse_offices_together();
