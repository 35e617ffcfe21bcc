-- A file is handed in before the version that names it is published; one that no version ever named
-- goes, though its table only grows for every role that runs. Named ones are never touched.
create function drop_unnamed_files(moment timestamptz, at_most integer) returns integer
language sql volatile security definer set search_path = public, pg_temp as $$
  with dropped as (
    delete from document_file where file_id in (
      select file.file_id from document_file file
      where file.uploaded_at < least(moment, now())
        and not exists (select from document_version named where named.file_id = file.file_id)
      order by file.uploaded_at limit at_most
    ) returning file_id
  ), emptied as (
    delete from blob where blob_id in (select file_id from dropped) returning 1
  )
  select count(*)::integer from dropped
$$;
