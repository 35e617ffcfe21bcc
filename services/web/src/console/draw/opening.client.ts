import type { RevealedDraws } from '@jinbang/draws/verify-draws';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';
import type { DrawEvent, Opening } from './draw.types.ts';
import { onEvent } from './send-seen.ts';

export type SealedLots = {
  readonly sealId: string;
  readonly layer: 2 | 3;
  readonly keyId: string;
  readonly cipher: string;
  readonly commitment: string;
  readonly stands: boolean;
};
export type OpenedText = { readonly sealId: string; readonly plaintext: string };
export type Presented =
  | { readonly means: 'judge-key'; readonly opened: readonly OpenedText[] }
  | {
      readonly means: 'recovery-papers';
      readonly papers: readonly number[];
      readonly reason: string;
      readonly opened: readonly OpenedText[];
    };

const at = (eventId: string): string => `${REGISTRATION}/events/${eventId}`;
const of = (openingId: string): string => `${REGISTRATION}/openings/${openingId}`;

export const askOpening = (event: DrawEvent): Promise<Answer<unknown>> =>
  onEvent(event, ({ eventId, version }) =>
    command(`${at(eventId)}/opening`, { method: 'POST', version }),
  );

export const fetchSealed = (eventId: string): Promise<Answer<List<SealedLots>>> =>
  callAll(`${at(eventId)}/sealed-lots`);

export const presentLayer = (
  { openingId, version }: Opening,
  layer: 2 | 3,
  body: Presented,
): Promise<Answer<unknown>> =>
  command(`${of(openingId)}/layers/${layer}`, { method: 'POST', body, version });

export const confirmLayer = (
  { openingId, version }: Opening,
  layer: 2 | 3,
): Promise<Answer<unknown>> =>
  command(`${of(openingId)}/layers/${layer}/confirmation`, { method: 'POST', version });

export const confirmOpening = ({ openingId, version }: Opening): Promise<Answer<unknown>> =>
  command(`${of(openingId)}/confirmation`, { method: 'POST', version });

export const fetchProofs = (eventId: string): Promise<Answer<RevealedDraws>> =>
  call(`${at(eventId)}/draw-proofs`);
