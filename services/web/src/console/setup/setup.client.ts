import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';
import type {
  Competition,
  CompetitionDraft,
  ContestDraft,
  Event,
  EventDraft,
  Templates,
} from './setup.types.ts';

export const fetchTemplates = (): Promise<Answer<Templates>> =>
  call(`${REGISTRATION}/contest-templates`);

export const fetchCompetitions = (): Promise<Answer<List<Competition>>> =>
  callAll(`${REGISTRATION}/competitions`);

export const fetchCompetition = (competitionId: string): Promise<Answer<Competition>> =>
  call(`${REGISTRATION}/competitions/${competitionId}`);

export const fetchEvents = (competitionId: string): Promise<Answer<List<Event>>> =>
  callAll(`${REGISTRATION}/competitions/${competitionId}/events`);

export const fetchEvent = (eventId: string): Promise<Answer<Event>> =>
  call(`${REGISTRATION}/events/${eventId}`);

/** What would be sent to make a contest after this one. */
export const fetchDraft = (competitionId: string, year: number): Promise<Answer<ContestDraft>> =>
  call(`${REGISTRATION}/competitions/${competitionId}/draft?seasonYear=${year}`);

export type SheetProblem = {
  readonly row: number | null;
  readonly column: string | null;
  readonly title: string | null;
  readonly mend: string;
};
export type ReadSheet = {
  readonly events: readonly EventDraft[];
  readonly problems: readonly SheetProblem[];
};

export const BLANK_SHEET = `${REGISTRATION}/event-sheets/blank`;

/** The sheet to fill in; the cookie or the token goes with the question. */
export const fetchBlankSheet = (): Promise<Answer<Blob>> => call(BLANK_SHEET, { as: 'blob' });

/** What stands in a file or in pasted cells; nothing is made of it. */
export const readSheet = (templateId: string, file: string | Blob): Promise<Answer<ReadSheet>> =>
  call(`${REGISTRATION}/event-sheets/${templateId}`, {
    method: 'PUT',
    rawBody: file,
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': newId() },
  });

export const setUp = (
  contest: ContestDraft,
): Promise<Answer<{ readonly competition: Competition; readonly events: readonly Event[] }>> =>
  command(`${REGISTRATION}/contests`, { method: 'POST', body: contest });

export const saveCompetition = (
  competitionId: string,
  body: CompetitionDraft,
  version: number,
): Promise<Answer<Competition>> =>
  command(`${REGISTRATION}/competitions/${competitionId}`, { method: 'PUT', body, version });

export const addEvents = (
  competitionId: string,
  events: readonly EventDraft[],
): Promise<Answer<{ readonly events: readonly Event[] }>> =>
  command(`${REGISTRATION}/competitions/${competitionId}/event-lists`, {
    method: 'POST',
    body: { events },
  });

export const saveEvent = (
  eventId: string,
  body: EventDraft,
  version: number,
): Promise<Answer<Event>> =>
  command(`${REGISTRATION}/events/${eventId}`, { method: 'PUT', body, version });

export type Move = { readonly to: string; readonly reason?: string; readonly mergedInto?: string };

export const moveEvent = (eventId: string, body: Move, version: number): Promise<Answer<Event>> =>
  command(`${REGISTRATION}/events/${eventId}/moves`, { method: 'POST', body, version });
