import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, type Outcome, unknown } from '../command.ts';
import { carryOutAt } from './at-competition.ts';
import { endDocuments, findDocument } from './award-document.store.ts';
import { changePlan } from './award-plan.store.ts';
import {
  addAwardRevocation,
  confirmAwardRevocation,
  findAwardRevocation,
} from './award-revocation.store.ts';
import { flawOfConfirmation } from './revocation.rules.ts';

const notLive: Rejection = { kind: 'conflict', code: 'award.not-live' };

type Wish = { readonly reason: string; readonly makesAgain: boolean };

/** The first of two people asks that a document be revoked, and whether another takes its place. */
export const requestAwardRevocation =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { competitionId, awardId }: { readonly competitionId: string; readonly awardId: string },
    wish: Wish,
  ): Outcome<{ revocationId: string; version: number }> =>
    carryOutAt(deps, frame, competitionId, async ({ tx, viewer, at }) => {
      const award = await findDocument(tx, awardId, { lock: true });
      if (award?.competitionId !== competitionId) return refuse(unknown('award.unknown'));
      if (award.state !== 'live') return refuse(notLive);
      const revocationId = deps.newId();
      const isNew = await addAwardRevocation(tx, {
        ...{ revocationId, awardId, bodyId: award.bodyId, ...wish, version: 1 },
        ...{ requestedBy: viewer.personId, requestedAt: at },
      });
      return isNew
        ? accept({ revocationId, version: 1 })
        : refuse({ kind: 'conflict', code: 'revocation.already-requested' });
    });

type Asked = {
  readonly competitionId: string;
  readonly revocationId: string;
  readonly basedOn: number;
};

/** Another person confirms: it stands no longer, and the status list says so from now on. */
export const confirmAwardRevocationBy =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { competitionId, revocationId, basedOn }: Asked,
  ): Outcome<{ awardId: string; version: number }> =>
    carryOutAt(deps, frame, competitionId, async ({ tx, viewer, at }) => {
      const known = await findAwardRevocation(tx, revocationId);
      // The document before the request: who ends a document closes its requests in this order.
      const award = known && (await findDocument(tx, known.awardId, { lock: true }));
      const asked = await findAwardRevocation(tx, revocationId, { lock: true });
      if (!asked || award?.competitionId !== competitionId) {
        return refuse(unknown('revocation.unknown'));
      }
      const flaw =
        flawOfConfirmation(asked, viewer.personId) ??
        (award.state === 'live' ? undefined : notLive) ??
        flawOfVersion('command.stale', basedOn, { version: asked.version });
      if (flaw) return refuse(flaw);
      const { awardId } = award;
      const version = asked.version + 1;
      const by = { confirmedBy: viewer.personId, confirmedAt: at };
      await confirmAwardRevocation(tx, revocationId, { ...by, version });
      const { makesAgain: madeAgain } = asked;
      await endDocuments(tx, [awardId], { state: 'revoked', endedAt: at, madeAgain });
      // The sweep looks at the plan again, and finds what is wanted anew.
      if (madeAgain) await changePlan(tx, award.planId, { madeBy: {} });
      return accept({ awardId, version });
    });
