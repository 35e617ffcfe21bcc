-- Only the sweep takes files out, and it runs as the feeder: whoever serves requests may not.
comment on function drop_unnamed_files(timestamptz, integer) is 'consumers-only';
