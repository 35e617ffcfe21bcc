import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { dayIn, daysAfter } from '@jinbang/kernel/working-day';
import type { CommandDeps } from '../command-deps.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { findEvent } from '../event/event.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import type { PublicNotice, PublicObjection } from './notice.body.ts';
import { filledText, namesakes, unknownNotice, unknownObjection } from './notice.rules.ts';
import { findNotice, findObjection, nameLines } from './notice.store.ts';

/**
 * A posted notice as everybody may read it: names, organisations, groups. Read without an office, so
 * with every tenant's rows, by the id on its address; what is not posted is not there.
 */
export const readNotice =
  ({ db }: Pick<CommandDeps, 'db'>) =>
  (noticeId: string): Promise<Result<PublicNotice, Rejection>> =>
    db.transaction(async (tx) => {
      await enterEveryTenant(tx);
      const notice = await findNotice(tx, noticeId);
      const isOver = notice?.state === 'taken-down';
      if (isOver) return refuse({ kind: 'gone', code: 'notice.taken-down' });
      const { postedAt, endsAt } = notice ?? {};
      const event = notice && (await findEvent(tx, notice.eventId));
      const competition = notice && (await findCompetition(tx, notice.competitionId));
      if (!notice || !postedAt || !endsAt || !event || !competition) return refuse(unknownNotice);
      const { zone } = competition;
      const fills = {
        event: event.name,
        contest: competition.name,
        days: String(notice.workingDays),
        from: dayIn(zone, postedAt),
        // The last day, not the midnight after it.
        to: daysAfter(dayIn(zone, endsAt), -1),
      };
      const lines = await nameLines(tx, notice.competitionId, notice.lines);
      const twice = namesakes(lines.flatMap(({ names }) => names));
      const { title, body, objections, contact } = notice.text;
      return accept({
        title: filledText(title, fills),
        body: filledText(body, fills),
        objections: filledText(objections, fills),
        contact: filledText(contact, fills),
        postedAt: postedAt.toISOString(),
        endsAt: endsAt.toISOString(),
        lines: lines.map((line) => ({
          ...line,
          names: [...line.names],
          hasNamesake: line.names.some((name) => twice.has(name)),
        })),
      });
    });

/**
 * How far an objection is, for whoever was given its number; nothing of what it says, or about whom.
 * Read without an office, so with every tenant's rows.
 */
export const followObjection =
  ({ db }: Pick<CommandDeps, 'db'>) =>
  (objectionId: string): Promise<Result<PublicObjection, Rejection>> =>
    db.transaction(async (tx) => {
      await enterEveryTenant(tx);
      const row = await findObjection(tx, objectionId);
      if (!row) return refuse(unknownObjection);
      return accept({
        receivedAt: row.receivedAt.toISOString(),
        outcome: row.outcome,
        answeredAt: row.answeredAt?.toISOString() ?? null,
      });
    });
