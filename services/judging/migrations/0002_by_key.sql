-- Both functions look rows up by key alone. Their plans are kept, and one made while the tables were
-- empty would scan the whole of them for every batch, the longer the more marks there are.
do $$
declare
  one regprocedure;
begin
  for one in
    select oid from pg_proc
    where proname in ('read_marks', 'store_marks') and pronamespace = 'public'::regnamespace
  loop
    execute format('alter function %s set enable_seqscan = off', one);
  end loop;
end $$;
