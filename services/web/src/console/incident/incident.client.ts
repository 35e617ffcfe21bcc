import type { ContestantDrawing, SeenSignature } from '@jinbang/contracts/http/judging-floor';
import type {
  IncidentBody,
  IncidentDecision,
  IncidentFloorStep,
  IncidentView,
  StationClocks,
} from '@jinbang/contracts/http/judging-incident';
import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';

export type {
  ContestantDrawing,
  IncidentBody,
  IncidentDecision,
  IncidentFloorStep,
  IncidentView,
  SeenSignature,
};
export type Clock = StationClocks['items'][number];

/** A session with its stations, as registration shows it; who stands where is not part of it. */
export type FloorSession = {
  readonly sessionId: string;
  readonly name: Bilingual;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
  readonly state: 'planned' | 'cancelled';
  readonly stations: readonly { readonly station: string; readonly inUse: boolean }[];
};

const at = (eventId: string): string => `/api/judging/v1/events/${eventId}`;

export const fetchIncidents = (eventId: string): Promise<Answer<List<IncidentView>>> =>
  callAll(`${at(eventId)}/incidents`);

export const fetchClocks = (eventId: string): Promise<Answer<StationClocks>> =>
  call(`${at(eventId)}/station-clocks`);

export const fetchFloor = (eventId: string): Promise<Answer<List<FloorSession>>> =>
  callAll(`${REGISTRATION}/events/${eventId}/sessions`);

/** What contestants signed on tablets; only for those who decide about it. */
export const fetchSignatures = (eventId: string): Promise<Answer<List<SeenSignature>>> =>
  callAll(`${at(eventId)}/contestant-signatures`);

export const fetchDrawing = (
  eventId: string,
  signatureId: string,
): Promise<Answer<ContestantDrawing>> =>
  call(`${at(eventId)}/contestant-signatures/${signatureId}`);

export const recordIncident = (
  eventId: string,
  body: IncidentBody,
): Promise<Answer<IncidentView>> => command(`${at(eventId)}/incidents`, { method: 'POST', body });

export type Seen = Pick<IncidentView, 'incidentId' | 'version'>;

export const addStep = (
  eventId: string,
  { incidentId, version }: Seen,
  body: IncidentFloorStep,
): Promise<Answer<IncidentView>> =>
  command(`${at(eventId)}/incidents/${incidentId}/steps`, { method: 'POST', body, version });

export const decideIncident = (
  eventId: string,
  { incidentId, version }: Seen,
  body: IncidentDecision,
): Promise<Answer<IncidentView>> =>
  command(`${at(eventId)}/incidents/${incidentId}/decision`, { method: 'POST', body, version });
