import type { OnLeave, PanelsBody } from '@jinbang/contracts/http/judging-views';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { USUAL_ON_LEAVE } from './replace-judge.rules.ts';

export type Panel = PanelsBody['panels'][number];
export type SeatedPanel = Panel & { readonly panelId: string };
/** As it stands: null where nobody said how it goes on when a judge leaves. */
export type StandingPanel = Omit<SeatedPanel, 'onLeave'> & { readonly onLeave: OnLeave | null };

export type PanelContext = {
  readonly panelsVersion: number;
  readonly moduleLocked: boolean;
  /** Of the published scheme, or of the draft while nothing is published. */
  readonly subCriteria: ReadonlySet<string>;
  /** Sub-criteria that already have marks. */
  readonly marked: ReadonlySet<string>;
  readonly present: readonly StandingPanel[];
  /** Who holds the office `judge` for this event now. */
  readonly judges: ReadonlySet<string>;
  /** Judges whose own organisation competes, where the event recuses them all (M04, mode `event`). */
  readonly recused: ReadonlySet<string>;
};

/** The panels of a module, put at once: the same panel marks every contestant (domain §3). */
export const decidePanels = (
  context: PanelContext,
  panels: readonly Panel[],
  basedOn: number,
  newId: () => string,
): Result<readonly SeatedPanel[], Rejection> => {
  if (context.moduleLocked) return refuse({ kind: 'gone', code: 'module.locked' });
  const { panelsVersion: version } = context;
  if (basedOn !== version) {
    return refuse({
      kind: 'stale',
      code: 'panel.stale',
      params: { version },
      present: { version },
    });
  }
  const issues = [
    ...findSubCriterionIssues(context, panels),
    ...findSeatIssues(context, panels),
    ...findMarkedIssues(context, panels),
    ...findRuleIssues(context, panels),
  ];
  if (issues.length > 0) {
    return refuse({ kind: 'invalid', code: 'panel.refused', issues: issues.slice(0, 500) });
  }
  const known = new Map(context.present.map((panel) => [panel.subCriteria[0], panel]));
  return accept(
    panels.map((panel) => {
      const before = known.get(panel.subCriteria[0]);
      const onLeave = panel.onLeave ?? before?.onLeave ?? undefined;
      return { ...panel, panelId: before?.panelId ?? newId(), ...(onLeave ? { onLeave } : {}) };
    }),
  );
};

const findSubCriterionIssues = (
  { subCriteria }: PanelContext,
  panels: readonly Panel[],
): readonly RejectionIssue[] => {
  const seen = new Set<string>();
  return panels.flatMap((panel, p) =>
    panel.subCriteria.flatMap((code, s) => {
      const at = `panels.${p}.subCriteria.${s}`;
      const params = { subCriterion: code };
      if (!subCriteria.has(code)) return [{ at, code: 'panel.sub-criterion-unknown', params }];
      if (seen.has(code)) return [{ at, code: 'panel.sub-criterion-repeated', params }];
      seen.add(code);
      return [];
    }),
  );
};

const findSeatIssues = (
  { judges, recused }: PanelContext,
  panels: readonly Panel[],
): readonly RejectionIssue[] =>
  panels.flatMap(({ seats }, p) =>
    seats.flatMap((judgeId, s) => {
      const at = `panels.${p}.seats.${s}`;
      if (seats.indexOf(judgeId) !== s) return [{ at, code: 'panel.seat-repeated' }];
      if (!judges.has(judgeId)) return [{ at, code: 'panel.not-a-judge' }];
      return recused.has(judgeId) ? [{ at, code: 'panel.recused' }] : [];
    }),
  );

const sameSeats = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((seat, place) => seat === right[place]);

/** A panel that has begun stays as it is; replacing a judge who leaves is another act (M09). */
const findMarkedIssues = (
  { marked, present }: PanelContext,
  panels: readonly Panel[],
): readonly RejectionIssue[] => {
  const seatsOf = new Map(
    panels.flatMap(({ subCriteria, seats }) => subCriteria.map((code) => [code, seats] as const)),
  );
  return present.flatMap((panel) =>
    panel.subCriteria
      .filter((code) => marked.has(code) && !sameSeats(panel.seats, seatsOf.get(code) ?? []))
      .map((code) => ({ at: 'panels', code: 'panel.has-marks', params: { subCriterion: code } })),
  );
};

/** How a panel goes on when a judge leaves is fixed before it begins (M09). */
const findRuleIssues = (
  { marked, present }: PanelContext,
  panels: readonly Panel[],
): readonly RejectionIssue[] => {
  const wanted = new Map(
    panels.flatMap(({ subCriteria, onLeave }) => subCriteria.map((code) => [code, onLeave])),
  );
  return present.flatMap((panel) => {
    const fixed = panel.onLeave ?? USUAL_ON_LEAVE;
    return panel.subCriteria
      .filter((code) => marked.has(code) && !isSameRule(wanted.get(code) ?? fixed, fixed))
      .map((code) => ({ at: 'panels', code: 'panel.rule-fixed', params: { subCriterion: code } }));
  });
};

const isSameRule = (left: OnLeave, right: OnLeave): boolean =>
  left.measurement === right.measurement && left.judgement === right.judgement;
