import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, lookUp } from '../command-deps.ts';
import { mayOrganise, sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetition, findCompetitionInSight } from '../competition/competition.store.ts';
import type { EntrySetting, EntrySettingView } from './entry-setting.body.ts';
import { plainSetting } from './entry-setting.rules.ts';
import { findEntrySetting, saveEntrySetting } from './entry-setting.store.ts';

/** Sets what the competition asks of an entry from now on; entries that stand show what they lack. */
export const keepEntrySetting =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    basedOn: number,
    wanted: EntrySetting,
  ): Promise<Result<EntrySettingView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const competition = await findCompetition(tx, competitionId);
      if (!competition) return refuse(unknownCompetition);
      const { ownerId } = competition;
      if (!mayOrganise(held, { competitionId, organisationId: ownerId }, at)) {
        return refuse(forbidden);
      }
      const present = await findEntrySetting(tx, competitionId);
      const stale = flawOfVersion('entry.setting-changed', basedOn, present);
      if (stale) return refuse(stale);
      const setting = plainSetting(wanted);
      const version = present.version + 1;
      await saveEntrySetting(tx, {
        competitionId,
        ownerId,
        ...setting,
        recordedBy: actorId,
        recordedAt: at,
        version,
      });
      return accept({ competitionId, ...setting, version });
    });

export const showEntrySetting =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, competitionId: string): Promise<Result<EntrySettingView, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const competition = await findCompetitionInSight(tx, competitionId, sightOf(held, at));
      return competition
        ? accept(await findEntrySetting(tx, competitionId))
        : refuse(unknownCompetition);
    });
