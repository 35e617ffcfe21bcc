import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { Work } from '../in-event.ts';
import { findPicture } from '../overview/find-picture.ts';
import type { Picture } from '../overview/picture.rules.ts';
import { holdersOf } from '../panel/seat-change.rules.ts';
import { markedCriteria } from '../scheme/place-aspects.ts';
import { findPublished } from '../scheme/scheme.store.ts';
import { isMarkedAt } from '../subject/moved.rules.ts';
import type { FormSubject } from './marking-grid.rules.ts';
import type { BlankSheet } from './marking-paper.rules.ts';
import { NONE } from './paper-ground.ts';
import type { PaperSheetRow } from './paper-sheet.store.ts';

type SubCriterion = SchemeContent['criteria'][number]['subCriteria'][number];

/** The sub-criterion as it was in the version a sheet was printed with. */
const findSubCriteria = async (
  tx: Work['tx'],
  rows: readonly PaperSheetRow[],
): Promise<(row: PaperSheetRow) => SubCriterion | undefined> => {
  const keyOf = (row: PaperSheetRow) => `${row.moduleId}/${row.schemeVersion}`;
  const found = new Map<string, readonly SubCriterion[]>();
  for (const row of rows) {
    if (found.has(keyOf(row))) continue;
    const version = await findPublished(tx, row.moduleId, row.schemeVersion);
    const criteria = version ? markedCriteria(version.content) : [];
    found.set(
      keyOf(row),
      criteria.flatMap(({ subCriteria }) => subCriteria),
    );
  }
  return (row) => found.get(keyOf(row))?.find(({ code }) => code === row.subCriterion);
};

/** Columns of judges who stand aside at a subject, and whoever takes their seat. */
const asideAt = (
  { recused, panels }: Picture,
  { seats, panelId }: PaperSheetRow,
  subjectId: string,
): ReadonlySet<number> => {
  const aside = recused.get(subjectId);
  const changes = panels.find((one) => one.panelId === panelId)?.changes ?? [];
  return new Set(
    seats.flatMap((seat, place) =>
      holdersOf(changes, seat).some((judgeId) => aside?.has(judgeId)) ? [place + 1] : [],
    ),
  );
};

const subjectsOf = (
  picture: Picture,
  row: PaperSheetRow,
  aspects: readonly { readonly aspectId: string }[],
): readonly FormSubject[] =>
  row.subjects.map((subjectId) => ({
    subjectId,
    label: picture.subjects.find((one) => one.subjectId === subjectId)?.label ?? NONE,
    elsewhere: new Set(
      aspects
        .map(({ aspectId }) => aspectId)
        .filter((aspectId) => !isMarkedAt(picture.moves, subjectId, aspectId)),
    ),
    aside: asideAt(picture, row, subjectId),
  }));

/** Sheets as they were drawn, with the words of the scheme version they name. */
export const findBlankSheets = async (
  work: Pick<Work, 'tx' | 'event'>,
  rows: readonly PaperSheetRow[],
): Promise<readonly BlankSheet[]> => {
  const picture = await findPicture(work);
  const subCriterionOf = await findSubCriteria(work.tx, rows);
  return rows.flatMap((row): BlankSheet[] => {
    const sub = subCriterionOf(row);
    if (!sub) return [];
    const { number, moduleId, sessionId, panelId, subCriterion, schemeVersion } = row;
    const panel = picture.panels.find((one) => one.panelId === panelId);
    const { name, aspects } = sub;
    return [
      {
        ...{ number, moduleId, sessionId, panelId, subCriterion, schemeVersion, name, aspects },
        panelName: panel?.name ?? { zh: NONE },
        seats: row.seats.length,
        subjects: subjectsOf(picture, row, aspects),
      },
    ];
  });
};
