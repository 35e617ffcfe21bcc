-- A 更正 after the hand-over counted as a 补发. How often a paper was reissued is what its steps say.
update paper set copy = told.reissued
from (
  select certificate_id, count(*) filter (where step = 'reissued')::int as reissued
  from paper_step group by certificate_id
) told
where told.certificate_id = paper.certificate_id and paper.copy <> told.reissued;
