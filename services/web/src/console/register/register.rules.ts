import type {
  RegisterAct,
  RegisterActAnswer,
  RegisterActWish,
  RegisterCause,
  RegisteredRow,
  RegisterFilter,
  RegisterMoment,
} from '@jinbang/contracts/http/register';
import { CAUSES_OF_ACT } from '@jinbang/contracts/register-acts';
import type { SignName } from '../../ui/sign.view.tsx';

export const VIEWS = ['register', 'acts'] as const;
export type View = (typeof VIEWS)[number];
export const viewOf = (name: string | null): View =>
  VIEWS.find((one) => one === name) ?? 'register';

export const SHOWN_STATES = ['live', 'suspended', 'expired', 'revoked'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** The gravest thing that is to be said: revoked before suspended before expired. */
export const shownState = ({
  state,
  isExpired,
}: Pick<RegisteredRow, 'state' | 'isExpired'>): ShownState =>
  state === 'live' && isExpired ? 'expired' : state;

export const STATE_SIGNS: Readonly<Record<ShownState, SignName>> = {
  live: 'good',
  suspended: 'frozen',
  expired: 'provisional',
  revoked: 'bad',
};

export type ShownActState = RegisterActAnswer['state'] | 'partly' | 'undone';

/** An act that came to its end is called done only where nothing of it was refused. */
export const shownActState = ({
  state,
  done,
  refused,
}: Pick<RegisterActAnswer, 'state' | 'done' | 'refused'>): ShownActState => {
  if (state !== 'done' || refused === 0) return state;
  return done === 0 ? 'undone' : 'partly';
};

export const ACT_STATE_SIGNS: Readonly<Record<ShownActState, SignName>> = {
  waiting: 'wait',
  confirmed: 'progress',
  done: 'good',
  partly: 'doubt',
  undone: 'bad',
  withdrawn: 'bad',
};

export const MOMENT_SIGNS: Readonly<Record<RegisterMoment['what'], SignName>> = {
  issue: 'final',
  suspend: 'frozen',
  reinstate: 'good',
  revoke: 'bad',
  reissue: 'notice',
  correct: 'amended',
  renew: 'provisional',
};

/** What was typed and chosen to find certificates; all of it text, empty where nothing is asked. */
export type Form = {
  readonly number: string;
  readonly name: string;
  readonly state: '' | ShownState;
  readonly level: string;
  readonly eventId: string;
  readonly from: string;
  readonly to: string;
  readonly endsTo: string;
};

export const EMPTY_FORM: Form = {
  number: '',
  name: '',
  state: '',
  level: '',
  eventId: '',
  from: '',
  to: '',
  endsTo: '',
};

/** What an address may ask for: certificates that stand and end by a day, and nothing that leads to a person. */
export const formOf = (endsTo: string | null): Form =>
  endsTo !== null && /^\d{4}-\d\d-\d\d$/.test(endsTo)
    ? { ...EMPTY_FORM, state: 'live', endsTo }
    : EMPTY_FORM;

const stateOf = (state: Form['state']): Pick<RegisterFilter, 'state' | 'expired'> => {
  if (state === '') return {};
  if (state === 'expired') return { state: 'live', expired: true };
  return state === 'live' ? { state, expired: false } : { state };
};

/** The filter a form stands for; number and name are not part of it and lead to a person. */
export const filterOf = ({ state, level, eventId, from, to, endsTo }: Form): RegisterFilter => ({
  ...stateOf(state),
  // Safe: the choices are the levels themselves.
  ...(level === '' ? {} : { level: level as NonNullable<RegisterFilter['level']> }),
  ...(eventId === '' ? {} : { eventId }),
  ...(from === '' ? {} : { issuedFrom: from }),
  ...(to === '' ? {} : { issuedTo: to }),
  ...(endsTo === '' ? {} : { endsTo }),
});

/** A cohort is chosen by a filter; one chosen by typing a number or a name is the rows that were found. */
export const cohortOf = (form: Form, rows: readonly RegisteredRow[]): RegisterFilter =>
  form.number.trim() === '' && form.name.trim() === ''
    ? filterOf(form)
    : { certificateIds: rows.map(({ certificateId }) => certificateId) };

/** What whoever asks says about it. */
export type Said = {
  readonly cause: RegisterCause;
  readonly reason: string;
  readonly validUntil: string;
};

export const saidFirst = (act: RegisterAct): Said => ({
  cause: CAUSES_OF_ACT[act][0] ?? 'error',
  reason: '',
  validUntil: '',
});

/** Is everything said that an act asks for? */
export const isSaid = (act: RegisterAct, { reason, validUntil }: Said): boolean =>
  reason.trim() !== '' && (act !== 'renew' || validUntil !== '');

/** A request in the words of the service. */
export const wishOf = (
  act: RegisterAct,
  { cause, reason, validUntil }: Said,
  { filter, rowsHash }: Pick<RegisterActWish, 'filter' | 'rowsHash'>,
): RegisterActWish => ({
  act,
  cause,
  reason: reason.trim(),
  filter,
  rowsHash,
  ...(act === 'renew' ? { validUntil } : {}),
});
