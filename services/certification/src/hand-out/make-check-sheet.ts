import { PAPERS_MAX } from '@jinbang/contracts/http/handing-out';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome } from '../command.ts';
import { findNames } from '../person/person.store.ts';
import { addCheckSheet, findOnSheets } from './check.store.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { lockPapersOfEvent } from './paper.store.ts';
import { positionNow } from './paper-way.rules.ts';
import { byUnit } from './unit-order.rules.ts';

type Wish = { readonly bodyId: string; readonly eventId: string; readonly again: boolean };

/**
 * 证书数据审核确认表: puts what nobody has checked yet on a sheet, sorted by unit. What somebody found
 * wrong comes again once it is corrected, or where whoever asks says the finding itself was wrong.
 */
export const makeCheckSheet =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { bodyId, eventId, again }: Wish,
  ): Outcome<{ checkSheetId: string; rowCount: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      const all = await lockPapersOfEvent(tx, bodyId, eventId);
      const wanted = all.filter((paper) => {
        const { place } = positionNow(paper, paper.credentialVersion);
        return place === 'numbered' || (again && place === 'wrong');
      });
      const lying = await findOnSheets(
        tx,
        wanted.map(({ certificateId }) => certificateId),
      );
      const open = wanted.filter(
        ({ certificateId, credentialVersion }) =>
          !lying.has(`${certificateId}/${credentialVersion}`),
      );
      if (open.length === 0) return refuse({ kind: 'conflict', code: 'check-sheet.nobody' });
      const names = await findNames(
        tx,
        bodyId,
        open.map(({ personId }) => personId),
      );
      const rows = byUnit(open, names).slice(0, PAPERS_MAX);
      const checkSheetId = deps.newId();
      await addCheckSheet(
        tx,
        {
          ...{ checkSheetId, bodyId, eventId, rowCount: rows.length },
          ...{ madeBy: viewer.personId, madeAt: at },
        },
        rows.map(({ certificateId, credentialVersion }, place) => ({
          ...{ checkSheetId, line: place + 1, bodyId, certificateId, credentialVersion },
        })),
      );
      return accept({ checkSheetId, rowCount: rows.length });
    });
