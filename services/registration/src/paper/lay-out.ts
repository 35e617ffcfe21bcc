import type { Paper } from '@jinbang/papers/paper';
import type { Transaction } from '@jinbang/service-kit/database';
import type { EventView } from '../event/event.body.ts';
import { findOpeningOf } from '../opening/opening.store.ts';
import { listLayers, viewOfLayer } from '../opening/opening-layer.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { badgesPaper, officialBadgesPaper } from './badge-paper.rules.ts';
import { checkInPaper } from './check-in-paper.rules.ts';
import { drawOnePaper, drawTwoPaper, type OpenedLots } from './draw-paper.rules.ts';
import { findBadgePhotos } from './find-badge-photos.ts';
import { findNamedEntries, findNamedOfficials, findPersonNames } from './find-named.ts';
import { findOpenedLots } from './find-opened-lots.ts';
import { pledgeListPaper, pledgesPaper, signInPaper } from './officials-paper.rules.ts';
import type { PaperQuery } from './paper.body.ts';
import { findLastNumbering } from './paper.store.ts';
import type { FormName } from './paper-form.ts';
import type { NamedOfficial, PaperGround } from './paper-ground.ts';
import {
  decryptionPaper,
  drawThreePaper,
  envelopePaper,
  type LayerMade,
  type OpeningMade,
} from './sealed-paper.rules.ts';

type Asked = {
  readonly tx: Transaction;
  readonly keys: KeyRing;
  readonly event: EventView;
  readonly ground: PaperGround;
  readonly at: Date;
  readonly query: PaperQuery;
};

type LayOut = (asked: Asked) => Promise<Paper>;

const ofOfficials =
  (lay: (ground: PaperGround, officials: readonly NamedOfficial[]) => Paper): LayOut =>
  async ({ tx, event, ground, at }) =>
    lay(ground, await findNamedOfficials(tx, event, at));

const findLayersMade = async (tx: Transaction, eventId: string): Promise<readonly LayerMade[]> => {
  const opening = await findOpeningOf(tx, eventId);
  if (!opening) return [];
  const layers = (await listLayers(tx, opening.openingId)).map(viewOfLayer);
  const nameOf = await findPersonNames(
    tx,
    layers.flatMap(({ presentedBy, confirmedBy }) => [presentedBy, confirmedBy ?? []].flat()),
  );
  return layers.map((layer) => ({
    ...layer,
    presentedBy: nameOf(layer.presentedBy),
    confirmedBy: layer.confirmedBy === null ? null : nameOf(layer.confirmedBy),
  }));
};

const findOpeningMade = async (
  tx: Transaction,
  eventId: string,
): Promise<OpeningMade | undefined> => {
  const { confirmedAt, confirmedBy } = (await findOpeningOf(tx, eventId)) ?? {};
  if (!confirmedAt || !confirmedBy) return undefined;
  const nameOf = await findPersonNames(tx, [confirmedBy]);
  return { confirmedAt: new Date(confirmedAt).toISOString(), confirmedBy: nameOf(confirmedBy) };
};

const openedLots = async ({ tx, keys, event }: Asked): Promise<OpenedLots | undefined> =>
  findOpenedLots(tx, await findOpeningOf(tx, event.eventId), keys);

/** Reads what each form needs, and lays it out; who may was decided before. */
export const layOut: Readonly<Record<FormName, LayOut>> = {
  'check-in': async ({ tx, event, ground, query }) => {
    const entries = await findNamedEntries(tx, event.eventId);
    return checkInPaper(ground, entries, query.sessionId ? ground.sessions[0] : undefined);
  },
  badges: async ({ tx, keys, event, ground }) => {
    const entries = await findNamedEntries(tx, event.eventId);
    return badgesPaper(ground, entries, await findBadgePhotos(tx, keys, event.ownerId, entries));
  },
  'sign-in': ofOfficials(signInPaper),
  'official-badges': ofOfficials(officialBadgesPaper),
  pledges: ofOfficials(pledgesPaper),
  'pledge-list': ofOfficials(pledgeListPaper),
  'draw-1': async ({ tx, event, ground }) => {
    const made = await findLastNumbering(tx, event.eventId);
    return drawOnePaper(ground, await findNamedEntries(tx, event.eventId), made);
  },
  'draw-2': async (asked) => drawTwoPaper(asked.ground, await openedLots(asked)),
  'draw-3': async (asked) => drawThreePaper(asked.ground, await openedLots(asked)),
  envelope: async ({ ground }) => envelopePaper(ground),
  decryption: async ({ tx, event, ground }) =>
    decryptionPaper(
      ground,
      await findLayersMade(tx, event.eventId),
      await findOpeningMade(tx, event.eventId),
    ),
};
