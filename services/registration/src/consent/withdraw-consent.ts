import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, type Work } from '../command-deps.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { mayHandleConsent } from './consent.access.ts';
import type { ConsentView } from './consent.body.ts';
import { flawOfConsentEnd, unknownConsent } from './consent.rules.ts';
import { type ConsentRow, endConsents, findConsentToChange, viewOf } from './consent.store.ts';
import { publicationTold } from './publication-told.ts';

/** Ends a consent that is locked, for whoever may. */
export const takeBack = async (
  { tx, at, actorId, tell }: Work,
  row: ConsentRow,
  basedOn: number,
): Promise<Result<ConsentView, Rejection>> => {
  const seen = viewOf(row);
  const flaw = flawOfVersion('consent.changed', basedOn, seen) ?? flawOfConsentEnd(seen);
  if (flaw) return refuse(flaw);
  const end = { at, reason: 'withdrawn', by: actorId } as const;
  const ended = await endConsents(tx, [row.consentId], end);
  await appendFacts(tx, publicationTold(ended, tell));
  return accept({
    ...seen,
    endedAt: at.toISOString(),
    endReason: 'withdrawn',
    version: row.version + 1,
  });
};

/** Takes a consent back from now on; what was done while it stood stays lawful and stays. */
export const withdrawConsent =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    consentId: string,
    basedOn: number,
  ): Promise<Result<ConsentView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx } = work;
      await enterEveryTenant(tx);
      const row = await findConsentToChange(tx, consentId);
      if (!row) return refuse(unknownConsent);
      const chain = { organisationId: row.ownerId, competitionId: row.competitionId };
      if (!mayHandleConsent(work, chain, row.personId)) return refuse(forbidden);
      return takeBack(work, row, basedOn);
    });
