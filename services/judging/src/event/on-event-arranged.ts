import { eventArrangedV1 } from '@jinbang/contracts/registration/event';
import type { NewId } from '@jinbang/kernel/id';
import { on } from '@jinbang/messaging/handler';
import { recordAdopted } from '../subject/recusal.store.ts';
import { adoptRows, saveEvents, saveModules } from './arrangement.store.ts';
import { deriveArrangement } from './derive-arrangement.ts';

/** The event as it stands: its modules, whose it is, and what follows for subjects and sheets. */
export const onEventArranged = (newId: NewId) =>
  on(eventArrangedV1, async (facts, tx) => {
    await saveEvents(
      tx,
      facts.map(({ aggregateId, competitionId, data }) => ({
        eventId: aggregateId,
        competitionId,
        ownerId: data.ownerId,
        name: data.name,
        recusal: data.recusal,
        registrationState: data.state,
        review: data.review ?? null,
      })),
    );
    for (const { aggregateId: eventId, data } of facts) {
      const { ownerId } = data;
      const modules = data.modules.map(({ moduleId, name, keyKind }, position) => ({
        moduleId,
        eventId,
        ownerId,
        name,
        keyKind,
        position,
      }));
      await saveModules(tx, eventId, modules);
      await adoptRows(tx, eventId, ownerId);
      await recordAdopted(tx, eventId);
      await deriveArrangement(tx, eventId, newId);
    }
  });
