import { moduleLockedV1 } from '@jinbang/contracts/judging/module';
import { on } from '@jinbang/messaging/handler';
import { saveLockedModules } from './judging.store.ts';

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
