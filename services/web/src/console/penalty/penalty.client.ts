import type {
  PenaltyBody,
  PenaltyChanged,
  PenaltyKind,
  PenaltyPage,
  PenaltyView,
} from '@jinbang/contracts/http/judging-penalty';
import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Answer } from '../../ui/ask.client.ts';
import { call, command } from '../call.client.ts';

const JUDGING = '/api/judging/v1';

export type { PenaltyKind, PenaltyPage, PenaltyView };
export type Place = { readonly eventId: string; readonly moduleId: string };

const at = ({ eventId, moduleId }: Place): string =>
  `${JUDGING}/events/${eventId}/modules/${moduleId}/penalties`;

/** Modules and who stands in them, by code; no marks. */
export const fetchPlaces = (eventId: string): Promise<Answer<JudgingProgress>> =>
  call(`${JUDGING}/events/${eventId}/progress`);

/** The newest two hundred: more than a hall ever has. */
export const fetchPenalties = (place: Place): Promise<Answer<PenaltyPage>> =>
  call(`${at(place)}?limit=200`);

export const givePenalty = (
  place: Place,
  version: number,
  body: PenaltyBody,
): Promise<Answer<PenaltyChanged>> => command(at(place), { method: 'POST', body, version });

export const takeBack = (
  place: Place,
  version: number,
  { penaltyId, reason }: { readonly penaltyId: string; readonly reason: string },
): Promise<Answer<PenaltyChanged>> =>
  command(`${at(place)}/${penaltyId}/withdrawal`, { method: 'POST', body: { reason }, version });
