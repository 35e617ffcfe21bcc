import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { FormPaper } from '@jinbang/papers/paper';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CompetitionRow, findCompetition } from '../competition/competition.store.ts';
import type { EventView } from '../event/event.body.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import type { SessionView } from '../session/session.body.ts';
import { listSessions } from '../session/session.store.ts';
import type { PaperQuery } from './paper.body.ts';
import type { PaperGround } from './paper-ground.ts';
import { unitsOf } from './paper-units.rules.ts';

const SESSIONS_AT_ONCE = 200;

const findSessions = async (tx: Transaction, eventId: string): Promise<readonly SessionView[]> => {
  const found: SessionView[] = [];
  for (;;) {
    const after = found.at(-1)?.sessionId;
    const page = await listSessions(tx, eventId, { after, limit: SESSIONS_AT_ONCE });
    found.push(...page.slice(0, SESSIONS_AT_ONCE));
    if (page.length <= SESSIONS_AT_ONCE) return found;
  }
};

const byTime = (one: SessionView, other: SessionView): number =>
  one.startsAt.localeCompare(other.startsAt) || one.sessionId.localeCompare(other.sessionId);

/** The owner stands for the host where no units are on record. */
const findUnits = async (
  tx: Transaction,
  { ownerId, units }: CompetitionRow,
): Promise<FormPaper['units']> => {
  if (units.length > 0) return unitsOf(units);
  const [owner] = await findOrganisations(tx, [ownerId]);
  return owner ? unitsOf([{ role: 'host', name: owner.name }]) : [];
};

/** What every form is laid out from; a session that is not the event's is refused. */
export const findGround = async (
  tx: Transaction,
  event: EventView,
  query: PaperQuery,
  at: Date,
): Promise<Result<PaperGround, Rejection>> => {
  const competition = await findCompetition(tx, event.competitionId);
  if (!competition) return refuse(unknownEvent);
  const sessions = (await findSessions(tx, event.eventId))
    .filter(({ state }) => state === 'planned')
    .filter(({ sessionId }) => query.sessionId === undefined || sessionId === query.sessionId);
  if (query.sessionId !== undefined && sessions.length === 0) {
    return refuse({ kind: 'missing', code: 'session.unknown' });
  }
  return accept({
    competition: {
      name: competition.name,
      zone: competition.zone,
      units: await findUnits(tx, competition),
    },
    event,
    sessions: sessions.toSorted(byTime),
    printedAt: at.toISOString(),
    rehearsal: query.rehearsal === 'yes',
    missing: query.byHand === 'yes' ? 'by-hand' : 'refuse',
  });
};
