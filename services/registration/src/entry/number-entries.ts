import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { entriesForDraw } from '../approval/entries-for-draw.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { saveVersion } from '../event/event.store.ts';
import { eventToChangeBy } from '../event/event-for.ts';
import { mayNumberEntries } from './entry.access.ts';
import type { EntryNumbers, NumberedEntries } from './entry.body.ts';
import { numberedFrom } from './entry.rules.ts';
import { findStandingEntries, recordNumbering, saveNumbers } from './entry.store.ts';
import { entryAdmitted } from './entry-told.ts';
import { decidedNumbers, seedOf } from './seeded-numbers.ts';

/** Records draw 1: every entry has its number from here on, and is told. */
export const numberEntries =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    basedOn: number,
    draw: EntryNumbers,
  ): Promise<Result<NumberedEntries, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId, tell } = work;
      const acting = await eventToChangeBy(work, eventId, mayNumberEntries);
      if (!acting.ok) return acting;
      const event = acting.value;
      const stale = flawOfVersion('event.changed', basedOn, event);
      if (stale) return refuse(stale);
      const gate = await entriesForDraw(tx, event, await findStandingEntries(tx, eventId));
      if (!gate.ok) return gate;
      const entries = gate.value;
      const decided = await decidedNumbers(tx, event, entries, draw);
      if (!decided.ok) return decided;

      const numbered = numberedFrom(entries, decided.value);
      const version = event.version + 1;
      await saveNumbers(tx, eventId, numbered);
      await saveVersion(tx, { eventId, version });
      await recordNumbering(tx, {
        eventId,
        version,
        ownerId: event.ownerId,
        method: draw.method,
        entryCount: numbered.length,
        happenedAt: new Date(draw.happenedAt ?? at),
        recordedAt: at,
        recordedBy: actorId,
        ...seedOf(draw),
      });
      await appendFacts(
        tx,
        numbered.map((entry) => entryAdmitted(entry, tell)),
      );
      return accept({
        eventVersion: version,
        entries: numbered.map(({ entryId, entryNo, version: entryVersion }) => ({
          entryId,
          entryNo,
          version: entryVersion,
        })),
      });
    });
