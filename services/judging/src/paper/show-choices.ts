import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { findGround } from './find-ground.ts';
import { refuseChoiceReader, refusePrinter } from './paper.access.ts';
import type { PaperChoices } from './paper.body.ts';
import { FORM_NAMES, PAPER_FORMS } from './paper-form.ts';
import { refuseDrawer } from './paper-sheet.access.ts';

/** Which forms of an event somebody may print, and of what; none for most who mark. */
export const showChoices =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<PaperChoices, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseChoiceReader(work);
      if (forbidden) return refuse(forbidden);
      const items = FORM_NAMES.filter((form) => !refusePrinter(form)(work)).map((form) => {
        const { no, name } = PAPER_FORMS[form];
        return { form, no, name };
      });
      const draws = refuseDrawer(work) === undefined;
      const { competition, modules, sessions } = await findGround(work, work.at, {});
      const isAny = draws || items.length > 0;
      return accept({
        ...{ items, draws, zone: competition.zone },
        modules: isAny ? modules.map(({ moduleId, name }) => ({ moduleId, name })) : [],
        sessions: isAny
          ? sessions.map(({ sessionId, moduleId, name, startsAt }) => ({
              ...{ sessionId, moduleId, name, startsAt: startsAt.toISOString() },
            }))
          : [],
      });
    });
