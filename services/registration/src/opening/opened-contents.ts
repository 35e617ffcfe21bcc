import type { SealedContent } from '@jinbang/draws/sealed-lots';
import type { Transaction } from '@jinbang/service-kit/database';
import { openDraws } from '../draw/draw.store.ts';
import { standingSeals } from '../seal/seal.rules.ts';
import { listSeals } from '../seal/seal.store.ts';
import type { Sealer } from '../sealing/key-ring.ts';
import { contentOf, listLayers, openedTexts } from './opening-layer.store.ts';

/**
 * Everything opened of an event in the order it was sealed: what the layers showed, and before it
 * the draws of open events and of former times, which the service's own key closes.
 */
export const openedContents = async (
  tx: Transaction,
  eventId: string,
  openingId: string,
  sealer: Sealer,
): Promise<readonly SealedContent[]> => {
  const former = await openDraws(tx, eventId, sealer);
  const texts = openedTexts(await listLayers(tx, openingId), sealer);
  const seals = standingSeals(await listSeals(tx, eventId));
  return [
    ...former.map(({ sessionId, stations }) => ({
      kind: 'stations-drawn' as const,
      sessionId,
      lots: stations,
      secret: null,
    })),
    ...seals.flatMap(({ sealId }) => {
      const text = texts.get(sealId);
      return text === undefined ? [] : [contentOf(sealId, text)];
    }),
  ];
};
