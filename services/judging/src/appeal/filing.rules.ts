import type { AppealFiling, PaperReceipt } from '@jinbang/contracts/http/judging-appeal';
import type { JudgingState, RegistrationState } from '@jinbang/contracts/lifecycle';
import type { KeyKind } from '@jinbang/contracts/mark-subject';
import type { Rejection, RejectionKind, RejectionParams } from '@jinbang/kernel/rejection';
import { refuseOver } from '../event/over.rules.ts';
import type { Window } from './window.rules.ts';

const rejection = (kind: RejectionKind, code: string, params?: RejectionParams): Rejection =>
  params ? { kind, code, params } : { kind, code };

/** Appeals run beside the lifecycle, from RUNNING on, as long as the event is not over (M07). */
export const refuseEvent = (event: {
  readonly state: JudgingState | null;
  readonly registrationState: RegistrationState | null;
}): Rejection | undefined => {
  const { state, registrationState } = event;
  const over = refuseOver(registrationState);
  if (over) return over;
  return state === null ? rejection('conflict', 'appeal.not-begun') : undefined;
};

/** Received by one, seen by another, both in office and on nobody's side, and before it is typed. */
export const refuseReceipt = (
  { receivedAt, receivedBy, witnessedBy }: PaperReceipt,
  { at, staff }: { readonly at: Date; readonly staff: ReadonlySet<string> },
): Rejection | undefined => {
  if (receivedBy === witnessedBy) return rejection('invalid', 'appeal.witness-is-receiver');
  if (!staff.has(receivedBy)) return rejection('invalid', 'appeal.receiver-no-office');
  if (!staff.has(witnessedBy)) return rejection('invalid', 'appeal.witness-no-office');
  return new Date(receivedAt) > at ? rejection('invalid', 'appeal.received-later') : undefined;
};

export type FilingGround = {
  readonly module: { readonly keyKind: KeyKind | null } | undefined;
  readonly window: Window;
  /** Of the published scheme, with the codes of their aspects. */
  readonly subCriteria: ReadonlyMap<string, readonly string[]>;
  /** Is the subject it names there and in use? Undefined where it names none. */
  readonly placeKnown: boolean | undefined;
  /** One of the same kind about the same of the same entry still waits. */
  readonly hasSame: boolean;
};

/** Is this something that can be filed here and now? Lateness is for the arbitration to say. */
export const refuseFiling = (
  { kind, place, subCriterion, aspects, incident }: AppealFiling,
  { module, window, subCriteria, placeKnown, hasSame }: FilingGround,
): Rejection | undefined => {
  if (!module) return rejection('missing', 'module.unknown');
  if (module.keyKind !== null && module.keyKind !== place.kind) {
    return rejection('invalid', 'appeal.place-unfit');
  }
  if (placeKnown === false) return rejection('missing', 'subject.unknown');
  if (kind === 'recount' && incident !== null)
    return rejection('invalid', 'appeal.recount-incident');
  if (kind === 'recount' && window.opensAt === null) {
    return rejection('conflict', 'appeal.recount-not-open');
  }
  const within = subCriterion === null ? undefined : subCriteria.get(subCriterion);
  if (subCriterion !== null && !within) {
    return rejection('invalid', 'appeal.aspect-unknown', { aspect: subCriterion });
  }
  const codes = within ?? [...subCriteria.values()].flat();
  const strange = aspects.find((code) => !codes.includes(code));
  if (strange !== undefined)
    return rejection('invalid', 'appeal.aspect-unknown', { aspect: strange });
  return hasSame ? rejection('conflict', 'appeal.twice') : undefined;
};

/** A recount is filed after the posting; before it, there is nothing to count again. */
export const refuseTooEarly = ({ opensAt }: Window, receivedAt: Date): Rejection | undefined =>
  opensAt !== null && receivedAt < opensAt ? rejection('conflict', 'appeal.too-early') : undefined;
