import type { Paper } from '@jinbang/papers/paper';
import type { Transaction } from '@jinbang/service-kit/database';
import type { EventView } from '../event/event.body.ts';
import { findOpeningOf } from '../opening/opening.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { badgesPaper, officialBadgesPaper } from './badge-paper.rules.ts';
import { checkInPaper } from './check-in-paper.rules.ts';
import { drawOnePaper, drawTwoPaper } from './draw-paper.rules.ts';
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

const findOpeningMade = async (
  tx: Transaction,
  eventId: string,
): Promise<OpeningMade | undefined> => {
  const opening = await findOpeningOf(tx, eventId);
  if (!opening) return undefined;
  const { requestedAt, requestedBy, confirmedAt, confirmedBy } = opening;
  const nameOf = await findPersonNames(
    tx,
    [requestedBy, confirmedBy].flatMap((id) => id ?? []),
  );
  return {
    requestedAt: requestedAt.toISOString(),
    requestedBy: nameOf(requestedBy),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    confirmedBy: confirmedBy === null ? null : nameOf(confirmedBy),
  };
};

/** Reads what each form needs, and lays it out; who may was decided before. */
export const layOut: Readonly<Record<FormName, LayOut>> = {
  'check-in': async ({ tx, event, ground, query }) => {
    const entries = await findNamedEntries(tx, event.eventId);
    return checkInPaper(ground, entries, query.sessionId ? ground.sessions[0] : undefined);
  },
  badges: async ({ tx, event, ground }) =>
    badgesPaper(ground, await findNamedEntries(tx, event.eventId)),
  'sign-in': ofOfficials(signInPaper),
  'official-badges': ofOfficials(officialBadgesPaper),
  pledges: ofOfficials(pledgesPaper),
  'pledge-list': ofOfficials(pledgeListPaper),
  'draw-1': async ({ tx, event, ground }) => {
    const made = await findLastNumbering(tx, event.eventId);
    return drawOnePaper(ground, await findNamedEntries(tx, event.eventId), made);
  },
  'draw-2': async ({ tx, keys, event, ground }) =>
    drawTwoPaper(ground, await findOpenedLots(tx, event.eventId, keys)),
  'draw-3': async ({ ground }) => drawThreePaper(ground),
  envelope: async ({ ground }) => envelopePaper(ground),
  decryption: async ({ tx, event, ground }) =>
    decryptionPaper(ground, await findOpeningMade(tx, event.eventId)),
};
