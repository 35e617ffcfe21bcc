import type { OverviewOutliers } from '@jinbang/contracts/http/judging-overview';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { placeOf } from './find-conflicts.ts';
import { findPicture } from './find-picture.ts';
import { countedIn, seatAspects } from './find-sheet-needs.ts';
import { findOutliers } from './judge-weight.rules.ts';
import { refuseWeigher } from './overview.access.ts';
import { findGivenMarks } from './overview.store.ts';
import { pageBy } from './page.rules.ts';
import type { OverviewAsked } from './show-subjects.ts';

type Outlier = OverviewOutliers['items'][number];

const DIGITS = 6;

/** The farthest first. */
const outlierOrder = ({ mark, others, subjectId, aspectId }: Outlier): string =>
  `${(1 - Math.abs(mark - others)).toFixed(DIGITS)}/${subjectId}/${aspectId}`;

/** Single marks far from their panel, once all of it are in. */
export const showOutliers =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, asked: OverviewAsked): Promise<Result<OverviewOutliers, Rejection>> =>
    readEvent(deps, { eventId: asked.eventId, actorId }, async (work) => {
      const forbidden = refuseWeigher(work);
      if (forbidden) return refuse(forbidden);
      const picture = await findPicture(work);
      const sheets = picture.sheets.filter(
        ({ moduleId }) => asked.moduleId === undefined || moduleId === asked.moduleId,
      );
      const rows = await findGivenMarks(
        work.tx,
        { ...countedIn(picture, sheets), aspectIds: seatAspects(picture) },
        ['COMPLETE', 'CONFLICT'],
      );
      const found = findOutliers(rows, picture.panels, picture.recused).flatMap((one) => {
        const place = placeOf(picture, one);
        return place ? [{ ...place, ...one }] : [];
      });
      return accept(pageBy(found, outlierOrder, asked));
    });
