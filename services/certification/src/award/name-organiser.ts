import type { AwardOrganiserWish } from '@jinbang/contracts/http/award';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import type { CommandDeps, Outcome } from '../command.ts';
import { addSigningKeys } from '../key/signing-key.store.ts';
import type { Vault } from '../key/vault.ts';
import { carryOutAt } from './at-competition.ts';
import {
  addAwardOrganiser,
  changeAwardOrganiser,
  findAwardOrganiser,
} from './award-organiser.store.ts';

export type NamingDeps = CommandDeps & {
  readonly vault: Vault;
  readonly did: string;
  readonly origin: string;
};

type Asked = { readonly competitionId: string; readonly basedOn: number };

/**
 * Records how the organiser is called on its documents and the code of its numbers, and makes its keys.
 * The name may be set right; the code stands in numbers and never changes.
 */
export const nameOrganiser =
  (deps: NamingDeps) =>
  (
    frame: CommandFrame,
    { competitionId, basedOn }: Asked,
    wish: AwardOrganiserWish,
  ): Outcome<{ version: number }> =>
    carryOutAt(deps, frame, competitionId, async ({ tx, viewer, at, competition }) => {
      const bodyId = competition.ownerId;
      const there = await findAwardOrganiser(tx, bodyId);
      const stale = flawOfVersion('command.stale', basedOn, { version: there?.version ?? 0 });
      if (stale) return refuse(stale);
      const recorded = { recordedBy: viewer.personId, recordedAt: at };
      if (there) {
        if (there.code !== wish.code) {
          return refuse({
            kind: 'conflict',
            code: 'award.code-stands',
            params: { code: there.code },
          });
        }
        const { name, nameEn } = wish;
        const version = there.version + 1;
        await changeAwardOrganiser(tx, bodyId, { name, nameEn, ...recorded, version });
        return accept({ version });
      }
      const { did, origin: url } = deps;
      const isNew = await addAwardOrganiser(tx, {
        bodyId,
        ...wish,
        did,
        url,
        ...recorded,
        version: 1,
      });
      if (!isNew) return refuse({ kind: 'conflict', code: 'award.code-taken' });
      await addSigningKeys(tx, deps.vault, { bodyId, did, madeAt: at });
      return accept({ version: 1 });
    });
