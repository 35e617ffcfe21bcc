import { createHash } from 'node:crypto';
import type { PromotionNotice } from '@jinbang/contracts/http/promotion-notice';
import type { OwnObjection, PublicObjection } from '@jinbang/contracts/http/result-objection';
import { filledNotice } from '@jinbang/contracts/notice-words';
import { plainObjectionCode } from '@jinbang/contracts/objection-code';
import { daysOfNotice } from '@jinbang/kernel/notice-day';
import { accept, refuse } from '@jinbang/kernel/result';
import { inTenant, type Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, type Outcome, unknown } from '../command.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { findWithheld } from '../consent/consent.store.ts';
import { findBatch } from '../decision/decision.store.ts';
import { findEvent } from '../event/event.store.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { findNames } from '../person/person.store.ts';
import { namesakesOf, publicLine, stateOfNotice } from './promotion-notice.rules.ts';
import { findBodyOfNotice, findLines, findNotice, type Notice } from './promotion-notice.store.ts';
import { type FoundObjection, findByCode, findObjection } from './promotion-objection.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;

const unknownNotice = unknown('promotion-notice.unknown');
const unknownObjection = unknown('objection.unknown');

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Whom the notice names now: who was sent back since, or replaced by a newer result, is not there. */
const linesOf = async (tx: Transaction, { noticeId, bodyId, batchId, competitionId }: Notice) => {
  const listed = (await findLines(tx, noticeId)).filter(
    (one) => one.batchId === batchId && one.state !== 'returned' && one.state !== 'refused',
  );
  const people = listed.map(({ line }) => line.personId);
  const names = people.length === 0 ? new Map() : await findNames(tx, bodyId, people);
  const withheld = await findWithheld(tx, competitionId, people);
  const nameOf = (personId: string) => (withheld.has(personId) ? undefined : names.get(personId));
  const lines = listed.map(({ line }) => publicLine(line, nameOf(line.personId)));
  const twice = namesakesOf(lines);
  return lines.map((one) => ({
    ...one,
    hasNamesake: one.name !== null && twice.has(one.name),
  }));
};

/** What a notice is about, where all of it is known. */
const findAround = async (tx: Transaction, noticeId: string) => {
  const notice = await findNotice(tx, noticeId);
  if (!notice) return undefined;
  const competition = await findCompetition(tx, notice.competitionId);
  const event = await findEvent(tx, notice.eventId);
  const batch = await findBatch(tx, notice.batchId);
  const issuer = await findIssuer(tx, notice.bodyId);
  return competition && event && batch && issuer
    ? { notice, competition, event, batch, issuer }
    : undefined;
};
type Around = NonNullable<Awaited<ReturnType<typeof findAround>>>;

/** Since when it names nobody, or null while it hangs; a newer result takes an old list away at once. */
const downSince = ({ notice, batch }: Around, at: Date): Date | null => {
  if (notice.takenDownAt !== null) return notice.takenDownAt;
  if (stateOfNotice(notice, at) === 'over') return notice.until;
  return batch.state === 'superseded' ? at : null;
};

const wordsOf = ({ notice, competition, event }: Around) => {
  const { postedAt, until, zone, workingDays } = notice;
  const about = { event: event.name, contest: competition.name };
  const words = filledNotice(notice.text, { ...about, workingDays, zone, postedAt, until });
  const { title, body, objections, contact } = words;
  return { title, text: body, objections, contact };
};

/** The posted notice as everybody may read it; once down it says when, and names nobody. */
export const readPublicNotice =
  ({ db, now }: Read) =>
  async (noticeId: string): Outcome<PromotionNotice> => {
    const bodyId = await findBodyOfNotice(db, noticeId);
    if (bodyId === undefined) return refuse(unknownNotice);
    return inTenant(db, [bodyId], async (tx) => {
      const around = await findAround(tx, noticeId);
      if (!around) return refuse(unknownNotice);
      const { notice, competition, event, issuer } = around;
      const { postedAt, until, zone, resultVersion } = notice;
      const down = downSince(around, now());
      return accept({
        ...{ noticeId, competition: competition.name, event: event.name, body: issuer.name },
        ...{ occupation: event.occupation.name, ...wordsOf(around) },
        ...{ postedAt: postedAt.toISOString(), endsAt: until.toISOString() },
        ...{ isOpen: down === null, zone, days: [...daysOfNotice(postedAt, until, zone)] },
        resultVersion,
        takenDownAt: iso(down),
        lines: down === null ? await linesOf(tx, notice) : [],
      });
    });
  };

const ownView = ({ row, text }: FoundObjection, resultVersion: number): OwnObjection => ({
  ...{ number: row.number, receivedAt: row.receivedAt.toISOString(), state: row.state },
  ...{ resultVersion, entryNo: row.line === null ? null : String(row.line) },
  objector:
    text?.objectorName && text.objectorKind && text.contact
      ? { kind: text.objectorKind, name: text.objectorName, contact: text.contact }
      : null,
  ...{ matter: text?.matter ?? null, links: [...(text?.links ?? [])], files: [], isOpen: false },
  ...{ acceptedAt: iso(row.acceptedAt), declinedBecause: text?.declinedBecause ?? null },
  ...{ answeredAt: iso(row.answeredAt), answer: text?.answer ?? null },
});

const hashOfCode = (code: string): string =>
  createHash('sha256').update(plainObjectionCode(code)).digest('hex');

/** The whole of an objection and what became of it, for whoever has its code and nobody else. */
export const readOwnObjection =
  ({ db }: Pick<Read, 'db'>) =>
  async (noticeId: string, code: string): Outcome<OwnObjection> => {
    const bodyId = await findBodyOfNotice(db, noticeId);
    if (bodyId === undefined) return refuse(unknownNotice);
    return inTenant(db, [bodyId], async (tx) => {
      const notice = await findNotice(tx, noticeId);
      const found = notice && (await findByCode(tx, noticeId, hashOfCode(code)));
      return found ? accept(ownView(found, notice.resultVersion)) : refuse(unknownObjection);
    });
  };

/** How far an objection is, for whoever was given its number; nothing of what it says. */
export const followObjection =
  ({ db }: Pick<Read, 'db'>) =>
  async (noticeId: string, objectionId: string): Outcome<PublicObjection> => {
    const bodyId = await findBodyOfNotice(db, noticeId);
    if (bodyId === undefined) return refuse(unknownNotice);
    return inTenant(db, [bodyId], async (tx) => {
      const row = await findObjection(tx, objectionId, { lock: false });
      if (!row || row.noticeId !== noticeId) return refuse(unknownObjection);
      const closedAt = row.state === 'declined' ? row.acceptedAt : row.answeredAt;
      return accept({
        receivedAt: row.receivedAt.toISOString(),
        outcome: row.state === 'filed' ? null : row.state,
        answeredAt: iso(closedAt),
      });
    });
  };
