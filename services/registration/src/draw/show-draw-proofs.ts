import { positionsOf, type SealedContent, stationText } from '@jinbang/draws/sealed-lots';
import { drawBySeed, type Lot } from '@jinbang/draws/seeded-draw';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { findNumbering, findStandingEntries } from '../entry/entry.store.ts';
import { seesEvent } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { openedContents } from '../opening/opened-contents.ts';
import { mappingOf } from '../opening/opening.rules.ts';
import { findOpeningOf } from '../opening/opening.store.ts';
import { contentOf, listLayers, openedTexts } from '../opening/opening-layer.store.ts';
import { layerOf } from '../seal/seal.body.ts';
import { standingSeals } from '../seal/seal.rules.ts';
import { listSeals, type SealRow } from '../seal/seal.store.ts';
import type { Sealer } from '../sealing/key-ring.ts';
import { SESSIONS_MAX } from '../session/session.rules.ts';
import { listSessions } from '../session/session.store.ts';
import { findCommitment, openFormerCommitment } from './commitment.store.ts';
import { openDraws } from './draw.store.ts';
import type { DrawDeps } from './draw-ground.ts';
import type { DrawProofs } from './draw-proofs.body.ts';

const stillSealed: Rejection = { kind: 'conflict', code: 'draw.still-sealed' };
type DrawProof = DrawProofs['draws'][number];

const lotsOf = (content: SealedContent): readonly Lot[] => {
  if (content.kind === 'station-moved') return [];
  if (content.kind === 'codes-drawn' || content.kind === 'codes-late') {
    return content.lots.map((lot) => ({ taker: stationText(lot), item: lot.reviewCode }));
  }
  return content.lots.map(({ entryId, station }) => ({ taker: entryId, item: station }));
};

/** A draw by hand has no commitment, and nothing of it can be computed again. */
const proofOfSeal = async (
  tx: Transaction,
  { sealId, commitmentId, publicValue }: SealRow,
  content: SealedContent,
): Promise<readonly DrawProof[]> => {
  if (commitmentId === null || publicValue === null) return [];
  const committed = await findCommitment(tx, commitmentId);
  const secret = content.kind === 'station-moved' ? null : content.secret;
  if (!committed || secret === null) return [];
  const { layer, place, commitment, takers, items } = committed;
  const committedAt = committed.committedAt.toISOString();
  const lots = [...lotsOf(content)];
  return [
    { layer, place, commitment, committedAt, secret, publicValue, takers, items, lots, sealId },
  ];
};

const proofsOfFormer = async (
  tx: Transaction,
  eventId: string,
  sealer: Sealer,
): Promise<readonly DrawProof[]> => {
  const proofs: DrawProof[] = [];
  for (const draw of await openDraws(tx, eventId, sealer)) {
    const { sessionId, commitmentId, publicValue, stations: lots } = draw;
    if (commitmentId === null || publicValue === null) continue;
    const committed = await openFormerCommitment(tx, commitmentId, sealer);
    if (!committed) continue;
    const { commitment, secret, roster, stations } = committed;
    proofs.push({
      ...{ layer: 2, place: sessionId, commitment, secret, publicValue, sealId: null },
      committedAt: committed.committedAt.toISOString(),
      takers: roster,
      items: stations,
      lots: lots.map(({ entryId, station }) => ({ taker: entryId, item: station })),
    });
  }
  return proofs;
};

/** The first draw is revealed at once; here it stands with the others. */
const proofOfNumbers = async (tx: Transaction, eventId: string): Promise<readonly DrawProof[]> => {
  const numbering = await findNumbering(tx, eventId);
  const { commitmentId, secret, publicValue } = numbering ?? {};
  if (!commitmentId || !secret || !publicValue) return [];
  const committed = await findCommitment(tx, commitmentId);
  if (!committed) return [];
  const { place, commitment, takers, items } = committed;
  const committedAt = committed.committedAt.toISOString();
  const lots = drawBySeed({ ...committed, secret, publicValue }).map((lot) => ({ ...lot }));
  return [
    {
      layer: 1,
      place,
      commitment,
      committedAt,
      secret,
      publicValue,
      takers,
      items,
      lots,
      sealId: null,
    },
  ];
};

const proofsOfSeals = async (
  tx: Transaction,
  eventId: string,
  texts: ReadonlyMap<string, string>,
) => {
  const draws: DrawProof[] = [];
  const seals: DrawProofs['seals'] = [];
  for (const row of standingSeals(await listSeals(tx, eventId))) {
    const { sealId, serial, kind, commitment } = row;
    const plaintext = texts.get(sealId);
    if (plaintext === undefined) continue;
    seals.push({ sealId, serial, layer: layerOf(kind), kind, commitment, plaintext });
    draws.push(...(await proofOfSeal(tx, row, contentOf(sealId, plaintext))));
  }
  return { draws, seals };
};

const revealed = async (
  tx: Transaction,
  event: EventView,
  openingId: string,
  sealer: Sealer,
): Promise<DrawProofs> => {
  const { eventId } = event;
  const texts = openedTexts(await listLayers(tx, openingId), sealer);
  const { draws, seals } = await proofsOfSeals(tx, eventId, texts);
  const former = await openDraws(tx, eventId, sealer);
  const entries = await findStandingEntries(tx, eventId);
  const positions = positionsOf(await openedContents(tx, eventId, openingId, sealer));
  const sessions = await listSessions(tx, eventId, { limit: SESSIONS_MAX });
  return {
    eventId,
    draws: [
      ...(await proofOfNumbers(tx, eventId)),
      ...(await proofsOfFormer(tx, eventId, sealer)),
      ...draws,
    ],
    seals,
    former: former.map(({ sessionId, stations }) => ({ sessionId, lots: [...stations] })),
    entries: entries.flatMap(({ entryId, entryNo }) =>
      entryNo === null ? [] : [{ entryId, entryNo }],
    ),
    mapping: [...mappingOf(event, entries, sessions, positions)],
  };
};

/**
 * The secrets and lots of every draw, for anybody of the event to draw once more and to follow from
 * number to code. Only after the opening: they are the way from a mark to an entry (M04).
 */
export const showDrawProofs =
  (deps: Pick<DrawDeps, 'db' | 'now' | 'keys'>) =>
  (actorId: string, eventId: string): Promise<Result<DrawProofs, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event || !seesEvent(sightOf(held, at), event)) return refuse(unknownEvent);
      const opening = await findOpeningOf(tx, eventId);
      if (opening?.state !== 'opened') return refuse(stillSealed);
      return accept(await revealed(tx, event, opening.openingId, deps.keys.draw));
    });
