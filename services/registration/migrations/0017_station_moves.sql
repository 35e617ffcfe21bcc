-- "Station 9 continues 7" (M08): seen by the whole hall, so it stands readable and is told; whose
-- station it is stands in the sealed record alone.
alter table session_station add column continues jsonb;
