-- Where two entries are compared, a decision between them counts until the sheet is opened again
-- (S23). Which round a mark is of: the version its sheet was last opened with; null where it never was.
alter table mark add column opened integer check (opened > 0);
--> statement-breakpoint
create or replace function store_marks(
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
    entered_by, source, decided_at, recorded_at, command_id, session_id, device_id, opened)
  select "markId", "subjectId", "aspectId", "judgeId", version, "ownerId", "eventId", value,
    "enteredBy", source, "decidedAt", recorded, "commandId", "sessionId", "deviceId", opened
  from json_to_recordset(marks) as row (
    "markId" uuid, "subjectId" uuid, "aspectId" uuid, "judgeId" uuid, version integer, "ownerId" uuid,
    "eventId" uuid, value jsonb, "enteredBy" uuid, source text, "decidedAt" timestamptz, "commandId" text,
    "sessionId" text, "deviceId" uuid, opened integer);
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
-- As 0002 has it for the version before: rows are looked up by key alone.
alter function store_marks(text, timestamptz, uuid[], uuid[], uuid[], json, json, json, json, json, json, json)
  set enable_seqscan = off;
