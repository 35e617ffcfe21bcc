import type { ObjectionState } from '@jinbang/contracts/http/result-objection';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { ResultState } from '../result/result.rules.ts';

/** The notice an objection is about. */
export type Notice = {
  readonly state: ResultState;
  readonly releasedAt: Date | null;
  readonly noticeUntil: Date | null;
  /** Whose place an amendment changed; null: the notice is about everybody. */
  readonly noticePlaces: readonly string[] | null;
  readonly othersUntil: Date | null;
};

const conflict = (code: string): Rejection => ({ kind: 'conflict', code });
const invalid = (code: string): Rejection => ({ kind: 'invalid', code });

/** Until when this place may be objected to; null: not at all, its notice never was. */
const endFor = (notice: Notice, entryId: string | null): Date | null => {
  const { noticePlaces, noticeUntil, othersUntil } = notice;
  if (noticePlaces === null) return noticeUntil;
  return entryId !== null && noticePlaces.includes(entryId) ? noticeUntil : othersUntil;
};

type Filing = {
  readonly entryId: string | null;
  /** The moment that counts. */
  readonly receivedAt: Date;
  readonly now: Date;
};

/** Why nothing can be objected here, or null: in the time of the notice, about what it is about. */
export const flawOfFiling = (
  notice: Notice,
  { entryId, receivedAt, now }: Filing,
): Rejection | null => {
  if (notice.state === 'SUPERSEDED') return conflict('objection.superseded');
  if (notice.releasedAt === null) return conflict('objection.no-notice');
  if (receivedAt > now) return invalid('objection.received-later');
  if (receivedAt < notice.releasedAt) return conflict('objection.too-early');
  const end = endFor(notice, entryId);
  if (end === null) {
    const hasNotice = notice.noticePlaces !== null || notice.othersUntil !== null;
    return conflict(hasNotice ? 'objection.place-unchanged' : 'objection.no-period');
  }
  return receivedAt < end ? null : conflict('objection.too-late');
};

/** Received by one, seen by another, both in office; null where there is nothing amiss. */
export const flawOfReceipt = (
  { receivedBy, witnessedBy }: { readonly receivedBy: string; readonly witnessedBy: string },
  isInOffice: (personId: string) => boolean,
): Rejection | null => {
  if (receivedBy === witnessedBy) return invalid('objection.witness-is-receiver');
  return isInOffice(receivedBy) && isInOffice(witnessedBy)
    ? null
    : invalid('objection.receipt-no-office');
};

/** Why it cannot be accepted or declined now, or null. */
export const flawOfAcceptance = ({ state }: { readonly state: ObjectionState }) =>
  state === 'filed' ? null : conflict('objection.accepted-already');

type Accepted = { readonly state: ObjectionState; readonly acceptedBy: string | null };

/** Why it cannot be answered by this person now, or null: once, and by somebody else than who accepted it. */
export const flawOfAnswer = (
  { state, acceptedBy }: Accepted,
  actorId: string,
): Rejection | null => {
  if (state === 'filed') return conflict('objection.not-accepted');
  if (state !== 'accepted') return conflict('objection.answered');
  return acceptedBy === actorId ? { kind: 'forbidden', code: 'objection.same-person' } : null;
};

type Known = { readonly state: ObjectionState; readonly resultId: string };

/**
 * Why this result cannot become final, or null: an objection waits for its answer, or one to this very
 * result was upheld, so that another result takes its place.
 */
export const flawOfObjections = (
  objections: readonly Known[],
  resultId: string,
): Rejection | null => {
  const open = objections.filter(({ state }) => state === 'filed' || state === 'accepted').length;
  if (open > 0) {
    return { kind: 'conflict', code: 'result.objections-open', params: { objections: open } };
  }
  return objections.some((one) => one.state === 'upheld' && one.resultId === resultId)
    ? conflict('result.objection-upheld')
    : null;
};

/** More come by the office: a flood over the network must not keep it from reading. */
const NETWORK_MAX = 5_000;
/** Of all files of an event. */
const FILE_BYTES_MAX = 1024 * 1024 * 1024;

/** Why the public door takes no more of an event, or null. */
export const flawOfCrowd = (objections: number): Rejection | null =>
  objections >= NETWORK_MAX ? conflict('objection.too-many') : null;

type Filed = { readonly sha256: string };

/** What becomes of a file handed in for a place: kept, there already, or refused. */
export const fateOfFile = (
  given: Filed & { readonly bytes: number },
  known: {
    readonly state: ObjectionState;
    readonly present?: Filed | undefined;
    readonly kept: number;
  },
): 'keep' | 'there' | Rejection => {
  if (known.present?.sha256 === given.sha256) return 'there';
  if (known.present) return conflict('objection.file-there');
  if (known.state !== 'filed') return conflict('objection.files-closed');
  return known.kept + given.bytes > FILE_BYTES_MAX ? conflict('objection.files-full') : 'keep';
};
