import { aboutSeal, type SealedContent } from '@jinbang/draws/sealed-lots';
import { readSealed } from '@jinbang/draws/sealed-text';
import { Fault } from '@jinbang/kernel/fault';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq } from 'drizzle-orm';
import { openingLayerTable } from '../draw.tables.ts';
import type { Sealer } from '../sealing/key-ring.ts';
import type { OpeningLayerView, PresentedLayer } from './opening.body.ts';

type LayerRow = typeof openingLayerTable.$inferSelect;
type Opened = PresentedLayer['opened'];

/** What the cipher of a layer is bound to. */
export const aboutLayer = ({ openingId, layer }: Pick<LayerRow, 'openingId' | 'layer'>): string =>
  `opened layer ${layer} of ${openingId}`;

export const viewOfLayer = (row: LayerRow): OpeningLayerView => ({
  layer: row.layer,
  means: row.means,
  papers: row.papers,
  reason: row.reason,
  seals: row.seals,
  presentedBy: row.presentedBy,
  presentedAt: row.presentedAt.toISOString(),
  confirmedBy: row.confirmedBy,
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
});

/**
 * Keeps what was presented, closed again with the service's own key: until the last layer is
 * confirmed a copy of the database still leads from no name to a mark.
 */
export const insertLayer = async (
  tx: Transaction,
  row: Omit<LayerRow, 'cipher' | 'seals'>,
  opened: Opened,
  sealer: Sealer,
): Promise<LayerRow> => {
  const cipher = sealer.seal(JSON.stringify(opened), aboutLayer(row));
  const whole = { ...row, cipher, seals: opened.length };
  await tx.insert(openingLayerTable).values(whole);
  return whole;
};

export const listLayers = (tx: Transaction, openingId: string): Promise<readonly LayerRow[]> =>
  tx
    .select()
    .from(openingLayerTable)
    .where(eq(openingLayerTable.openingId, openingId))
    .orderBy(desc(openingLayerTable.layer))
    .limit(2);

export const saveLayerConfirmation = async (
  tx: Transaction,
  { openingId, layer, confirmedBy, confirmedAt }: LayerRow,
): Promise<void> => {
  await tx
    .update(openingLayerTable)
    .set({ confirmedBy, confirmedAt })
    .where(and(eq(openingLayerTable.openingId, openingId), eq(openingLayerTable.layer, layer)));
};

/** The texts of confirmed layers by the seal they were in. */
export const openedTexts = (
  layers: readonly LayerRow[],
  sealer: Sealer,
): ReadonlyMap<string, string> =>
  new Map(
    layers
      .filter(({ confirmedAt }) => confirmedAt !== null)
      // Safe: written by insertLayer in this form, and the seal shows any change.
      .flatMap((row) => JSON.parse(sealer.open(row.cipher, aboutLayer(row))) as Opened)
      .map(({ sealId, plaintext }) => [sealId, plaintext]),
  );

/** What a text holds. It was written by this service and compared with its commitment. */
export const contentOf = (sealId: string, plaintext: string): SealedContent => {
  const content = readSealed(plaintext, aboutSeal(sealId));
  if (content === undefined) {
    throw new Fault(`seal ${sealId} holds another text`, { retryable: false });
  }
  // Safe: sealContent alone writes these, typed.
  return content as SealedContent;
};
