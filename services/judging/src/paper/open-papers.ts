import { createRoutes } from '@jinbang/service-kit/app';
import type { Deps } from '../in-event.ts';
import { actOnSheet } from './act-on-sheet.ts';
import { drawSheets } from './draw-sheets.ts';
import { paperRoutes } from './paper.routes.ts';
import { paperSheetRoutes } from './paper-sheet.routes.ts';
import { printPaper } from './print-paper.ts';
import { printSheets } from './print-sheets.ts';
import type { PrintDeps } from './set-paper.ts';
import { sheetPrintRoutes } from './sheet-print.routes.ts';
import { showChoices } from './show-choices.ts';
import { showPaperSheets } from './show-paper-sheets.ts';

/** What is printed: its routes on their use cases. */
export const openPapers = (deps: Deps & PrintDeps) =>
  createRoutes()
    .route(
      '/',
      paperSheetRoutes({
        drawSheets: drawSheets(deps),
        showPaperSheets: showPaperSheets(deps),
        actOnSheet: actOnSheet(deps),
      }),
    )
    .route('/', sheetPrintRoutes({ printSheets: printSheets(deps) }))
    .route('/', paperRoutes({ printPaper: printPaper(deps), showChoices: showChoices(deps) }));
