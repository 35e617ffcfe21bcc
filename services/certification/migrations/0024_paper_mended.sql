-- A 更正 after the hand-over counted as a 补发. How often a paper was reissued is what its steps say.
update paper set copy = told.reissued
from (
  select certificate_id, count(*) filter (where step = 'reissued')::int as reissued
  from paper_step group by certificate_id
) told
where told.certificate_id = paper.certificate_id and paper.copy <> told.reissued;
--> statement-breakpoint
-- Templates are a body's, for its level certificates: awards are an organiser's and never printed with one.
update certificate_template set
  state = case state when 'draft' then 'discarded' else 'superseded' end, version = version + 1
where kind = 'award' and state in ('draft', 'published');
--> statement-breakpoint
drop index certificate_template_award;
--> statement-breakpoint
-- What was written for awards before stays as it was.
alter table certificate_template
  add constraint certificate_template_of_levels check (kind = 'level') not valid;
