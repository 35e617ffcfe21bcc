import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { findPersons } from '../person/person.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { mayReadOfficialNames } from './official.access.ts';
import type { OfficialNames } from './official-name.body.ts';
import { findPanel } from './panel.store.ts';
import { PANEL_OFFICES } from './panel-check.rules.ts';

/** Organisers, too: acts of theirs stand beside those of the panel. */
const NAMED = [...PANEL_OFFICES, 'organiser'] as const;

/** The names of those who have an office on the panel of an event, and nothing else about them. */
export const showOfficialNames =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<OfficialNames, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadOfficialNames(held, chainOf(event), at)) return refuse(forbidden);
      const panel = await findPanel(tx, event, at, NAMED);
      // Whoever judges here may be kept by the platform or by another organisation.
      await enterEveryTenant(tx);
      const persons = await findPersons(
        tx,
        panel.map(({ personId }) => personId),
      );
      return accept({
        items: persons.flatMap(({ personId, name, nameEn }) =>
          name === null ? [] : [{ personId, name, nameEn }],
        ),
      });
    });
