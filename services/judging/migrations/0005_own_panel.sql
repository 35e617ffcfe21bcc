-- Who types a judge's sheet does not sit on its panel (M01): the second line behind mark.access.ts.
-- Asked at commit, when the sheet of the mark stands there, and only of marks typed for somebody else.
create function refuse_own_panel_sheet() returns trigger language plpgsql as $$
begin
  if exists (
    select from aspect_state
      join score_sheet on score_sheet.sheet_id = aspect_state.sheet_id
      join panel on panel.module_id = score_sheet.module_id
        and score_sheet.sub_criterion = any (panel.sub_criteria)
    where aspect_state.subject_id = new.subject_id and aspect_state.aspect_id = new.aspect_id
      and new.entered_by = any (panel.seats)
  ) then
    raise check_violation using
      message = 'a mark typed by somebody on the panel it is for',
      table = 'mark', constraint = 'mark_not_by_own_panel';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger mark_not_by_own_panel after insert on mark
  deferrable initially deferred
  for each row when (new.entered_by <> new.judge_id)
  execute function refuse_own_panel_sheet();
