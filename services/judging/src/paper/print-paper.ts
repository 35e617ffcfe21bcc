import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { PrintedPaper } from '@jinbang/papers/typesetter';
import { readEvent } from '../in-event.ts';
import { findGround } from './find-ground.ts';
import { layOut } from './lay-out.ts';
import { refusePrinter } from './paper.access.ts';
import type { PaperQuery } from './paper.body.ts';
import type { FormName } from './paper-form.ts';
import { type PrintDeps, setPaper } from './set-paper.ts';

export type PaperAsked = {
  readonly form: FormName;
  readonly eventId: string;
  readonly query: PaperQuery;
};

/** A paper of an event: read first, set when no transaction is open any more. */
export const printPaper =
  (deps: PrintDeps) =>
  async (
    actorId: string,
    { form, eventId, query }: PaperAsked,
  ): Promise<Result<PrintedPaper, Rejection>> => {
    const at = deps.now();
    const ground = await readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refusePrinter(form)(work);
      return forbidden ? refuse(forbidden) : accept(await findGround(work, at, query));
    });
    if (!ground.ok) return ground;
    const paper = await layOut[form]({ deps, actorId, eventId, ground: ground.value, query });
    if (!paper.ok) return paper;
    if (paper.value.kind === 'form' && paper.value.sheets.length === 0) {
      return refuse({ kind: 'conflict', code: 'paper.nothing-yet' });
    }
    return setPaper(deps, paper.value, at);
  };
