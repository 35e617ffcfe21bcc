import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayAuthorise } from '../viewer/viewer.access.ts';
import type { NewAuthorisation } from './issuer.body.ts';
import { addAuthorisation, findIssuer } from './issuer.store.ts';

/** Puts a standing authorisation on file: never by the body it authorises. */
export const authoriseIssuer =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    bodyId: string,
    { documentNo, from, to, competitionId }: NewAuthorisation,
  ): Outcome<{ authorisationId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayAuthorise(viewer, { competitionId })) return refuse(forbidden);
      if (!(await findIssuer(tx, bodyId))) return refuse(unknown('issuer.unknown'));
      if (to !== null && to < from) {
        return refuse({ kind: 'invalid', code: 'authorisation.dates-turned' });
      }
      const authorisationId = deps.newId();
      await addAuthorisation(tx, {
        authorisationId,
        bodyId,
        competitionId,
        documentNo,
        fromOn: from,
        toOn: to,
        recordedBy: viewer.personId,
        recordedAt: at,
        version: 1,
      });
      return accept({ authorisationId, version: 1 });
    });
