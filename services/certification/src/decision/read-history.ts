import type { DecisionHistory } from '@jinbang/contracts/http/approval';
import { accept, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { mayRead } from '../viewer/viewer.access.ts';
import { historyOf } from './history.rules.ts';
import { findDecision, findWay } from './history.store.ts';

const STEPS_SHOWN = 500;

/** The whole way of one decision: its versions, who proposed it, what was answered, on what basis. */
export const readHistory =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string, decisionId: string): Outcome<DecisionHistory> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const decision = await findDecision(tx, decisionId);
      if (!decision) return refuse(unknown('decision.unknown'));
      if (!mayRead(viewer, decision)) return refuse(forbidden);
      const steps = historyOf(await findWay(tx, decisionId));
      return accept({ decisionId, state: decision.state, items: steps.slice(-STEPS_SHOWN) });
    });
