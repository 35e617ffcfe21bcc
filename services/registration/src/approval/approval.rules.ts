import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { CheckOutcome } from '../eligibility/eligibility.body.ts';
import type { AdmissionState, EntryDecision } from './approval.body.ts';

/** An entry with how far it is; null while it was never handed in. */
export type Standing = {
  readonly entryId: string;
  readonly entryState: 'entered' | 'admitted' | 'withdrawn';
  readonly admission: {
    readonly state: AdmissionState;
    readonly enteredBy: string;
    readonly submittedBy: string;
    readonly version: number;
  } | null;
};

const TAKES: readonly RegistrationState[] = ['REGISTRATION', 'ELIGIBILITY_CHECK'];

const notNow = (state: RegistrationState): Rejection | undefined =>
  TAKES.includes(state)
    ? undefined
    : { kind: 'conflict', code: 'admission.not-now', params: { state } };

const refusedList = (code: string, issues: readonly RejectionIssue[]): Rejection | undefined =>
  issues.length === 0 ? undefined : { kind: 'invalid', code, issues };

const codeOfSubmission = (standing: Standing | undefined): string | undefined => {
  if (!standing) return 'entry.unknown';
  if (standing.entryState === 'withdrawn') return 'entry.already-withdrawn';
  const { admission } = standing;
  return admission === null || admission.state === 'sent-back'
    ? undefined
    : 'admission.already-submitted';
};

/** What speaks against handing these in: each once, none that is on its way already. */
export const flawOfSubmission = (
  event: { readonly state: RegistrationState },
  entryIds: readonly string[],
  standings: ReadonlyMap<string, Standing>,
): Rejection | undefined =>
  notNow(event.state) ??
  refusedList(
    'admission.submission-refused',
    entryIds.flatMap((entryId, place) => {
      const code =
        entryIds.indexOf(entryId) === place
          ? codeOfSubmission(standings.get(entryId))
          : 'admission.twice-in-list';
      return code ? [{ at: `entryIds.${place}`, code }] : [];
    }),
  );

type Judged = {
  readonly standing: Standing | undefined;
  readonly outcome: CheckOutcome;
  /** From below, and not everybody has consented to this contest yet. */
  readonly lacksConsent: boolean;
};

/**
 * What was handed in is decided; what was approved may be sent back until the draw, so that its form
 * and files can be mended and looked at anew.
 */
const isOpenTo = (
  outcome: EntryDecision['outcome'],
  { entryState, admission }: Pick<Standing, 'entryState' | 'admission'>,
): boolean =>
  (admission?.state === 'submitted' && entryState !== 'withdrawn') ||
  (outcome === 'send-back' && admission?.state === 'approved' && entryState === 'entered');

const codeOfDecision = (
  { version, outcome, reason }: EntryDecision,
  { standing, outcome: checked, lacksConsent }: Judged,
  actorId: string,
): string | undefined => {
  const admission = standing?.admission;
  if (!standing) return 'entry.unknown';
  if (!admission || !isOpenTo(outcome, standing)) return 'admission.not-submitted';
  if (admission.version !== version) return 'admission.changed';
  // Four eyes: who entered or handed in is not who approves.
  if (admission.enteredBy === actorId || admission.submittedBy === actorId) {
    return 'admission.second-person';
  }
  if (outcome === 'approve' && checked === 'not') return 'admission.not-eligible';
  if (outcome === 'approve' && lacksConsent) return 'admission.consent-missing';
  const needsReason = outcome !== 'approve' || checked === 'unknown';
  return needsReason && reason === undefined ? 'admission.reason-missing' : undefined;
};

/** What speaks against these decisions, every row that is wrong; all or none. */
export const flawOfDecisions = (
  event: { readonly state: RegistrationState },
  decisions: readonly EntryDecision[],
  judgedOf: (entryId: string) => Judged,
  actorId: string,
): Rejection | undefined =>
  notNow(event.state) ??
  refusedList(
    'admission.decisions-refused',
    decisions.flatMap((decision, place) => {
      const isTwice = decisions.findIndex((one) => one.entryId === decision.entryId) !== place;
      const code = isTwice
        ? 'admission.twice-in-list'
        : codeOfDecision(decision, judgedOf(decision.entryId), actorId);
      return code ? [{ at: `decisions.${place}`, code }] : [];
    }),
  );

const STATE_AFTER: Readonly<Record<EntryDecision['outcome'], AdmissionState>> = {
  approve: 'approved',
  'send-back': 'sent-back',
  refuse: 'refused',
};
export const stateAfter = (outcome: EntryDecision['outcome']): AdmissionState =>
  STATE_AFTER[outcome];

type Gate = {
  readonly ready: readonly string[];
  /** Neither approved nor waiting as a reserve: they hold the draw up. */
  readonly waiting: readonly string[];
};

/**
 * Which entries may be numbered. A reserve waits and gets no number; an entry on its way holds the
 * draw up. One that was never handed in may pass where nobody's approval is asked.
 */
export const gateOf = (
  standings: readonly Pick<Standing, 'entryId' | 'admission'>[],
  approval: 'required' | 'none',
): Gate => {
  const ready: string[] = [];
  const waiting: string[] = [];
  for (const { entryId, admission } of standings) {
    if (admission?.state === 'reserve') continue;
    const isFree = admission === null ? approval === 'none' : admission.state === 'approved';
    (isFree ? ready : waiting).push(entryId);
  }
  return { ready, waiting };
};

/** An entry that was handed in leaves with a reason. */
export const flawOfReason = (
  standing: Standing | undefined,
  reason: string | undefined,
): Rejection | undefined =>
  standing?.admission && reason === undefined
    ? { kind: 'invalid', code: 'admission.reason-missing' }
    : undefined;
