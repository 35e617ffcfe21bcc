import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { EventView } from '../event/event.body.ts';
import type { InvitationAnswer, InvitationView, NewInvitation } from './invitation.body.ts';

export const unknownInvitation: Rejection = {
  kind: 'missing',
  code: 'official-invitation.unknown',
};

const OVER: readonly EventView['state'][] = ['DECRYPTED', 'ARCHIVED', 'VOID', 'CANCELLED'];

/** Nobody is asked for, or joins, an event that is over. */
export const flawOfEventForInvitation = ({
  state,
}: Pick<EventView, 'state'>): Rejection | undefined =>
  OVER.includes(state)
    ? { kind: 'conflict', code: 'official-invitation.event-over', params: { state } }
    : undefined;

type Asked = Pick<InvitationView, 'personId' | 'office'>;
const keyOf = ({ personId, office }: Asked): string => `${personId} ${office}`;

/** When somebody was asked: on paper by the date written on it (M07). */
export const askedAtOf = ({ askedAt }: Pick<NewInvitation, 'askedAt'>, at: Date): Date =>
  askedAt === undefined ? at : new Date(askedAt);

export type KnownForInvitations = {
  readonly personIds: ReadonlySet<string>;
  /** Invitations that wait for an answer. */
  readonly open: readonly Asked[];
  readonly at: Date;
};

/** What speaks against asking these people, every place that is wrong. All or none. */
export const flawOfInvitations = (
  invitations: readonly NewInvitation[],
  { personIds, open, at }: KnownForInvitations,
): Rejection | undefined => {
  const seen = new Set(open.map(keyOf));
  const issues = invitations.flatMap((one, place): RejectionIssue[] => {
    const where = `invitations.${place}`;
    const isTwice = seen.has(keyOf(one));
    seen.add(keyOf(one));
    return [
      ...(personIds.has(one.personId) ? [] : [{ at: `${where}.personId`, code: 'person.unknown' }]),
      ...(isTwice ? [{ at: `${where}.office`, code: 'official-invitation.already-open' }] : []),
      ...(one.answerBy !== null && new Date(one.answerBy) <= at
        ? [{ at: `${where}.answerBy`, code: 'official-invitation.answer-by-past' }]
        : []),
      ...(askedAtOf(one, at) > at
        ? [{ at: `${where}.askedAt`, code: 'official-invitation.asked-in-future' }]
        : []),
    ];
  });
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'official-invitation.list-refused', issues };
};

/** When an answer was given: on paper by the date written on it (M07). */
export const answeredAtOf = (answer: InvitationAnswer, at: Date): Date =>
  answer.means === 'screen' ? at : new Date(answer.answeredAt);

type Open = {
  readonly state: InvitationView['state'];
  readonly invitedAt: Date;
  readonly answerBy: Date | null;
};

/** An open invitation is answered once, in time; what lies ahead or before it was sent is refused. */
export const flawOfAnswer = (
  { state, invitedAt, answerBy }: Open,
  answer: InvitationAnswer,
  at: Date,
): Rejection | undefined => {
  if (state !== 'open') {
    return { kind: 'conflict', code: 'official-invitation.not-open', params: { state } };
  }
  const answeredAt = answeredAtOf(answer, at);
  if (answeredAt > at) return { kind: 'invalid', code: 'official-invitation.in-future' };
  if (answeredAt < invitedAt) return { kind: 'invalid', code: 'official-invitation.before-sent' };
  return answerBy !== null && answeredAt > answerBy && answer.answer === 'accepted'
    ? { kind: 'conflict', code: 'official-invitation.too-late' }
    : undefined;
};

/** The first thing that speaks against the office, said of the invitation itself. */
export const asOfInvitation = (rejection: Rejection): Rejection => {
  const [first] = rejection.issues ?? [];
  return first
    ? { kind: 'conflict', code: first.code, ...(first.params ? { params: first.params } : {}) }
    : rejection;
};
