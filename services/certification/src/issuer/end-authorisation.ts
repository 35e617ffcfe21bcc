import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayAuthorise } from '../viewer/viewer.access.ts';
import { endAuthorisationRow, findAuthorisation } from './issuer.store.ts';

/** Takes a standing authorisation back: from now on decisions wait for the office again. */
export const endAuthorisation =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { authorisationId, basedOn }: { authorisationId: string; basedOn: number },
  ): Outcome<{ authorisationId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const document = await findAuthorisation(tx, authorisationId);
      if (!document) return refuse(unknown('authorisation.unknown'));
      const { competitionId } = document;
      if (!mayAuthorise(viewer, { competitionId })) return refuse(forbidden);
      if (document.endedAt !== null) {
        return refuse({ kind: 'conflict', code: 'authorisation.already-ended' });
      }
      const { version: there } = document;
      const stale = flawOfVersion('command.stale', basedOn, { version: there });
      if (stale) return refuse(stale);
      const version = document.version + 1;
      const set = { endedBy: viewer.personId, endedAt: at, version };
      await endAuthorisationRow(tx, authorisationId, set);
      return accept({ authorisationId, version });
    });
