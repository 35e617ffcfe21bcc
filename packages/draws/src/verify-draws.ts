import { aboutSeal, positionsOf, type SealedContent, stationText } from './sealed-lots.ts';
import { commitmentOfText, readSealed } from './sealed-text.ts';
import { type DrawProof, flawOfProof, inOrder, type ProofFlaw } from './seeded-draw.ts';

type SeedProof = DrawProof & { readonly layer: number; readonly sealId: string | null };
type SealProof = {
  readonly sealId: string;
  readonly serial: number;
  readonly commitment: string;
  readonly plaintext: string;
};
type MarkedBy =
  | { readonly kind: 'entry'; readonly moduleId: string; readonly entryNo: string }
  | {
      readonly kind: 'station';
      readonly moduleId: string;
      readonly sessionId: string;
      readonly station: string;
    }
  | { readonly kind: 'review'; readonly moduleId: string; readonly reviewCode: string };

/** Everything revealed when the draws were opened. */
export type RevealedDraws = {
  readonly draws: readonly SeedProof[];
  readonly seals: readonly SealProof[];
  readonly former: readonly {
    readonly sessionId: string;
    readonly lots: readonly { readonly entryId: string; readonly station: string }[];
  }[];
  readonly entries: readonly { readonly entryId: string; readonly entryNo: string }[];
  readonly mapping: readonly { readonly entryId: string; readonly subject: MarkedBy }[];
};

export type DrawFinding = {
  readonly what: 'draw' | 'seal' | 'mapping';
  /** The place of a draw, the id of a sealed text, the module of a line. */
  readonly of: string;
  readonly flaw: ProofFlaw | 'other-text' | 'other-seal' | 'other-entry' | undefined;
};

const contentOf = ({ sealId, plaintext }: SealProof): SealedContent | undefined =>
  // Safe: its commitment was compared, and only sealed texts of these forms are written.
  readSealed(plaintext, aboutSeal(sealId)) as SealedContent | undefined;

const lotTexts = (content: SealedContent | undefined): readonly string[] => {
  if (!content || content.kind === 'station-moved') return [];
  if (content.kind === 'codes-drawn' || content.kind === 'codes-late') {
    return content.lots.map((lot) => JSON.stringify([stationText(lot), lot.reviewCode]));
  }
  return content.lots.map(({ entryId, station }) => JSON.stringify([entryId, station]));
};

/** Are the lots that were drawn the lots that were sealed? */
const isSealedSo = (draw: SeedProof, seals: readonly SealProof[]): boolean => {
  if (draw.sealId === null) return true;
  const seal = seals.find(({ sealId }) => sealId === draw.sealId);
  const drawn = draw.lots.map(({ taker, item }) => JSON.stringify([taker, item]));
  return seal !== undefined && inOrder(drawn).join() === inOrder(lotTexts(contentOf(seal))).join();
};

const sealFlaw = (seal: SealProof): DrawFinding['flaw'] =>
  commitmentOfText(seal.plaintext) === seal.commitment && contentOf(seal) !== undefined
    ? undefined
    : 'other-text';

/** Follows every line of the mapping through the layers: code to station, station to entry, number to entry. */
const followed = ({ seals, former, entries }: RevealedDraws) => {
  const earlier = former.map(
    ({ sessionId, lots }): SealedContent => ({
      kind: 'stations-drawn',
      sessionId,
      lots,
      secret: null,
    }),
  );
  const sealed = seals
    .toSorted((left, right) => left.serial - right.serial)
    .flatMap((seal) => contentOf(seal) ?? []);
  const positions = positionsOf([...earlier, ...sealed]);
  const byNumber = new Map(entries.map(({ entryId, entryNo }) => [entryNo, entryId]));
  return (subject: MarkedBy): string | undefined => {
    if (subject.kind === 'entry') return byNumber.get(subject.entryNo);
    if (subject.kind === 'station') return positions.entries.get(stationText(subject));
    const at = positions.stations.get(subject.moduleId)?.get(subject.reviewCode);
    return at && positions.entries.get(stationText(at));
  };
};

/** Draws once more, compares every sealed text with its commitment, and follows how the layers join. */
export const verifyDraws = (revealed: RevealedDraws): readonly DrawFinding[] => {
  const entryOf = followed(revealed);
  const wrong = revealed.mapping.filter(({ entryId, subject }) => entryOf(subject) !== entryId);
  return [
    ...revealed.draws.map((draw) => ({
      what: 'draw' as const,
      of: draw.place,
      flaw:
        flawOfProof(draw) ??
        (isSealedSo(draw, revealed.seals) ? undefined : ('other-seal' as const)),
    })),
    ...revealed.seals.map((seal) => ({
      what: 'seal' as const,
      of: seal.sealId,
      flaw: sealFlaw(seal),
    })),
    ...(revealed.mapping.length > 0 && wrong.length === 0
      ? [{ what: 'mapping' as const, of: `${revealed.mapping.length}`, flaw: undefined }]
      : []),
    ...wrong.map(({ subject }) => ({
      what: 'mapping' as const,
      of: subject.moduleId,
      flaw: 'other-entry' as const,
    })),
  ];
};
