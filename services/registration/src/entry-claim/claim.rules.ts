import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import type { FormRow, Verdict } from '../entry/entry-form.rules.ts';
import { takesEntries } from '../qualification/qualification.rules.ts';
import type { ClaimDecision, ClaimState } from './claim.body.ts';

/** Also said to those who may not see it. */
export const unknownClaim: Rejection = { kind: 'missing', code: 'entry-claim.unknown' };

/** What speaks against a decision; who may say what is asked besides. */
export const flawOfClaimDecision = (
  event: { readonly state: RegistrationState },
  claim: { readonly state: ClaimState; readonly version: number },
  { version, outcome, reason }: ClaimDecision,
): Rejection | undefined => {
  if (claim.state !== 'claimed') return { kind: 'conflict', code: 'entry-claim.decided' };
  const stale = flawOfVersion('entry-claim.changed', version, claim);
  if (stale) return stale;
  if (outcome !== 'taken-back' && reason === undefined) {
    return { kind: 'invalid', code: 'entry-claim.reason-missing' };
  }
  return outcome === 'goes' && !takesEntries(event.state)
    ? { kind: 'conflict', code: 'entry-claim.not-now', params: { state: event.state } }
    : undefined;
};

/** A form that asks for somebody who stands entered for another organisation. */
export type Claiming = {
  readonly place: number;
  readonly row: FormRow;
  readonly personId: string;
  readonly againstEntryId: string;
};

export const claimingsOf = (
  rows: readonly FormRow[],
  verdicts: readonly Verdict[],
): readonly Claiming[] =>
  rows.flatMap((row, place) => {
    const verdict = verdicts[place];
    return verdict?.kind === 'elsewhere'
      ? [{ place, row, personId: verdict.personId, againstEntryId: verdict.entryId }]
      : [];
  });

type Earlier = {
  readonly eventId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly againstEntryId: string;
  readonly state: ClaimState;
};

export const isOfSame = (
  { eventId, personId, organisationId }: Omit<Earlier, 'state' | 'againstEntryId'>,
  one: Pick<Earlier, 'eventId' | 'personId' | 'organisationId'>,
): boolean =>
  one.eventId === eventId && one.personId === personId && one.organisationId === organisationId;

/** What speaks against holding these: twice in one list, or decided already between the same two. */
export const issuesOfClaimings = (
  claimings: readonly Claiming[],
  earlier: readonly Earlier[],
): readonly RejectionIssue[] =>
  claimings.flatMap((claiming, place) => {
    const { row, personId, againstEntryId } = claiming;
    const wanted = { eventId: row.eventId, personId, organisationId: row.form.organisationId };
    const isTwice =
      claimings.findIndex((one) =>
        isOfSame(wanted, {
          eventId: one.row.eventId,
          personId: one.personId,
          organisationId: one.row.form.organisationId,
        }),
      ) !== place;
    const isRefused = earlier.some(
      (one) =>
        one.state === 'refused' && one.againstEntryId === againstEntryId && isOfSame(wanted, one),
    );
    const at = `${row.at}.members.0.idNumber`;
    return [
      ...(isTwice ? [{ at, code: 'entry.person-twice-in-list' }] : []),
      ...(isRefused ? [{ at, code: 'entry-claim.refused-before' }] : []),
    ];
  });
