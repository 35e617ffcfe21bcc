import type {
  AppealKind,
  AppealOutcome,
  AppealState,
  RefusalGround,
} from '@jinbang/contracts/http/judging-appeal';
import type { Rejection, RejectionKind, RejectionParams } from '@jinbang/kernel/rejection';

/** What happens to an appeal, as far as the next act depends on it. */
export type AppealStep =
  | { readonly kind: 'admitted'; readonly by: string }
  | { readonly kind: 'refused'; readonly by: string; readonly ground: RefusalGround }
  | {
      readonly kind: 'heard';
      readonly by: string;
      readonly heardAt: Date;
      readonly panel: readonly string[];
    }
  | { readonly kind: 'ruled'; readonly by: string; readonly outcome: AppealOutcome }
  | { readonly kind: 'signed'; readonly by: string }
  | { readonly kind: 'sent-back'; readonly by: string }
  | { readonly kind: 'withdrawn'; readonly by: string };

export type Appeal = {
  readonly kind: AppealKind;
  readonly late: boolean;
  /** Rises with every step. */
  readonly version: number;
  readonly state: AppealState;
  readonly panel: readonly string[];
  readonly heardAt: Date | null;
  /** The ruling that waits for signatures, or was signed. */
  readonly ruling: { readonly version: number; readonly outcome: AppealOutcome } | null;
  /** Who wrote the ruling, and who signed it after. */
  readonly signers: readonly string[];
};

export const filed = ({ kind, late }: Pick<Appeal, 'kind' | 'late'>): Appeal => ({
  ...{ kind, late, version: 1, state: 'filed', panel: [], heardAt: null, ruling: null },
  signers: [],
});

/** A ruling is carried by more than half of the panel; a recount by two people. */
export const signersNeeded = ({ kind, panel }: Pick<Appeal, 'kind' | 'panel'>): number =>
  kind === 'recount' ? 2 : Math.floor(panel.length / 2) + 1;

const afterSigning = (appeal: Appeal, signers: readonly string[]): Appeal => ({
  ...appeal,
  signers,
  state: signers.length >= signersNeeded(appeal) ? 'closed' : 'ruled',
});

/** Where an appeal stands after one more step; every step raises the version. */
export const evolve = (before: Appeal, step: AppealStep): Appeal => {
  const appeal = { ...before, version: before.version + 1 };
  switch (step.kind) {
    case 'admitted':
      return { ...appeal, state: 'admitted' };
    case 'refused':
      return { ...appeal, state: 'refused' };
    case 'heard':
      return { ...appeal, state: 'hearing', panel: step.panel, heardAt: step.heardAt };
    case 'ruled': {
      const ruling = { version: appeal.version, outcome: step.outcome };
      return afterSigning({ ...appeal, ruling }, [step.by]);
    }
    case 'signed':
      return afterSigning(appeal, [...appeal.signers, step.by]);
    case 'sent-back':
      return {
        ...appeal,
        ruling: null,
        signers: [],
        state: appeal.kind === 'recount' ? 'admitted' : 'hearing',
      };
    case 'withdrawn':
      return { ...appeal, state: 'withdrawn' };
  }
};

/** One that waits for an answer: no result of its event is final meanwhile. */
export const isOpen = ({ state }: Pick<Appeal, 'state'>): boolean =>
  state !== 'refused' && state !== 'closed' && state !== 'withdrawn';

const rejection = (kind: RejectionKind, code: string, params?: RejectionParams): Rejection =>
  params ? { kind, code, params } : { kind, code };

const notNow = (state: AppealState): Rejection =>
  rejection('conflict', 'appeal.not-now', { state });

/** Each act is based on the version that was seen. */
export const refuseStale = ({ version }: Appeal, basedOn: number): Rejection | undefined =>
  version === basedOn
    ? undefined
    : { ...rejection('stale', 'appeal.stale', { version }), present: { version } };

/** What came late is refused as late and for nothing else, and what came in time never is. */
export const refuseAdmission = (
  { state, late }: Appeal,
  ground: RefusalGround | null,
): Rejection | undefined => {
  if (state !== 'filed') return notNow(state);
  if (late && ground !== 'late') return rejection('conflict', 'appeal.late');
  return !late && ground === 'late' ? rejection('conflict', 'appeal.in-time') : undefined;
};

/** A recount hears nobody; an appeal's panel is odd and at least as large as the rule says. */
export const refuseHearing = (
  { kind, state }: Appeal,
  {
    panel,
    aside,
    sizeMin,
  }: {
    readonly panel: readonly string[];
    readonly aside: readonly string[];
    readonly sizeMin: number;
  },
): Rejection | undefined => {
  if (kind === 'recount') return rejection('conflict', 'appeal.no-hearing');
  if (state !== 'admitted' && state !== 'hearing') return notNow(state);
  if (new Set(panel).size !== panel.length) return rejection('invalid', 'appeal.member-twice');
  if (panel.some((one) => aside.includes(one))) return rejection('invalid', 'appeal.member-aside');
  if (panel.length < sizeMin) return rejection('invalid', 'appeal.panel-too-small', { sizeMin });
  return panel.length % 2 === 0 ? rejection('invalid', 'appeal.panel-even') : undefined;
};

const ENDS: Readonly<Record<AppealKind, readonly AppealOutcome[]>> = {
  appeal: ['upheld', 'partly', 'dismissed'],
  recount: ['error-found', 'no-error'],
};

/** Who may act on a ruling: the panel that heard it. Who may recount is asked by office. */
const refuseOutsider = ({ kind, panel }: Appeal, actorId: string): Rejection | undefined =>
  kind === 'recount' || panel.includes(actorId)
    ? undefined
    : rejection('forbidden', 'appeal.not-on-panel');

/** A ruling follows the hearing; marks are given anew exactly where something was found. */
export const refuseRuling = (
  appeal: Appeal,
  ruling: {
    readonly outcome: AppealOutcome;
    readonly cellCount: number;
    readonly actorId: string;
    readonly at: Date;
  },
): Rejection | undefined => {
  const { kind, state, heardAt } = appeal;
  const { outcome, cellCount, actorId, at } = ruling;
  if (state !== (kind === 'recount' ? 'admitted' : 'hearing')) return notNow(state);
  const outsider = refuseOutsider(appeal, actorId);
  if (outsider) return outsider;
  if (heardAt !== null && at < heardAt) return rejection('conflict', 'appeal.not-heard-yet');
  if (!ENDS[kind].includes(outcome)) return rejection('invalid', 'appeal.outcome-unfit');
  const changesNothing = outcome === 'dismissed' || outcome === 'no-error';
  if (changesNothing && cellCount > 0) return rejection('invalid', 'appeal.nothing-to-change');
  return outcome === 'error-found' && cellCount === 0
    ? rejection('invalid', 'appeal.error-unnamed')
    : undefined;
};

/** Everybody signs once, and never alone: who wrote the ruling has signed it with that. */
export const refuseSigning = (appeal: Appeal, actorId: string): Rejection | undefined => {
  if (appeal.state !== 'ruled') return notNow(appeal.state);
  return (
    refuseOutsider(appeal, actorId) ??
    (appeal.signers.includes(actorId) ? rejection('forbidden', 'appeal.four-eyes') : undefined)
  );
};

/** Taken back by those who filed it, as long as nothing is ruled. */
export const refuseWithdrawal = ({ state }: Appeal): Rejection | undefined =>
  state === 'filed' || state === 'admitted' || state === 'hearing' ? undefined : notNow(state);

/** Carried on to the second tier, where the rule has one: once, in time, and not by who was right. */
export const refuseEscalation = (
  first: (Appeal & { readonly tier: 1 | 2; readonly isCarriedOn: boolean }) | undefined,
  { receivedAt, secondUntil }: { readonly receivedAt: Date; readonly secondUntil: Date | null },
): Rejection | undefined => {
  if (!first) return rejection('missing', 'appeal.unknown');
  if (first.tier === 2 || first.kind === 'recount' || secondUntil === null) {
    return rejection('conflict', 'appeal.last-tier');
  }
  if (first.state !== 'closed') return notNow(first.state);
  if (first.ruling?.outcome === 'upheld') return rejection('conflict', 'appeal.upheld-already');
  if (first.isCarriedOn) return rejection('conflict', 'appeal.twice');
  return receivedAt > secondUntil ? rejection('conflict', 'appeal.second-too-late') : undefined;
};
