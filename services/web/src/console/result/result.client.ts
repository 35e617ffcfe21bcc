import type { Office } from '@jinbang/contracts/office';
import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, command, type List } from '../call.client.ts';

export type ReleaseStep = 'team-leaders' | 'venue' | 'ceremony' | 'notice';
export type LoggedStep = ReleaseStep | 'taken-down';
export type Act =
  | 'called-off'
  | 'wait-for-marks'
  | 'submit'
  | 'approve'
  | 'release'
  | 'answer'
  | 'wait'
  | 'finalise'
  | 'amend'
  | 'take-down'
  | 'done';

export type ResultHead = {
  readonly version: number;
  readonly revision: number;
  readonly state: 'PROVISIONAL' | 'PUBLIC_NOTICE' | 'FINAL' | 'AMENDED';
  readonly rows: number;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly releasedAt: string | null;
  readonly finalisedAt: string | null;
  readonly reason: string | null;
};

export type Freeze = {
  readonly freezeId: string;
  readonly reason: string;
  readonly frozenBy: string;
  readonly frozenAt: string;
  readonly liftedBy: string | null;
  readonly liftedAt: string | null;
  readonly liftReason: string | null;
};

export type NoticeText = Readonly<Record<'title' | 'body' | 'objections' | 'contact', Bilingual>>;
export type ReleaseRule = {
  readonly steps: readonly ReleaseStep[];
  readonly restartNotice: boolean;
  readonly notice: NoticeText | null;
  readonly version: number;
};

/** Where the result of an event stands, as ranking says it. */
export type Desk = {
  readonly board: {
    readonly rule: 'progress' | 'module' | 'live' | 'afterSigning';
    readonly state: BoardState;
    readonly rows: 'none' | 'signed' | 'locked' | 'all' | 'frozen' | 'published';
  };
  readonly freezes: readonly Freeze[];
  readonly rule: ReleaseRule;
  readonly ruleOpen: boolean;
  readonly noticeWorkingDays: number;
  readonly result: ResultHead | null;
  readonly missing: { readonly code: string; readonly sentence: Bilingual } | null;
  readonly appealsOpen: number;
  readonly steps: readonly {
    readonly step: LoggedStep;
    readonly doneBy: string;
    readonly happenedAt: string;
    readonly reason: string | null;
  }[];
  readonly notice: {
    readonly until: string;
    readonly workingDaysLeft: number;
    readonly places: readonly string[] | null;
    readonly othersUntil: string | null;
  } | null;
  readonly staff: readonly { readonly personId: string; readonly offices: readonly Office[] }[];
  readonly objections: { readonly open: number; readonly upheld: number; readonly all: number };
  readonly next: {
    readonly act: Act;
    readonly step: ReleaseStep | null;
    readonly offices: readonly Office[];
    readonly notBy: string | null;
    readonly from: string | null;
  };
};
export type BoardState =
  | 'progress'
  | 'live'
  | 'frozen'
  | 'ended'
  | 'provisional'
  | 'notice'
  | 'final'
  | 'amended';

export type Objection = {
  readonly objectionId: string;
  readonly state: 'filed' | 'accepted' | 'declined' | 'upheld' | 'dismissed';
  readonly version: number;
  readonly resultVersion: number;
  readonly entryNo: string | null;
  readonly filedBy: string | null;
  readonly matter: string | null;
  readonly receivedAt: string;
  readonly paper: { readonly shelf: string } | null;
  readonly acceptedBy: string | null;
  readonly declinedBecause: string | null;
  readonly answeredBy: string | null;
  readonly answer: string | null;
};

const at = (eventId: string, rest: string): string => `/api/ranking/v1/events/${eventId}/${rest}`;
const post = (eventId: string, rest: string, body: unknown, version?: number) =>
  command<unknown>(at(eventId, rest), {
    method: 'POST',
    body,
    ...(version === undefined ? {} : { version }),
  });

export const fetchDesk = (eventId: string): Promise<Answer<Desk>> => call(at(eventId, 'release'));
export const fetchObjections = (eventId: string): Promise<Answer<List<Objection>>> =>
  callAll(at(eventId, 'objections'));

export const submitResult = (eventId: string, reason: string) =>
  post(eventId, 'results', reason === '' ? {} : { reason });
export const approveResult = (eventId: string, { version, revision }: ResultHead) =>
  post(eventId, `results/${version}/approval`, {}, revision);
export const finaliseResult = (eventId: string, { version, revision }: ResultHead) =>
  post(eventId, `results/${version}/finalisation`, {}, revision);

export type StepAsked = {
  readonly step: LoggedStep;
  readonly happenedAt?: string;
  readonly reason?: string;
};
export const signStep = (eventId: string, { version, revision }: ResultHead, body: StepAsked) =>
  post(eventId, `results/${version}/release-steps`, body, revision);

export const freezeBoard = (eventId: string, reason: string) =>
  post(eventId, 'board-freezes', { reason });
export const liftFreeze = (eventId: string, reason: string) =>
  post(eventId, 'board-liftings', { reason });

export const setRule = (eventId: string, { version, ...body }: ReleaseRule) =>
  command<unknown>(at(eventId, 'release-rule'), { method: 'PUT', body, version });

export type NewObjection = {
  readonly resultVersion: number;
  readonly entryNo: string | null;
  readonly filedBy: string | null;
  readonly matter: string;
  readonly paper: {
    readonly receivedAt: string;
    readonly receivedBy: string;
    readonly witnessedBy: string;
    readonly shelf: string;
  } | null;
};
export const fileObjection = (eventId: string, body: NewObjection) =>
  post(eventId, 'objections', body);
export const acceptObjection = (
  eventId: string,
  { objectionId, version }: Objection,
  body:
    | { readonly outcome: 'accepted' }
    | { readonly outcome: 'declined'; readonly reason: string },
) => post(eventId, `objections/${objectionId}/acceptance`, body, version);
export const answerObjection = (
  eventId: string,
  { objectionId, version }: Objection,
  body: { readonly outcome: 'upheld' | 'dismissed'; readonly answer: string },
) => post(eventId, `objections/${objectionId}/answer`, body, version);
