-- What a tablet captured and hands in later is judged by the offices of then, so ended ones are read, too.
create or replace function read_marks(
  command_ids text[], subject_ids uuid[], pair_subject_ids uuid[], pair_aspect_ids uuid[], person_ids uuid[]
) returns json language plpgsql as $$
begin
  perform set_config('jinbang.tenants', tenants_of_subjects(subject_ids), true);
  return json_build_object(
    'known', (
      select coalesce(json_agg(row), '[]') from (
        select command_id as "commandId", fingerprint, answer->>'text' as answer
        from command where command_id = any(command_ids)
      ) as row),
    'subjects', (
      select coalesce(json_agg(row), '[]') from (
        select subject_id as "subjectId", event_id as "eventId", module_id as "moduleId",
          session_id as "sessionId", owner_id as "ownerId", kind, label, in_use as "inUse", code
        from subject where subject_id = any(subject_ids)
      ) as row),
    'modules', (
      select coalesce(json_agg(row), '[]') from (
        select module_id as "moduleId", module.event_id as "eventId", competition_id as "competitionId",
          module.owner_id as "ownerId", locked_at is not null as locked,
          registration_state as "registrationState", event.state is not null as running,
          event.version as "eventVersion", scheme_version as "schemeVersion",
          panels_version as "panelsVersion", sheets_version as "sheetsVersion"
        from module join event on event.event_id = module.event_id
        where module_id in (select module_id from subject where subject_id = any(subject_ids))
      ) as row),
    'states', (
      select coalesce(json_agg(row), '[]') from (
        select aspect_state_id as "aspectStateId", subject_id as "subjectId", aspect_id as "aspectId",
          cells, state, value, version, told_value as "toldValue", told_fact_id as "toldFactId"
        from unnest(pair_subject_ids, pair_aspect_ids) as pair (subject_id, aspect_id)
          join aspect_state using (subject_id, aspect_id)
      ) as row),
    'held', (
      select coalesce(json_agg(row), '[]') from (
        select appointment_id as "appointmentId", person_id as "personId", office,
          scope_kind as "scopeKind", scope_id as "scopeId", organisation_id as "organisationId",
          from_at as "fromAt", to_at as "toAt", ended, version
        from held_office where person_id = any(person_ids)
      ) as row));
end $$;
--> statement-breakpoint
-- As 0002 has it for the version before: rows are looked up by key alone.
alter function read_marks(text[], uuid[], uuid[], uuid[], uuid[]) set enable_seqscan = off;
