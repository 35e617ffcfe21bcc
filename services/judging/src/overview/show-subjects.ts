import type { OverviewSubjects } from '@jinbang/contracts/http/judging-overview';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseProgressReader } from '../office.access.ts';
import { findPicture } from './find-picture.ts';
import { findStandings } from './overview.store.ts';
import { pageBy } from './page.rules.ts';
import { subjectOrder } from './picture.rules.ts';
import { tilesOf } from './tile.rules.ts';

export type OverviewAsked = {
  readonly eventId: string;
  readonly moduleId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** The board of an event: each code with a tile for each panel; counts, no marks. */
export const showSubjects =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, asked: OverviewAsked): Promise<Result<OverviewSubjects, Rejection>> =>
    readEvent(deps, { eventId: asked.eventId, actorId }, async (work) => {
      const forbidden = refuseProgressReader(work);
      if (forbidden) return refuse(forbidden);
      const picture = await findPicture(work);
      const wanted = picture.subjects.filter(
        ({ moduleId }) => asked.moduleId === undefined || moduleId === asked.moduleId,
      );
      const page = pageBy(wanted, subjectOrder(picture), asked);
      const standings = await findStandings(
        work.tx,
        page.items.map(({ subjectId }) => subjectId),
      );
      return accept({
        items: page.items.map((subject) => ({
          subjectId: subject.subjectId,
          moduleId: subject.moduleId,
          sessionId: subject.sessionId,
          kind: subject.kind,
          label: subject.label,
          group: subject.group,
          code: subject.code,
          tiles: [...tilesOf(picture, subject, standings.get(subject.subjectId) ?? new Map())],
        })),
        next: page.next,
      });
    });
