import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseChoiceReader, refusePrinter } from './paper.access.ts';
import type { PaperChoice } from './paper.body.ts';
import { FORM_NAMES, PAPER_FORMS } from './paper-form.ts';

/** Which forms of an event somebody may print; none for most who mark. */
export const showChoices =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    eventId: string,
  ): Promise<Result<{ readonly items: PaperChoice[] }, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseChoiceReader(work);
      if (forbidden) return refuse(forbidden);
      const items = FORM_NAMES.filter((form) => !refusePrinter(form)(work)).map((form) => {
        const { no, name } = PAPER_FORMS[form];
        return { form, no, name };
      });
      return accept({ items });
    });
