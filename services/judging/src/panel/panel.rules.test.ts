import { describe, expect, it } from 'vitest';
import { decidePanels, type PanelContext } from './panel.rules.ts';

const context: PanelContext = {
  panelsVersion: 0,
  moduleLocked: false,
  subCriteria: new Set(['A1', 'A2']),
  marked: new Set(),
  present: [],
  judges: new Set(['anna', 'ben', 'cai']),
  recused: new Set(),
};
const panel = (subCriteria: string[], seats: string[]) => ({
  name: { zh: '组' },
  subCriteria,
  seats,
});
const decide = (
  panels: ReturnType<typeof panel>[],
  rest: Partial<PanelContext> = {},
  basedOn = 0,
) => decidePanels({ ...context, ...rest }, panels, basedOn, () => 'new');
const issues = (outcome: ReturnType<typeof decide>) =>
  outcome.ok ? [] : (outcome.refusal.issues ?? []).map(({ code, at }) => `${code} ${at}`);

describe('the panels of a module', () => {
  it('are seated with judges of the event', () => {
    expect(decide([panel(['A1', 'A2'], ['anna', 'ben', 'cai'])]).ok).toBe(true);
  });
  it('keep their id when they are named again', () => {
    const present = [{ ...panel(['A1'], ['anna']), panelId: 'old', onLeave: null }];
    const again = decide([panel(['A1'], ['anna', 'ben'])], { present });
    expect(again).toMatchObject({ value: [{ panelId: 'old' }] });
  });
  it('refuse a seat twice, a stranger and a judge whose organisation competes', () => {
    const seats = ['anna', 'anna', 'nobody', 'cai'];
    expect(issues(decide([panel(['A1'], seats)], { recused: new Set(['cai']) }))).toEqual([
      'panel.seat-repeated panels.0.seats.1',
      'panel.not-a-judge panels.0.seats.2',
      'panel.recused panels.0.seats.3',
    ]);
  });
  it('refuse a sub-criterion that is unknown or has two panels', () => {
    const outcome = decide([panel(['A1', 'B9'], ['anna']), panel(['A1'], ['ben'])]);
    expect(issues(outcome)).toEqual([
      'panel.sub-criterion-unknown panels.0.subCriteria.1',
      'panel.sub-criterion-repeated panels.1.subCriteria.0',
    ]);
  });
  it('stay as they are once they have begun to mark: the same panel marks every contestant', () => {
    const present = [{ ...panel(['A1'], ['anna', 'ben']), panelId: 'p', onLeave: null }];
    const marked = new Set(['A1']);
    expect(issues(decide([panel(['A1'], ['anna', 'cai'])], { present, marked }))).toEqual([
      'panel.has-marks panels',
    ]);
    expect(
      decide([panel(['A1'], ['anna', 'ben']), panel(['A2'], ['cai'])], { present, marked }).ok,
    ).toBe(true);
  });
  it('go on when a judge leaves by a rule that is fixed once they have begun', () => {
    const onLeave = { measurement: 'restart', judgement: 'restart' } as const;
    const usual = { measurement: 'continue', judgement: 'restart' } as const;
    const same = panel(['A1'], ['anna']);
    const present = [{ ...same, panelId: 'p', onLeave: null }];
    const marked = new Set(['A1']);
    const put = (rest: object, context: Partial<PanelContext>) =>
      decide([{ ...same, ...rest }], { present, ...context });
    expect(put({ onLeave }, {})).toMatchObject({ value: [{ onLeave }] });
    expect(issues(put({ onLeave }, { marked }))).toEqual(['panel.rule-fixed panels']);
    expect(put({ onLeave: usual }, { marked }).ok).toBe(true);
    const kept = put({}, { marked, present: [{ ...same, panelId: 'p', onLeave }] });
    expect(kept).toMatchObject({ value: [{ onLeave }] });
  });
  it('refuse a change based on an older version or in a locked module', () => {
    expect(decide([], { panelsVersion: 2 }, 1)).toMatchObject({ refusal: { code: 'panel.stale' } });
    expect(decide([], { moduleLocked: true })).toMatchObject({
      refusal: { code: 'module.locked' },
    });
  });
});
