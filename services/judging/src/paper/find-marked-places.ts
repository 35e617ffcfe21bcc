import type { SheetDrawing } from '@jinbang/contracts/http/judging-paper';
import type { Work } from '../in-event.ts';
import { findPicture } from '../overview/find-picture.ts';
import {
  aspectsHere,
  isAwaited,
  type Picture,
  type PicturePanel,
  subjectOrder,
} from '../overview/picture.rules.ts';
import type { PlacedAspect } from '../score-sheet/mark-context.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import type { MarkedPlace } from './paper-sheet.rules.ts';

type Asked = Pick<SheetDrawing, 'moduleId' | 'sessionId' | 'subCriteria' | 'subjectIds'>;

const isAsked = <Value>(asked: readonly Value[] | undefined, value: Value): boolean =>
  asked === undefined || asked.includes(value);

const subjectsAsked = (picture: Picture, asked: Asked): readonly SheetSubject[] => {
  const order = subjectOrder(picture);
  return picture.subjects
    .filter(({ moduleId }) => moduleId === asked.moduleId)
    .filter(({ sessionId }) => asked.sessionId === undefined || sessionId === asked.sessionId)
    .filter(({ subjectId }) => isAsked(asked.subjectIds, subjectId))
    .filter((subject) => isAwaited(picture, subject))
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
};

const placeOf = (
  picture: Picture,
  { panelId, seats }: PicturePanel,
  sessionId: string | null,
  subCriterion: string,
  own: readonly PlacedAspect[],
  subjects: readonly SheetSubject[],
): MarkedPlace => ({
  ...{ sessionId, panelId, subCriterion, seats },
  aspects: own.map(({ aspect }) => aspect),
  subjectIds: subjects
    .filter(({ subjectId }) => aspectsHere(picture, own, subjectId).length > 0)
    .map(({ subjectId }) => subjectId),
});

/** Everything of a module that panels mark: by session, then as the scheme has it. */
export const findMarkedPlaces = async (
  work: Pick<Work, 'tx' | 'event'>,
  asked: Asked,
): Promise<readonly MarkedPlace[]> => {
  const picture = await findPicture(work);
  const panels = picture.panels.filter(({ moduleId }) => moduleId === asked.moduleId);
  const bySession = Map.groupBy(subjectsAsked(picture, asked), ({ sessionId }) => sessionId);
  return [...bySession].flatMap(([sessionId, subjects]) =>
    panels
      .flatMap((panel) =>
        [...Map.groupBy(panel.aspects, ({ subCriterion }) => subCriterion)]
          .filter(([code]) => isAsked(asked.subCriteria, code))
          .map(([code, own]) => placeOf(picture, panel, sessionId, code, own, subjects)),
      )
      .toSorted((one, other) =>
        one.subCriterion.localeCompare(other.subCriterion, 'en', { numeric: true }),
      )
      .filter(({ subjectIds }) => subjectIds.length > 0),
  );
};
