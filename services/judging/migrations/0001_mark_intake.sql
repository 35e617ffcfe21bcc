-- The intake of marks: one statement reads what a batch of commands is decided by, one stores the
-- outcome. Each is a transaction of its own, so a connection that breaks can never leave half of one
-- behind, nor carry the rest of one over to the next connection.
create function read_marks(
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
        from held_office where person_id = any(person_ids) and not ended
      ) as row));
end $$;
--> statement-breakpoint
-- Stores a decided batch, or fails with serialization_failure when anything it was decided by has
-- changed since it was read; the caller then reads and decides again. Marks share the lock of their
-- module with each other; a signature, a code, a panel, a publication or a lock takes it alone.
create function store_marks(
  tenants text, recorded timestamptz, module_ids uuid[], subject_ids uuid[], sheet_ids uuid[],
  modules json, subjects json, begun json, marks json, added json, changed json, commands json
) returns void language plpgsql as $$
#variable_conflict use_column
declare
  as_read integer;
begin
  perform set_config('jinbang.tenants', tenants, true);
  perform pg_advisory_xact_lock_shared(place.key) from (
    select hashtextextended(id::text, 0) as key from unnest(module_ids) as id order by 1
  ) as place;

  select count(*) into as_read
  from module
    join event on event.event_id = module.event_id
    join json_to_recordset(modules) as seen (
      "moduleId" uuid, "schemeVersion" integer, "panelsVersion" integer, "sheetsVersion" integer,
      locked boolean, "registrationState" text) on "moduleId" = module_id
  where module_id = any(module_ids)
    and scheme_version = "schemeVersion" and panels_version = "panelsVersion"
    and sheets_version = "sheetsVersion" and (locked_at is not null) = locked
    and registration_state is not distinct from "registrationState";
  if as_read is distinct from cardinality(module_ids) then raise serialization_failure; end if;

  select count(*) into as_read
  from subject
    join json_to_recordset(subjects) as seen ("subjectId" uuid, "inUse" boolean, code text)
      on "subjectId" = subject_id
  where subject_id = any(subject_ids) and in_use = "inUse" and subject.code = seen.code;
  if as_read is distinct from cardinality(subject_ids) then raise serialization_failure; end if;

  update event set state = 'RUNNING', version = event.version + 1
  from json_to_recordset(begun) as seen ("eventId" uuid, "eventVersion" integer)
  where event_id = "eventId" and event.version = "eventVersion" and state is null;
  get diagnostics as_read = row_count;
  if as_read is distinct from json_array_length(begun) then raise serialization_failure; end if;

  insert into mark (mark_id, subject_id, aspect_id, judge_id, version, owner_id, event_id, value,
    entered_by, source, decided_at, recorded_at, command_id)
  select "markId", "subjectId", "aspectId", "judgeId", version, "ownerId", "eventId", value,
    "enteredBy", source, "decidedAt", recorded, "commandId"
  from json_to_recordset(marks) as row (
    "markId" uuid, "subjectId" uuid, "aspectId" uuid, "judgeId" uuid, version integer, "ownerId" uuid,
    "eventId" uuid, value jsonb, "enteredBy" uuid, source text, "decidedAt" timestamptz, "commandId" text);
  get diagnostics as_read = row_count;
  if as_read is distinct from json_array_length(marks) then raise data_exception; end if;

  insert into aspect_state (subject_id, aspect_id, aspect_state_id, event_id, module_id, sheet_id,
    owner_id, scheme_version, cells, state, value, version, told_value, told_fact_id)
  select "subjectId", "aspectId", "aspectStateId", "eventId", "moduleId", "sheetId",
    "ownerId", "schemeVersion", cells, state, value, version, "toldValue", "toldFactId"
  from json_to_recordset(added) as row (
    "subjectId" uuid, "aspectId" uuid, "aspectStateId" uuid, "eventId" uuid, "moduleId" uuid,
    "sheetId" uuid, "ownerId" uuid, "schemeVersion" integer, cells jsonb, state text, value text,
    version integer, "toldValue" text, "toldFactId" uuid);
  get diagnostics as_read = row_count;
  if as_read is distinct from json_array_length(added) then raise data_exception; end if;

  update aspect_state set cells = row.cells, state = row.state, value = row.value,
    version = row.version, told_value = row."toldValue", told_fact_id = row."toldFactId"
  from json_to_recordset(changed) as row (
    "subjectId" uuid, "aspectId" uuid, "versionBefore" integer, cells jsonb, state text, value text,
    version integer, "toldValue" text, "toldFactId" uuid)
  where subject_id = "subjectId" and aspect_id = "aspectId"
    and aspect_state.version = "versionBefore";
  get diagnostics as_read = row_count;
  if as_read is distinct from json_array_length(changed) then raise serialization_failure; end if;

  insert into command (command_id, actor_id, fingerprint, status, answer, recorded_at)
  select "commandId", "actorId", fingerprint, status, jsonb_build_object('text', answer), recorded
  from json_to_recordset(commands) as row (
    "commandId" text, "actorId" text, fingerprint text, status integer, answer text);
  get diagnostics as_read = row_count;
  if as_read is distinct from json_array_length(commands) then raise data_exception; end if;

  -- Signatures under a sheet that changed count no longer.
  if cardinality(sheet_ids) > 0 then
    update score_sheet set signed = 0, signing_hash = null, version = version + 1
    where sheet_id = any(sheet_ids);
    update module set sheets_version = sheets_version + 1
    where module_id in (select module_id from score_sheet where sheet_id = any(sheet_ids));
  end if;
end $$;
--> statement-breakpoint
-- Asked once per statement instead of once per row: a judge's day reads thousands of rows.
create function own_tenants() returns uuid[] language sql stable as $$
  select string_to_array(nullif(current_setting('jinbang.tenants', true), ''), ',')::uuid[]
$$;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'competition', 'event', 'module', 'session', 'entry', 'subject', 'subject_code', 'scheme',
    'scheme_version', 'panel', 'score_sheet', 'sheet_signature', 'mark', 'aspect_state'
  ] loop
    execute format('drop policy own_tenant on %I', name);
    execute format('create policy own_tenant on %I using (owner_id = any ((select own_tenants())::uuid[]))', name);
  end loop;
end $$;
--> statement-breakpoint
drop function is_own_tenant(uuid);
