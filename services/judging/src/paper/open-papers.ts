import type { Deps } from '../in-event.ts';
import { actOnSheet } from './act-on-sheet.ts';
import { drawSheets } from './draw-sheets.ts';
import { paperSheetRoutes } from './paper-sheet.routes.ts';
import { showPaperSheets } from './show-paper-sheets.ts';

/** What is printed: its routes on their use cases. */
export const openPapers = (deps: Deps) =>
  paperSheetRoutes({
    drawSheets: drawSheets(deps),
    showPaperSheets: showPaperSheets(deps),
    actOnSheet: actOnSheet(deps),
  });
