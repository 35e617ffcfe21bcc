import type { Rejection } from '@jinbang/kernel/rejection';
import { type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import type { ConsentView } from '../consent/consent.body.ts';
import { findConsentToChange, findPublicationOf } from '../consent/consent.store.ts';
import { takeBack } from '../consent/withdraw-consent.ts';
import { findOwnEntry, type OwnEntryPath } from './find-own-entry.ts';

const nothingStands: Rejection = { kind: 'conflict', code: 'consent.already-ended' };

/**
 * Takes one's own consent to publication back, in the competition of the entry. It must be as easy
 * as giving it was (PIPL Art. 15), so a contestant's code is enough: it shows nothing, and whoever
 * was wronged by a found slip gives it anew.
 */
export const withdrawOwnPublication =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    path: OwnEntryPath,
    basedOn: number,
  ): Promise<Result<ConsentView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const found = await findOwnEntry(work.tx, work.actorId, path);
      if (!found.ok) return found;
      const said = await findPublicationOf(work.tx, found.value.competitionId, work.actorId);
      const standing = said.findLast(({ endedAt }) => endedAt === null);
      const row = standing && (await findConsentToChange(work.tx, standing.consentId));
      return row ? takeBack(work, row, basedOn) : refuse(nothingStands);
    });
