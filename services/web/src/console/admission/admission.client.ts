import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, command, REGISTRATION } from '../call.client.ts';
import type { Objection } from './review.client.ts';

export type Outcome = 'ok' | 'not' | 'unknown';
type BothLanguages = { readonly zh: string; readonly en: string };

export type Check = {
  readonly personId: string;
  readonly kind: string;
  readonly outcome: Outcome;
  readonly sentence: BothLanguages;
  readonly mend: BothLanguages | null;
};

export type Admission = {
  readonly entryId: string;
  readonly organisationId: string;
  readonly group: string;
  readonly members: readonly { readonly personId: string }[];
  readonly state: string | null;
  readonly place: number | null;
  readonly reason: string | null;
  readonly enteredBy: string | null;
  readonly submittedBy: string | null;
  readonly qualified: boolean;
  readonly outcome: Outcome;
  readonly checks: readonly Check[];
  readonly version: number;
};

export type Called = {
  readonly personId: string;
  readonly name: string | null;
  readonly nameEn: string | null;
};

export type AdmissionPage = {
  readonly people: readonly Called[];
  readonly items: readonly Admission[];
  readonly next: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly approval: 'required' | 'none';
};

export type Line = {
  readonly feederEntryId: string;
  readonly place: number;
  readonly standing: string;
  readonly rank: number | null;
  readonly total: string | null;
  readonly organisationId: string;
  readonly members: readonly { readonly personId: string }[];
};

export type Change = {
  readonly feederEntryId: string;
  readonly kind: 'comes-in' | 'falls-out' | 'becomes-reserve' | 'leaves-reserve';
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
};

export type Proposal = {
  readonly proposalId: string;
  readonly feederEventId: string;
  readonly resultVersion: number;
  readonly amends: boolean;
  readonly quota: number;
  readonly lines: readonly Line[];
  readonly changes: readonly Change[];
  readonly state: 'proposed' | 'accepted' | 'declined' | 'replaced';
  readonly version: number;
};

export type Qualification = {
  readonly people: readonly Called[];
  readonly feeders: readonly {
    readonly feederEventId: string;
    readonly name: Bilingual;
    readonly contest: Bilingual;
  }[];
  readonly proposals: readonly Proposal[];
  readonly moves: readonly {
    readonly moveId: string;
    readonly feederEntryId: string;
    readonly kind: 'came-in' | 'gave-up' | 'moved-up' | 'fell-out' | 'asks';
    readonly reason: string | null;
    readonly recordedAt: string;
  }[];
};

export type Notice = {
  readonly noticeId: string;
  readonly text: { readonly title: Bilingual };
  readonly lines: readonly { readonly entryId: string; readonly personIds: readonly string[] }[];
  readonly workingDays: number;
  readonly state: 'drafted' | 'signed' | 'posted' | 'taken-down';
  readonly draftedBy: string;
  readonly postedAt: string | null;
  readonly endsAt: string | null;
  readonly objections: readonly Objection[];
  readonly version: number;
};

const at = (eventId: string, noun: string): string => `${REGISTRATION}/events/${eventId}/${noun}`;

export const fetchAdmissions = (eventId: string, state: string): Promise<Answer<AdmissionPage>> =>
  call(`${at(eventId, 'admissions')}?limit=200&state=${state}`);

export const fetchQualification = (eventId: string): Promise<Answer<Qualification>> =>
  call(at(eventId, 'qualification'));

export const fetchNotices = (eventId: string): Promise<Answer<{ items: readonly Notice[] }>> =>
  call(at(eventId, 'entrant-notices'));

export type Verdict = 'approve' | 'send-back' | 'refuse';

export const decide = (
  eventId: string,
  entries: readonly Admission[],
  outcome: Verdict,
  reason: string,
): Promise<Answer<unknown>> =>
  command(at(eventId, 'entry-decisions'), {
    method: 'POST',
    body: {
      decisions: entries.map(({ entryId, version }) => ({
        entryId,
        version,
        outcome,
        ...(reason === '' ? {} : { reason }),
      })),
    },
  });

export const submit = (eventId: string, entryIds: readonly string[]): Promise<Answer<unknown>> =>
  command(at(eventId, 'entry-submissions'), { method: 'POST', body: { entryIds } });

export const answerProposal = (
  eventId: string,
  { proposalId, version }: Proposal,
  answer: { answer: 'accept'; fromTie: readonly string[] } | { answer: 'decline' },
  reason: string,
): Promise<Answer<unknown>> =>
  command(at(eventId, 'qualification-answers'), {
    method: 'POST',
    body: { ...answer, proposalId, version, ...(reason === '' ? {} : { reason }) },
  });

export const lookAgain = (eventId: string): Promise<Answer<unknown>> =>
  command(at(eventId, 'qualification-proposals'), { method: 'POST' });

export const draftNotice = (eventId: string): Promise<Answer<unknown>> =>
  command(at(eventId, 'entrant-notices'), { method: 'POST', body: {} });

export const stepNotice = (
  eventId: string,
  { noticeId, version }: Notice,
  step: 'sign' | 'post' | 'take-down',
  reason: string,
): Promise<Answer<unknown>> =>
  command(at(eventId, 'notice-steps'), {
    method: 'POST',
    body: { noticeId, version, step, ...(reason === '' ? {} : { reason }) },
  });
