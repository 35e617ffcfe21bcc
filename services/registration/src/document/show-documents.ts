import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { findLiveEvents } from '../schedule/schedule.store.ts';
import type { DocumentView } from './document.body.ts';
import { listDocuments, withVersions } from './document.store.ts';
import { seenCompetition } from './document-ground.ts';

/** The documents of a competition and of the events somebody sees, with every version. */
export const showDocuments =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    competitionId: string,
    query: ListQuery,
  ): Promise<Result<Page<DocumentView>, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const competition = await seenCompetition(look, competitionId);
      if (!competition.ok) return competition;
      const { tx, held, at } = look;
      const events = await findLiveEvents(tx, competitionId, sightOf(held, at));
      const eventIds = events.map(({ eventId }) => eventId);
      const rows = await listDocuments(tx, competitionId, eventIds, query);
      const views = await withVersions(tx, rows, actorId);
      return accept(
        pageFrom(
          views,
          query.limit,
          ({ documentId }) => documentId,
          (view) => view,
        ),
      );
    });
