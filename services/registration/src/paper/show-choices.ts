import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { mayPrint, mayReadChoices } from './paper.access.ts';
import type { PaperChoice } from './paper.body.ts';
import { FORM_NAMES, PAPER_FORMS } from './paper-form.ts';

/** Which forms of an event somebody may print; none for most who mark. */
export const showChoices =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    eventId: string,
  ): Promise<Result<{ readonly items: PaperChoice[] }, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      const chain = chainOf(event);
      if (!mayReadChoices(held, chain, at)) return refuse(forbidden);
      const items = FORM_NAMES.filter((form) => mayPrint(form)(held, chain, at)).map((form) => {
        const { no, name } = PAPER_FORMS[form];
        return { form, no, name };
      });
      return accept({ items });
    });
