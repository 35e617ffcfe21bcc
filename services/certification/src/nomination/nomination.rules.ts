import type { NominationState } from '@jinbang/contracts/http/nomination';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Reason } from '@jinbang/promotion/reason';

export type Quota = { readonly base: string; readonly count: number; readonly places: number };

/** One person and one title with all that is known of it. */
export type TitleCase = {
  readonly decisionId: string;
  readonly eventId: string;
  readonly entryId: string;
  readonly titleKey: string;
  readonly group: string;
  readonly outcome: string;
  readonly quota: Quota | null;
  readonly nomination: { readonly withdrawnAt: Date | null } | null;
  readonly award: { readonly confirmedAt: Date | null } | null;
};

/** The quota a decision was made by: how many, of how many counted how. */
export const quotaOf = (reasons: readonly Reason[]): Quota | null => {
  const found = reasons.find((one) => one.code === 'title-quota');
  if (found?.code !== 'title-quota') return null;
  const { base, count, places } = found.params;
  return { base, count, places };
};

/** Is it put forward now, whatever became of it since? */
const stands = ({ nomination }: Pick<TitleCase, 'nomination'>): boolean =>
  nomination !== null && nomination.withdrawnAt === null;

/** M22: what may be said of a title, and never more: awarded only with a confirmed document. */
export const stateOfTitle = (one: TitleCase): NominationState => {
  const { outcome, nomination, award } = one;
  if (award && award.confirmedAt !== null) return 'awarded';
  if (stands(one) && outcome !== 'nominable') return 'lapsed';
  if (stands(one)) return award ? 'recorded' : 'put-forward';
  if (outcome !== 'nominable') return 'refused';
  return nomination ? 'withdrawn' : 'eligible';
};

const placeOf = ({ eventId, titleKey, group }: TitleCase): string =>
  [eventId, titleKey, group].join('/');

/** Entries that are put forward in the same event, title and group: a team counts once. */
export const putForwardBeside = (one: TitleCase, all: readonly TitleCase[]): number =>
  new Set(
    all
      .filter((other) => placeOf(other) === placeOf(one) && stands(other))
      .map(({ entryId }) => entryId),
  ).size;

const flaw = (code: string, { decisionId }: TitleCase, more: object = {}): Rejection => ({
  kind: 'conflict',
  code,
  params: { decisionId, ...more },
});

/**
 * Why these cannot be put forward, or null: each is eligible and not there yet, nobody holds the title
 * where it is given once, and no more entries than the quota allows.
 */
export const flawOfPuttingForward = (
  wanted: readonly TitleCase[],
  all: readonly TitleCase[],
  heldBefore: ReadonlySet<string>,
): Rejection | null => {
  for (const one of wanted) {
    const state = stateOfTitle(one);
    if (state === 'refused' || state === 'lapsed') return flaw('nomination.not-eligible', one);
    if (state !== 'eligible' && state !== 'withdrawn') return flaw('nomination.already', one);
    if (heldBefore.has(one.decisionId)) return flaw('nomination.held', one);
  }
  const ids = new Set(wanted.map(({ decisionId }) => decisionId));
  const after = all.map((one) =>
    ids.has(one.decisionId) ? { ...one, nomination: { withdrawnAt: null } } : one,
  );
  const over = wanted.find(
    (one) => one.quota !== null && putForwardBeside(one, after) > one.quota.places,
  );
  return over ? flaw('nomination.quota-full', over, { places: over.quota?.places ?? 0 }) : null;
};

type Act = 'withdraw' | 'record' | 'confirm';

const ALLOWED: Readonly<Record<Act, readonly NominationState[]>> = {
  withdraw: ['put-forward', 'lapsed'],
  // Recorded anew where the first was mistyped, until somebody has confirmed it.
  record: ['put-forward', 'recorded'],
  confirm: ['recorded'],
};

/** Why this step cannot be taken now, or null; a document is confirmed by another person. */
export const flawOfAct = (
  act: Act,
  one: TitleCase,
  people: { readonly actorId: string; readonly recordedBy: string | null },
): Rejection | null => {
  const state = stateOfTitle(one);
  if (!ALLOWED[act].includes(state)) {
    return { kind: 'conflict', code: 'nomination.not-now', params: { state } };
  }
  return act === 'confirm' && people.recordedBy === people.actorId
    ? { kind: 'forbidden', code: 'nomination.four-eyes' }
    : null;
};

/** A document of tomorrow awards nothing. */
export const flawOfDocument = (awardedOn: string, today: string): Rejection | null =>
  awardedOn > today ? { kind: 'invalid', code: 'nomination.day-ahead', params: { today } } : null;
