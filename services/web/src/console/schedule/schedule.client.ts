import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';

export type PlannedSession = {
  readonly sessionId: string;
  readonly eventId: string;
  readonly moduleId: string;
  readonly name: Bilingual;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
  readonly roomId: string | null;
  readonly group: string | null;
  readonly batch: number | null;
  readonly places: number;
  readonly spares: number;
  readonly state: 'planned' | 'cancelled';
  readonly isDrawn: boolean;
  readonly version: number;
};
export type PlannedEvent = {
  readonly eventId: string;
  readonly name: Bilingual;
  readonly entries: number;
  readonly modules: readonly { readonly moduleId: string; readonly name: Bilingual }[];
};
export type Schedule = {
  readonly competitionId: string;
  readonly zone: string;
  readonly events: readonly PlannedEvent[];
  readonly sessions: readonly PlannedSession[];
};
export type ClashKind =
  | 'room-twice'
  | 'room-full'
  | 'modules-together'
  | 'contestant-twice'
  | 'official-twice'
  | 'few-stations'
  | 'no-session'
  | 'over-midnight';
export type Clash = {
  readonly kind: ClashKind;
  readonly sessionIds: readonly string[];
  readonly eventIds: readonly string[];
  readonly moduleId: string | null;
  readonly personIds: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
};
export type Room = {
  readonly roomId: string;
  readonly name: string;
  readonly capacity: number;
  readonly closed: boolean;
  readonly stations: readonly {
    readonly station: string;
    readonly spare: boolean;
    readonly purpose: string;
  }[];
  readonly version: number;
};
export type Venue = {
  readonly venueId: string;
  readonly name: Bilingual;
  readonly rooms: readonly Room[];
};
export type NewRoom = {
  readonly name: string;
  readonly stations: readonly { readonly station: string; readonly spare: boolean }[];
};

const at = (competitionId: string): string => `${REGISTRATION}/competitions/${competitionId}`;

export const fetchSchedule = (competitionId: string): Promise<Answer<Schedule>> =>
  call(`${at(competitionId)}/schedule`);

export const fetchClashes = (
  competitionId: string,
): Promise<Answer<{ readonly items: readonly Clash[] }>> => call(`${at(competitionId)}/clashes`);

export const fetchVenues = (competitionId: string): Promise<Answer<List<Venue>>> =>
  callAll(`${at(competitionId)}/venues`);

export const registerVenue = (
  competitionId: string,
  venue: { readonly name: Bilingual; readonly rooms: readonly NewRoom[] },
): Promise<Answer<Venue>> =>
  command(`${at(competitionId)}/venues`, { method: 'POST', body: venue });

/** Everything a room is, as one wants it from now on. */
export const changeRoom = (
  competitionId: string,
  { roomId, name, capacity, closed, stations, version }: Room,
): Promise<Answer<Room>> =>
  command(`${at(competitionId)}/rooms/${roomId}`, {
    method: 'PUT',
    body: { name, capacity, closed, stations },
    version,
  });

export type SessionForm = Pick<
  PlannedSession,
  'moduleId' | 'name' | 'startsAt' | 'endsAt' | 'room' | 'roomId' | 'batch' | 'group'
>;

/** Without a room on record a session says which workstations it has. */
export type NewSession = SessionForm & {
  readonly stations?: readonly { readonly station: string; readonly spare: boolean }[];
};

export const addSession = (eventId: string, session: NewSession): Promise<Answer<unknown>> =>
  command(`${REGISTRATION}/events/${eventId}/sessions`, {
    method: 'POST',
    body: { sessions: [session] },
  });

export const moveSession = (
  { sessionId, version }: PlannedSession,
  form: SessionForm,
): Promise<Answer<unknown>> =>
  command(`${REGISTRATION}/sessions/${sessionId}`, { method: 'PUT', body: form, version });

export const cancelSession = (
  { sessionId, version }: PlannedSession,
  reason: string,
): Promise<Answer<unknown>> =>
  command(`${REGISTRATION}/sessions/${sessionId}/cancellation`, {
    method: 'POST',
    body: { reason },
    version,
  });

export type ProposalAsk = {
  readonly days: readonly { readonly date: string; readonly from: string; readonly to: string }[];
  readonly lunch: { readonly from: string; readonly to: string } | null;
  readonly breakMinutes: number;
  readonly events: readonly {
    readonly eventId: string;
    readonly entries?: number;
    readonly modules: readonly {
      readonly moduleId: string;
      readonly durationMinutes: number;
      readonly roomIds: readonly string[];
    }[];
  }[];
};
export type ProposedSession = SessionForm & {
  readonly eventId: string;
  readonly entries: number;
};
export type Proposal = {
  readonly sessions: readonly ProposedSession[];
  readonly problems: readonly {
    readonly eventId: string;
    readonly moduleId: string | null;
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
};

export const proposePlan = (competitionId: string, ask: ProposalAsk): Promise<Answer<Proposal>> =>
  call(`${at(competitionId)}/session-proposals`, { method: 'POST', body: ask });

export const acceptPlan = (
  competitionId: string,
  sessions: readonly ProposedSession[],
): Promise<Answer<unknown>> =>
  command(`${at(competitionId)}/planned-sessions`, { method: 'POST', body: { sessions } });
