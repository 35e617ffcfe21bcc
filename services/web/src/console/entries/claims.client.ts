import type { Answer } from '../../ui/ask.client.ts';
import { call, command, REGISTRATION } from '../call.client.ts';

export type ClaimOutcome = 'stays' | 'goes' | 'taken-back';
export type ClaimSpeaker = 'organiser' | 'person' | 'paper' | 'organisation';
export type ClaimWord = { readonly outcome: ClaimOutcome; readonly speaker: ClaimSpeaker };

/** Somebody whom two organisations have entered in one event. */
export type Claim = {
  readonly claimId: string;
  readonly eventId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly standing: {
    readonly entryId: string;
    readonly organisationId: string;
    readonly memberCount: number;
  } | null;
  readonly state: 'claimed' | 'entered' | 'refused' | 'taken-back' | 'dropped';
  readonly speaker: ClaimSpeaker | null;
  readonly reason: string | null;
  readonly may: readonly ClaimWord[];
  readonly version: number;
};
export type Claims = {
  readonly items: readonly Claim[];
  readonly people: readonly {
    readonly personId: string;
    readonly name: string | null;
    readonly nameEn: string | null;
  }[];
};

export const fetchClaims = (eventId: string): Promise<Answer<Claims>> =>
  call(`${REGISTRATION}/events/${eventId}/entry-claims?limit=200`);

export const decideClaim = (
  { eventId, claimId, version }: Claim,
  { outcome, speaker }: ClaimWord,
  reason: string,
): Promise<Answer<object>> =>
  command(`${REGISTRATION}/events/${eventId}/entry-claim-decisions`, {
    method: 'POST',
    body: { claimId, version, outcome, speaker, ...(reason === '' ? {} : { reason }) },
  });
