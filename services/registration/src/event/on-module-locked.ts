import { moduleLockedV1, moduleUnlockedV1 } from '@jinbang/contracts/judging/module';
import { on } from '@jinbang/messaging/handler';
import { dropLockedModules, saveLockedModules } from './judging.store.ts';

/** Keeps which modules the chief judge has locked: the draws are opened only when all are. */
export const onModuleLocked = on(moduleLockedV1, (facts, tx) =>
  saveLockedModules(
    tx,
    facts.map(({ eventId, data }) => ({
      moduleId: data.moduleId,
      eventId,
      marks: data.marks,
      hash: data.hash,
    })),
  ),
);

/** Opened again by two people: until it is locked anew the draws stay closed. */
export const onModuleUnlocked = on(moduleUnlockedV1, (facts, tx) =>
  dropLockedModules(
    tx,
    facts.map(({ data }) => data.moduleId),
  ),
);
