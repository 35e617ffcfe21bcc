import type { OverviewConflicts } from '@jinbang/contracts/http/judging-overview';
import type { Transaction } from '@jinbang/service-kit/database';
import { conflictStory } from './conflict.rules.ts';
import { type Disputed, findLoggedMarks } from './conflict.store.ts';
import { type Picture, panelOf } from './picture.rules.ts';

type View = OverviewConflicts['items'][number];
export type Place = Omit<
  View,
  'reason' | 'gap' | 'allowed' | 'beganAt' | 'endedAt' | 'rounds' | 'sheetId'
>;

/** Where an aspect of a subject stands on its sheets; undefined for what is no longer marked. */
export const placeOf = (
  picture: Picture,
  { subjectId, aspectId }: Pick<Disputed, 'subjectId' | 'aspectId'>,
): Place | undefined => {
  const subject = picture.subjects.find((one) => one.subjectId === subjectId);
  const panels = picture.panels.filter(({ moduleId }) => moduleId === subject?.moduleId);
  const placed = panels
    .flatMap(({ aspects }) => aspects)
    .find(({ aspect }) => aspect.id === aspectId);
  if (!subject || !placed) return undefined;
  const { moduleId, sessionId, label } = subject;
  const { subCriterion, aspect } = placed;
  return {
    subjectId,
    label,
    moduleId,
    sessionId,
    panelId: panelOf(picture, { moduleId, subCriterion })?.panelId ?? null,
    aspectId,
    aspectCode: aspect.code,
  };
};

/** How each of these came to a conflict and out of it; those that never clashed are left out. */
export const findConflicts = async (
  tx: Transaction,
  picture: Picture,
  disputed: readonly Disputed[],
): Promise<View[]> => {
  const marks = await findLoggedMarks(tx, disputed);
  const aspects = new Map(
    picture.panels.flatMap((panel) => panel.aspects.map(({ aspect }) => [aspect.id, aspect])),
  );
  return disputed.flatMap((one) => {
    const place = placeOf(picture, one);
    const aspect = aspects.get(one.aspectId);
    const aside = picture.recused.get(one.subjectId);
    const counting = (marks.get(`${one.subjectId}/${one.aspectId}`) ?? []).filter(
      ({ judgeId }) => !aside?.has(judgeId),
    );
    const story = aspect && conflictStory(aspect, counting);
    return place && story ? [{ ...place, sheetId: one.sheetId, ...story }] : [];
  });
};
