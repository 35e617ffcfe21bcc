import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { PrintedPaper } from '@jinbang/papers/typesetter';
import { readEvent } from '../in-event.ts';
import { findBlankSheets } from './find-blank-sheets.ts';
import { findGround } from './find-ground.ts';
import { markingPaper } from './marking-paper.rules.ts';
import type { PaperManner } from './paper.body.ts';
import { refuseSheetPrinter } from './paper-sheet.access.ts';
import { findPaperSheets } from './paper-sheet.store.ts';
import { type PrintDeps, setPaper } from './set-paper.ts';

type Asked = { readonly eventId: string; readonly printId: string } & PaperManner;

/** Blank forms whose numbers were drawn; as often as it is asked for, the same sheets. */
export const printSheets =
  (deps: PrintDeps) =>
  async (
    actorId: string,
    { eventId, printId, ...manner }: Asked,
  ): Promise<Result<PrintedPaper, Rejection>> => {
    const paper = await readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseSheetPrinter(work);
      if (forbidden) return refuse(forbidden);
      const rows = (await findPaperSheets(work.tx, eventId, { printId })).map(({ row }) => row);
      const [first] = rows;
      if (!first) return refuse({ kind: 'missing', code: 'paper-sheet.unknown' });
      const ground = await findGround(work, first.printedAt, manner);
      return accept({
        paper: markingPaper(ground, first.form, await findBlankSheets(work, rows)),
        at: first.printedAt,
      });
    });
    return paper.ok ? setPaper(deps, paper.value.paper, paper.value.at) : paper;
  };
