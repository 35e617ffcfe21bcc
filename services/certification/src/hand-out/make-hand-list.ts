import { PAPERS_MAX } from '@jinbang/contracts/http/handing-out';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome } from '../command.ts';
import { findNames } from '../person/person.store.ts';
import { addHandList } from './hand-list.store.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { moveAll } from './move-papers.ts';
import { lockPapersOfEvent } from './paper.store.ts';
import { positionNow } from './paper-way.rules.ts';
import { byUnit } from './unit-order.rules.ts';

type Wish = { readonly bodyId: string; readonly eventId: string };

/** 领取签收表: whatever is sealed and stands goes on a list, by unit, and may be collected from now on. */
export const makeHandList =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { bodyId, eventId }: Wish,
  ): Outcome<{ handListId: string; lineCount: number }> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      const all = await lockPapersOfEvent(tx, bodyId, eventId);
      const sealed = all.filter(
        (paper) => positionNow(paper, paper.credentialVersion).place === 'sealed',
      );
      if (sealed.length === 0) return refuse({ kind: 'conflict', code: 'hand-list.nobody' });
      const names = await findNames(
        tx,
        bodyId,
        sealed.map(({ personId }) => personId),
      );
      const rows = byUnit(sealed, names).slice(0, PAPERS_MAX);
      const handListId = deps.newId();
      const moved = await moveAll(command, rows, () => ({ step: 'listed' }), {
        withId: handListId,
      });
      if (!moved.ok) return moved;
      const lineCount = rows.length;
      await addHandList(
        tx,
        { ...{ handListId, bodyId, eventId, lineCount }, madeBy: viewer.personId, madeAt: at },
        rows.map(({ certificateId, serial }, place) => ({
          ...{ handListId, line: place + 1, bodyId, certificateId },
          // Safe: what is sealed has a sheet; the table checks it.
          serial: serial as string,
        })),
      );
      return accept({ handListId, lineCount });
    });
