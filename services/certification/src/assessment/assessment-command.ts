import { accept, refuse } from '@jinbang/kernel/result';
import { inTenant } from '@jinbang/service-kit/database';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type Command, type CommandDeps, forbidden, type Outcome, unknown } from '../command.ts';
import { findViewer } from '../viewer/viewer.store.ts';
import { mayKeep } from './assessment.access.ts';
import { flawOfChange } from './assessment.rules.ts';
import {
  type Assessment,
  findAssessment,
  findBodiesOfSeats,
  saveAssessment,
} from './assessment.store.ts';

export type InAssessment = Command & { readonly batch: Assessment };

const sightOf = async ({ db, now }: Pick<CommandDeps, 'db' | 'now'>, personId: string) => {
  const at = now();
  const viewer = await findViewer(db, personId, at);
  const seats = await findBodiesOfSeats(db, personId);
  return { at, viewer, tenantIds: [...new Set([...viewer.bodyIds, ...seats])] };
};

/**
 * Carries a command out once in a batch that is held until the transaction ends, so that two people
 * never change it at the same time. A seat opens the body's rows as an office does; who may do what,
 * the use case asks.
 */
export const inAssessment = async <Value>(
  deps: CommandDeps,
  frame: CommandFrame,
  batchId: string,
  work: (command: InAssessment) => Outcome<Value>,
): Outcome<Value> => {
  const { at, viewer, tenantIds } = await sightOf(deps, frame.actorId);
  const outcome = await once(deps.db, { ...frame, tenantIds }, async (tx) => {
    const batch = await findAssessment(tx, batchId, { lock: true });
    return batch ? work({ tx, viewer, at, batch }) : refuse(unknown('assessment.unknown'));
  });
  deps.wake();
  return outcome;
};

/** The same for the body's own office, while `what` may still be changed. */
export const keepAssessment = <Value>(
  deps: CommandDeps,
  frame: CommandFrame,
  { batchId, what }: { batchId: string; what: Parameters<typeof flawOfChange>[1] },
  work: (command: InAssessment) => Outcome<Value>,
): Outcome<Value> =>
  inAssessment(deps, frame, batchId, async (command) => {
    const { viewer, batch } = command;
    if (!mayKeep(viewer, batch.bodyId)) return refuse(forbidden);
    const closed = flawOfChange(batch.state, what);
    return closed ? refuse(closed) : work(command);
  });

/** A read with the same sight. */
export const lookAtAssessments = async <Value>(
  deps: Pick<CommandDeps, 'db' | 'now'>,
  personId: string,
  work: (command: Command) => Outcome<Value>,
): Outcome<Value> => {
  const { at, viewer, tenantIds } = await sightOf(deps, personId);
  return inTenant(deps.db, tenantIds, (tx) => work({ tx, viewer, at }));
};

export type Changed = { readonly batchId: string; readonly version: number };

/** Moves the batch on by one version, over the one that was seen. */
export const moveOn = async (
  { tx, batch }: Pick<InAssessment, 'tx' | 'batch'>,
  basedOn: number,
  set: Parameters<typeof saveAssessment>[2],
): Outcome<Changed> => {
  const stale = flawOfVersion('command.stale', basedOn, { version: batch.version });
  if (stale) return refuse(stale);
  const version = batch.version + 1;
  await saveAssessment(tx, batch.batchId, { ...set, version });
  return accept({ batchId: batch.batchId, version });
};
