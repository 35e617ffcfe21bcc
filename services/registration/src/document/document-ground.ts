import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { ScopeChain } from '@jinbang/service-kit/held-office';
import type { Look } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { type CompetitionRow, findCompetitionInSight } from '../competition/competition.store.ts';
import { seesEvent } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';

/** The competition, for whoever holds an office in it or in one of its events. */
export const seenCompetition = async (
  { tx, held, at }: Look,
  competitionId: string,
): Promise<Result<CompetitionRow, Rejection>> => {
  const competition = await findCompetitionInSight(tx, competitionId, sightOf(held, at));
  return competition ? accept(competition) : refuse(unknownCompetition);
};

/** Where something of a competition belongs: to it all, or to one of its events. */
export const chainAt = (
  { ownerId, competitionId }: CompetitionRow,
  eventId: string | null,
): ScopeChain => ({
  organisationId: ownerId,
  competitionId,
  ...(eventId === null ? {} : { eventId }),
});

/** Does this event, where one is named, belong there and lie in the sight of who asks? */
export const flawOfEventThere = async (
  { tx, held, at }: { tx: Transaction } & Look,
  { competitionId }: CompetitionRow,
  eventId: string | null,
): Promise<Rejection | undefined> => {
  if (eventId === null) return undefined;
  const event = await findEvent(tx, eventId);
  const isThere = event?.competitionId === competitionId && seesEvent(sightOf(held, at), event);
  return isThere ? undefined : unknownEvent;
};
