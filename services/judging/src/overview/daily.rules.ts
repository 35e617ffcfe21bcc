import type { OverviewDaily } from '@jinbang/contracts/http/judging-daily';
import type { OverviewSheets } from '@jinbang/contracts/http/judging-overview';
import { type Picture, type PicturePanel, panelOf } from './picture.rules.ts';
import { unsignedBy } from './sheet-need.rules.ts';

type SheetNeed = OverviewSheets['items'][number];
type PanelDay = OverviewDaily['panels'][number];

export type DayMarks = {
  readonly aspectId: string;
  readonly subjectId: string;
  readonly given: number;
  readonly changed: number;
};

const sumBy = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + count(item), 0);

const panelDay = (
  panel: PicturePanel,
  marks: readonly DayMarks[],
  sheets: readonly SheetNeed[],
): PanelDay => {
  const { moduleId, panelId, name } = panel;
  const own = new Set(panel.aspects.map(({ aspect }) => aspect.id));
  const given = marks.filter(({ aspectId }) => own.has(aspectId));
  return {
    ...{ moduleId, panelId, name },
    given: sumBy(given, (one) => one.given),
    changed: sumBy(given, (one) => one.changed),
    subjects: new Set(given.map(({ subjectId }) => subjectId)).size,
    expected: sumBy(sheets, ({ expected }) => expected),
    settled: sumBy(sheets, ({ settled }) => settled),
    sheets: sheets.length,
    signedSheets: sheets.filter(({ state }) => state === 'SIGNED').length,
  };
};

/** What each panel did that day, and how far it is; in the order of the panels. */
export const panelDays = (
  picture: Picture,
  marks: readonly DayMarks[],
  sheets: readonly SheetNeed[],
): PanelDay[] => {
  const bySheet = Map.groupBy(sheets, (sheet) => panelOf(picture, sheet)?.panelId);
  return picture.panels.map((panel) => panelDay(panel, marks, bySheet.get(panel.panelId) ?? []));
};

/** What the meeting has to see to: sheets that lack marks, an agreement or a signature. */
export const outstandingOf = (sheets: readonly SheetNeed[]): OverviewDaily['outstanding'] =>
  sheets
    .filter(({ state }) => state === 'OPEN')
    .map(({ sheetId, moduleId, sessionId, subCriterion, panelId, ...sheet }) => ({
      ...{ sheetId, moduleId, sessionId, subCriterion, panelId },
      missing: Math.max(0, sheet.expected - sheet.settled),
      conflicts: sheet.conflicts,
      unsignedBy: unsignedBy(sheet),
    }));

type Told = {
  readonly state: 'open' | 'decided' | 'withdrawn';
  readonly recordedAt: string;
  readonly decision: { readonly decidedAt: string } | null;
  readonly withdrawal: { readonly withdrawnAt: string } | null;
};
type Span = { readonly from: Date; readonly to: Date };

/** Recorded or decided that day, or still open then: what the meeting has to speak of. */
export const isOfDay = (
  { state, recordedAt, decision, withdrawal }: Told,
  { from, to }: Span,
): boolean => {
  const moments = [recordedAt, decision?.decidedAt, withdrawal?.withdrawnAt];
  const isTold = moments.some((at) => {
    const moment = at === undefined ? Number.NaN : Date.parse(at);
    return moment >= from.getTime() && moment < to.getTime();
  });
  return isTold || (state === 'open' && Date.parse(recordedAt) < to.getTime());
};
