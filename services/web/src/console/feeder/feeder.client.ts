import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';

export type PairDraft = {
  readonly eventId: string;
  readonly feederEventId: string;
  readonly quota: number;
  readonly minimumTotal: string | null;
};
export type Pair = PairDraft & {
  readonly name: Bilingual;
  readonly feederName: Bilingual;
  readonly state: string | null;
  readonly feederState: string | null;
  readonly result: { readonly state: 'FINAL' | 'AMENDED'; readonly version: number } | null;
};
export type Feeder = {
  readonly feederId: string;
  readonly competitionId: string;
  readonly feederCompetitionId: string;
  readonly feederOwnerId: string;
  readonly name: Bilingual;
  readonly feederName: Bilingual;
  readonly pairs: readonly Pair[];
  readonly agreedAt: string | null;
  readonly version: number;
};

export type EventToPair = {
  readonly eventId: string;
  readonly name: Bilingual;
  readonly teamSize: number;
  readonly state: string;
};
export type EventsToPair = {
  readonly events: readonly EventToPair[];
  readonly feederEvents: readonly EventToPair[];
};

/** What feeds a contest, and what it feeds. */
export const fetchFeeders = (competitionId: string): Promise<Answer<List<Feeder>>> =>
  callAll(`${REGISTRATION}/competitions/${competitionId}/feeders`);

export const fetchEventsToPair = (feederId: string): Promise<Answer<EventsToPair>> =>
  call(`${REGISTRATION}/feeders/${feederId}/events`);

export const addFeeder = (
  competitionId: string,
  feederCompetitionId: string,
): Promise<Answer<Feeder>> =>
  command(`${REGISTRATION}/competitions/${competitionId}/feeders`, {
    method: 'POST',
    body: { feederCompetitionId },
  });

export const savePairs = (
  { feederId, version }: Feeder,
  pairs: readonly PairDraft[],
): Promise<Answer<Feeder>> =>
  command(`${REGISTRATION}/feeders/${feederId}`, { method: 'PUT', body: { pairs }, version });

export const agree = ({ feederId, version }: Feeder): Promise<Answer<Feeder>> =>
  command(`${REGISTRATION}/feeders/${feederId}/agreement`, { method: 'POST', version });
