import { inOrder } from '@jinbang/draws/seeded-draw';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { entriesForDraw } from '../approval/entries-for-draw.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import {
  type CommitmentRow,
  insertCommitment,
  viewOfCommitment,
} from '../draw/commitment.store.ts';
import type { CommitmentView } from '../draw/seeded-draw.body.ts';
import { eventToChangeBy } from '../event/event-for.ts';
import { mayNumberEntries } from './entry.access.ts';
import type { NumberRoster } from './entry.body.ts';
import { findStandingEntries } from './entry.store.ts';
import { flawOfNumberRoster } from './seeded-numbers.ts';

/** Records who draws a number, which numbers there are, and the hash of a secret not known here. */
export const commitNumbers =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    basedOn: number,
    { entryIds, numbers, commitment, sealedSecret }: NumberRoster,
  ): Promise<Result<CommitmentView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const acting = await eventToChangeBy(work, eventId, mayNumberEntries);
      if (!acting.ok) return acting;
      const event = acting.value;
      const stale = flawOfVersion('event.changed', basedOn, event);
      if (stale) return refuse(stale);
      const gate = await entriesForDraw(tx, event, await findStandingEntries(tx, eventId));
      if (!gate.ok) return gate;
      const flaw = await flawOfNumberRoster(tx, event, gate.value, { entryIds, numbers });
      if (flaw) return refuse(flaw);

      const row: CommitmentRow = {
        commitmentId: deps.newId(),
        ownerId: event.ownerId,
        eventId,
        layer: 1,
        sessionId: null,
        moduleId: null,
        commitment,
        takers: inOrder(entryIds),
        items: numbers,
        sealedSecret: sealedSecret === undefined ? null : Buffer.from(sealedSecret, 'base64'),
        committedAt: at,
        committedBy: actorId,
      };
      await insertCommitment(tx, row);
      return accept(viewOfCommitment(row));
    });
