import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';

export type ChangeAsked =
  | {
      readonly kind: 'substitute';
      readonly leaves: string;
      readonly comes: string;
      readonly heldLevel: string | null;
    }
  | {
      readonly kind: 'correct';
      readonly group?: string;
      readonly heldLevels: readonly {
        readonly personId: string;
        readonly heldLevel: string | null;
      }[];
    };

export type Correction = {
  readonly correctionId: string;
  readonly entryId: string;
  readonly change: ChangeAsked;
  readonly reason: string;
  readonly state: 'asked' | 'made' | 'refused';
  readonly askedBy: string;
  readonly answer: string | null;
  readonly version: number;
};

export type Objection = {
  readonly objectionId: string;
  readonly entryId: string | null;
  readonly signed: boolean;
  readonly matter: string;
  readonly receivedAt: string;
  readonly outcome: 'upheld' | 'dismissed' | null;
  readonly answer: string | null;
  readonly version: number;
};

const at = (eventId: string, noun: string): string => `${REGISTRATION}/events/${eventId}/${noun}`;

export const fetchCorrections = (eventId: string): Promise<Answer<List<Correction>>> =>
  callAll(at(eventId, 'entry-corrections'));

export type AskedFor = {
  readonly entryId: string;
  readonly change: ChangeAsked;
  readonly reason: string;
};

export const askCorrection = (eventId: string, asked: AskedFor): Promise<Answer<unknown>> =>
  command(at(eventId, 'entry-corrections'), { method: 'POST', body: asked });

export const answerCorrection = (
  eventId: string,
  { correctionId, version }: Correction,
  outcome: 'make' | 'refuse',
  answer: string,
): Promise<Answer<unknown>> =>
  command(at(eventId, 'correction-decisions'), {
    method: 'POST',
    body: { correctionId, version, outcome, ...(answer === '' ? {} : { answer }) },
  });

export type NewObjection = {
  readonly noticeId: string;
  readonly entryId: string | null;
  readonly signed: boolean;
  readonly matter: string;
  readonly receivedAt: string;
};

export const recordObjection = (
  eventId: string,
  body: NewObjection,
): Promise<Answer<{ readonly objectionId: string }>> =>
  command(at(eventId, 'notice-objections'), { method: 'POST', body });

export const answerObjection = (
  eventId: string,
  { objectionId, version }: Objection,
  outcome: 'upheld' | 'dismissed',
  answer: string,
): Promise<Answer<unknown>> =>
  command(at(eventId, 'notice-answers'), {
    method: 'POST',
    body: { objectionId, version, outcome, answer },
  });

/** Entries of one event that are in, with their members: whom a correction may be about. */
export type Entered = {
  readonly entryId: string;
  readonly group: string;
  readonly members: readonly { readonly personId: string; readonly heldLevel: string | null }[];
};

export const fetchApproved = (
  eventId: string,
): Promise<Answer<{ readonly items: readonly Entered[] }>> =>
  call(`${at(eventId, 'admissions')}?limit=200&state=approved`);
