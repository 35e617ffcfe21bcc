import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, lookUp } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { mayReadOfficialSetting } from './official.access.ts';
import { lockRegister } from './official.store.ts';
import type { OfficialRules, OfficialSetting } from './official-setting.body.ts';
import { findOfficialSetting, saveOfficialSetting } from './official-setting.store.ts';

export const showOfficialSetting =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, competitionId: string): Promise<Result<OfficialSetting, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const competition = await findCompetition(tx, competitionId);
      if (!competition) return refuse(unknownCompetition);
      const chain = { organisationId: competition.ownerId, competitionId };
      if (!mayReadOfficialSetting(held, chain, at)) return refuse(forbidden);
      return accept(await findOfficialSetting(tx, competitionId));
    });

/** Says what a competition asks of its officials; nothing given before is taken back by it. */
export const setOfficialRules =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    basedOn: number,
    rules: OfficialRules,
  ): Promise<Result<OfficialSetting, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const competition = await findCompetition(tx, competitionId);
      if (!competition) return refuse(unknownCompetition);
      const { ownerId } = competition;
      if (!mayOrganise(held, { organisationId: ownerId, competitionId }, at)) {
        return refuse(forbidden);
      }
      await lockRegister(tx, competitionId);
      const present = await findOfficialSetting(tx, competitionId);
      const stale = flawOfVersion('official-setting.changed', basedOn, present);
      if (stale) return refuse(stale);
      const setting = { ...rules, competitionId, version: present.version + 1 };
      await saveOfficialSetting(tx, setting, { ownerId, by: actorId, at });
      return accept(setting);
    });
