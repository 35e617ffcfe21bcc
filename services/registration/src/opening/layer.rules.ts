import { commitmentOfText } from '@jinbang/draws/sealed-text';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { layerOf, type SealKind } from '../seal/seal.body.ts';
import { standingSeals } from '../seal/seal.rules.ts';
import type { OpeningLayerView, PresentedLayer } from './opening.body.ts';

type Sealed = {
  readonly sealId: string;
  readonly serial: number;
  readonly kind: SealKind;
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly commitment: string;
};
type LayerState = Pick<OpeningLayerView, 'layer' | 'confirmedAt' | 'presentedBy' | 'confirmedBy'>;

/** What must be opened of a layer. */
export const sealsOfLayer = <Seal extends Sealed>(
  seals: readonly Seal[],
  layer: number,
): readonly Seal[] => standingSeals(seals).filter(({ kind }) => layerOf(kind) === layer);

/** The layer that is opened next: the third before the second (domain §2). Undefined when all are open. */
export const nextLayer = (
  seals: readonly Sealed[],
  layers: readonly LayerState[],
): 2 | 3 | undefined =>
  ([3, 2] as const).find(
    (layer) =>
      sealsOfLayer(seals, layer).length > 0 &&
      !layers.some((one) => one.layer === layer && one.confirmedAt !== null),
  );

const textIssues = (
  wanted: readonly Sealed[],
  opened: PresentedLayer['opened'],
): readonly RejectionIssue[] => {
  const byId = new Map(wanted.map((seal) => [seal.sealId, seal]));
  return opened.flatMap(({ sealId, plaintext }, place) => {
    const seal = byId.get(sealId);
    if (!seal) return [{ at: `opened.${place}.sealId`, code: 'opening.seal-elsewhere' }];
    return commitmentOfText(plaintext) === seal.commitment
      ? []
      : [{ at: `opened.${place}.plaintext`, code: 'opening.other-text' }];
  });
};

type Presenting = {
  readonly seals: readonly Sealed[];
  readonly layers: readonly LayerState[];
  readonly layer: number;
  readonly opened: PresentedLayer['opened'];
};

/** Are these the texts that were sealed, all of them, and is it this layer's turn? */
export const flawOfPresentation = (given: Presenting): Rejection | undefined => {
  const { seals, layers, layer, opened } = given;
  const next = nextLayer(seals, layers);
  if (next !== layer) {
    return { kind: 'conflict', code: 'opening.layer-not-next', params: { next: next ?? 1 } };
  }
  if (layers.some((one) => one.layer === layer)) {
    return { kind: 'conflict', code: 'opening.layer-presented' };
  }
  const wanted = sealsOfLayer(seals, layer);
  const issues = textIssues(wanted, opened);
  if (issues.length > 0) return { kind: 'invalid', code: 'opening.text-wrong', issues };
  const missing = wanted.length - new Set(opened.map(({ sealId }) => sealId)).size;
  return missing > 0
    ? { kind: 'invalid', code: 'opening.texts-missing', params: { missing } }
    : undefined;
};

/** Who watches is somebody else, and each layer is confirmed once. */
export const flawOfLayerConfirmation = (
  layer: LayerState | undefined,
  personId: string,
): Rejection | undefined => {
  if (!layer) return { kind: 'conflict', code: 'opening.layer-not-presented' };
  if (layer.confirmedBy !== null) return { kind: 'conflict', code: 'opening.layer-confirmed' };
  return layer.presentedBy === personId
    ? { kind: 'forbidden', code: 'opening.second-person' }
    : undefined;
};

/** The last act, numbers to entries, waits for the layers that are closed. */
export const flawOfClosedLayers = (
  seals: readonly Sealed[],
  layers: readonly LayerState[],
): Rejection | undefined => {
  const next = nextLayer(seals, layers);
  return next === undefined
    ? undefined
    : { kind: 'conflict', code: 'opening.layers-closed', params: { next } };
};
