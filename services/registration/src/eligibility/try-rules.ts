import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { competitionToTryRules } from './competition-for-rules.ts';
import { checkEntry, outcomeOf } from './eligibility.rules.ts';
import { checkInWords } from './eligibility.sentences.ts';
import type { TrialAnswer, TrialAsk } from './trial.body.ts';
import { factsOfMadeUp } from './trial.rules.ts';

/** What rules would say of somebody who does not exist; nothing is kept of it. */
export const tryRules =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    competitionId: string,
    { eventId, checks, person }: TrialAsk,
  ): Promise<Result<TrialAnswer, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const competition = await competitionToTryRules(look, competitionId);
      if (!competition.ok) return competition;
      const { tx } = look;
      const event = await findEvent(tx, eventId);
      if (event?.competitionId !== competitionId) return refuse(unknownEvent);
      const { code, name } = event.occupation;
      const ground = { occupationCode: code, occupationName: name.zh };
      const found = checkEntry(checks, [factsOfMadeUp(person)], ground);
      return accept({
        outcome: outcomeOf(found),
        checks: found.map(checkInWords).map(({ personId: _, ...check }) => check),
      });
    });
