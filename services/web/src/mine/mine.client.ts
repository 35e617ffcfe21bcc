import type { OwnCertificates, OwnCopy } from '@jinbang/contracts/http/own-certificates';
import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import type { OwnResult } from '@jinbang/contracts/http/own-result';
import { type Answer, ask } from '../ui/ask.client.ts';

const GATEWAY = '/api/gateway/v1';
const OWN = `${GATEWAY}/contestant-sessions`;

/** What the code in this browser's cookie is for. */
export type OwnSession = {
  readonly sessionId: string;
  readonly eventId: string;
  readonly entryId: string;
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

export const openByCode = (code: string): Promise<Answer<OwnSession>> =>
  ask(`${GATEWAY}/public/contestant-sessions`, { method: 'POST', body: { code } });
export const askPresent = (): Promise<Answer<OwnSession>> => ask(`${OWN}/present`);
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

export const askEntry = (session: OwnSession): Promise<Answer<OwnEntry>> =>
  ask(`${entryPath('registration', session)}/entry`);
/** What all services hold of whoever asks; kept as it comes, since it is a file for a person. */
export const askData = (session: OwnSession): Promise<Answer<unknown>> =>
  ask(`${entryPath('registration', session)}/data`);
