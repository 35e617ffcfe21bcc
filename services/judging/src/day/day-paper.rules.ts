import type { DayPaper } from '@jinbang/contracts/http/judging-views';
import { standingOf } from '../paper/paper-sheet.rules.ts';
import type { PaperSheetFile } from '../paper/paper-sheet.store.ts';

type Place = {
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly subCriterion: string;
};

/** What is written on today: another was printed for a spoilt sheet, and a missing one is looked for. */
const isInUse = ({ acts }: PaperSheetFile): boolean =>
  ['out', 'returned'].includes(standingOf(acts));

const keyOf = ({ moduleId, sessionId, subCriterion }: Place): string =>
  `${moduleId}/${sessionId ?? ''}/${subCriterion}`;

/** The numbers a panel reads on its paper, so that screen and paper are known to be the same sheet. */
export const papersBySheet = (
  files: readonly PaperSheetFile[],
): ((place: Place) => readonly DayPaper[]) => {
  const inUse = Map.groupBy(files.filter(isInUse), ({ row }) => keyOf(row));
  return (place) =>
    (inUse.get(keyOf(place)) ?? []).map(({ row: { number, subjects } }) => ({
      number,
      subjectIds: [...subjects],
    }));
};
