import type { OwnCertificates, OwnCopy } from '@jinbang/contracts/http/own-certificates';
import type { OwnClaim, OwnEntry } from '@jinbang/contracts/http/own-entry';
import type { OwnResult } from '@jinbang/contracts/http/own-result';
import { newId } from '@jinbang/kernel/id';
import { type Answer, ask } from '../ui/ask.client.ts';
import type { Bilingual } from '../ui/language.ts';

const GATEWAY = '/api/gateway/v1';
const OWN = `${GATEWAY}/contestant-sessions`;

/** An entry one looks at, by a code or by an account. */
export type OwnSession = { readonly eventId: string; readonly entryId: string };
/** What the code in this browser's cookie is for. */
export type CodeSession = OwnSession & {
  readonly sessionId: string;
  readonly entryNo: string;
  readonly expiresAt: string;
};
export type OwnSessionView = {
  readonly sessionId: string;
  readonly isThis: boolean;
  readonly startedAt: string;
  readonly addressPrefix: string | null;
  readonly agent: string | null;
  readonly moves: readonly { readonly agent: string | null }[];
};

const entryPath = (service: string, { eventId, entryId }: OwnSession): string =>
  `/api/${service}/v1/events/${eventId}/own-entries/${entryId}`;

export const openByCode = (code: string): Promise<Answer<CodeSession>> =>
  ask(`${GATEWAY}/public/contestant-sessions`, { method: 'POST', body: { code } });
export const askPresent = (): Promise<Answer<CodeSession>> => ask(`${OWN}/present`);
export const askSessions = (): Promise<Answer<{ readonly items: readonly OwnSessionView[] }>> =>
  ask(OWN);
export const endSession = (sessionId: string): Promise<Answer<unknown>> =>
  ask(`${OWN}/${sessionId}`, { method: 'DELETE' });
export const leave = (): Promise<Answer<unknown>> => ask(`${OWN}/present`, { method: 'DELETE' });

export const askResult = (session: OwnSession): Promise<Answer<OwnResult>> =>
  ask(`${entryPath('ranking', session)}/result`);
export const askCertificates = (session: OwnSession): Promise<Answer<OwnCertificates>> =>
  ask(`${entryPath('certification', session)}/certificates`);
export const askCopy = (session: OwnSession, certificateId: string): Promise<Answer<OwnCopy>> =>
  ask(`${entryPath('certification', session)}/certificates/${certificateId}/copy`);

/** What a decision rests on, in the words of its rule pack. */
export type RulePack = {
  readonly title: Bilingual;
  readonly rules: readonly { readonly id: string; readonly clause: Bilingual }[];
};
export const askPack = (packId: string, version: number): Promise<Answer<RulePack>> =>
  ask(`/api/certification/v1/public/rule-packs/${packId}/${version}`);

/** Everything whoever is signed in by an account competes in; nobody else is answered. */
export const askOwnEntries = (): Promise<Answer<{ readonly items: readonly OwnEntry[] }>> =>
  ask('/api/registration/v1/own-entries?limit=50');

const command = <Body>(path: string, body: unknown, version?: number): Promise<Answer<Body>> =>
  ask(path, {
    method: 'POST',
    ...(body === undefined ? {} : { body }),
    // Each press is a command of its own: what was done already is refused, and changes nothing.
    headers: {
      'idempotency-key': newId(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
  });

export const takeBackPublication = (
  session: OwnSession,
  version: number,
): Promise<Answer<unknown>> =>
  command(`${entryPath('registration', session)}/publication-withdrawal`, undefined, version);

export type ClaimWord = { readonly outcome: 'stays' | 'goes'; readonly reason: string };
export const answerClaim = (
  { eventId }: OwnSession,
  { claimId, version }: OwnClaim,
  word: ClaimWord,
): Promise<Answer<unknown>> =>
  command(`/api/registration/v1/events/${eventId}/entry-claim-decisions`, {
    claimId,
    version,
    speaker: 'person',
    ...word,
  });

export const askEntry = (session: OwnSession): Promise<Answer<OwnEntry>> =>
  ask(`${entryPath('registration', session)}/entry`);
/** What all services hold of whoever asks; kept as it comes, since it is a file for a person. */
export const askData = (session: OwnSession): Promise<Answer<unknown>> =>
  ask(`${entryPath('registration', session)}/data`);
