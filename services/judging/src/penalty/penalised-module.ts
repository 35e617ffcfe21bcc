import { exact, sumExact } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { hasOnlyLockedDays } from '../day/day-lock.store.ts';
import { markedAspects } from '../scheme/place-aspects.ts';
import { findModule, findPublished } from '../scheme/scheme.store.ts';
import type { PenalisedModule } from './penalty.rules.ts';
import { countPenalties } from './penalty.store.ts';

/** The module with what its published scheme says of penalties. */
export const findPenalisedModule = async (
  tx: Transaction,
  { eventId, moduleId }: { eventId: string; moduleId: string },
): Promise<Result<PenalisedModule, Rejection>> => {
  const module = await findModule(tx, eventId, moduleId);
  if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
  const { lockedAt, schemeVersion } = module;
  const scheme = await findPublished(tx, moduleId, schemeVersion);
  const aspects = scheme ? markedAspects(scheme.content) : [];
  return accept({
    lockedAt,
    daysLocked: await hasOnlyLockedDays(tx, moduleId),
    schemeVersion,
    version: await countPenalties(tx, moduleId),
    kinds: scheme?.content.penalties ?? [],
    most: sumExact(aspects.map(({ aspect }) => exact(aspect.max))),
  });
};
