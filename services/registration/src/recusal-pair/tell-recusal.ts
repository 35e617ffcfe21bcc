import type { FactOf } from '@jinbang/contracts/fact';
import { recusalToldV1 } from '@jinbang/contracts/registration/recusal';
import type { Work } from '../command-deps.ts';
import type { GroundToSeal } from '../draw/draw-ground.ts';
import type { SessionView } from '../session/session.body.ts';
import { pairsAtDraw } from './recusal-pair.rules.ts';
import { findJudgesFrom } from './recusal-pair.store.ts';

/**
 * What a draw tells of recusal: nothing while an event is blind, since stepping aside would tell the
 * hall whose station it is (M04); in an open event the pairs of judge and station.
 */
export const recusalTold = async (
  { tx, tell }: Work,
  { event, entries }: GroundToSeal,
  { sessionId, moduleId, version }: SessionView,
  lots: readonly { readonly entryId: string; readonly station: string }[],
): Promise<readonly FactOf<typeof recusalToldV1>[]> => {
  if (event.recusal !== 'contestant') return [];
  const pairs = pairsAtDraw(await findJudgesFrom(tx, event), entries, lots);
  return [
    {
      ...tell.envelope(sessionId, version),
      type: recusalToldV1.type,
      version: recusalToldV1.version,
      competitionId: event.competitionId,
      eventId: event.eventId,
      data: { moduleId, pairs: [...pairs] },
    },
  ];
};
