import type { StateChangeView, StateHistory } from '@jinbang/contracts/http/issuer';
import { accept, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { mayFileIssuer, mayHandle, mayReadNumbers } from '../viewer/viewer.access.ts';
import { countCertified, findIssuer } from './issuer.store.ts';
import { listStateChanges, type StateChange } from './issuer-state.store.ts';

const viewOf = ({ bodyId: _, askedAt, endedAt, ...change }: StateChange): StateChangeView => ({
  ...change,
  askedAt: askedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

/** How a body came to its state, by which documents, and who may change it. */
export const readStates =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string, bodyId: string): Outcome<StateHistory> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!(await findIssuer(tx, bodyId))) return refuse(unknown('issuer.unknown'));
      if (!mayReadNumbers(viewer, { bodyId })) return refuse(forbidden);
      return accept({
        items: (await listStateChanges(tx, bodyId)).map(viewOf),
        next: null,
        certifiedCount: (await countCertified(tx, bodyId, [])).count,
        may: { change: mayFileIssuer(viewer), numbers: mayHandle(viewer, { bodyId }) },
      });
    });
