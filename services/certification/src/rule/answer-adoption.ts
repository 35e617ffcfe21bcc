import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { mayHandle, mayReadAdoption } from '../viewer/viewer.access.ts';
import type { Adopted } from './adopt-rule-pack.ts';
import { flawOfAnswer } from './adoption.rules.ts';
import {
  findAdoption,
  hasDecidedResults,
  lockCompetition,
  saveAdoption,
} from './adoption.store.ts';
import type { BodyAnswer } from './rule.body.ts';

type Asked = BodyAnswer & { readonly competitionId: string; readonly basedOn: number };

/** The body's own office agrees to issue in a competition that chose it, or declines (M14). */
export const answerAdoption =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { competitionId, answer, basedOn }: Asked): Outcome<Adopted> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      await lockCompetition(tx, competitionId);
      const adoption = await findAdoption(tx, competitionId);
      const ownerId = (await findCompetition(tx, competitionId))?.ownerId;
      if (!adoption || !ownerId || !mayReadAdoption(viewer, { ...adoption, ownerId })) {
        return refuse(unknown('adoption.unknown'));
      }
      if (!mayHandle(viewer, { bodyId: adoption.bodyId })) return refuse(forbidden);
      const flaw =
        flawOfVersion('command.stale', basedOn, { version: adoption.version }) ??
        flawOfAnswer(adoption, answer, await hasDecidedResults(tx, competitionId));
      if (flaw) return refuse(flaw);
      const version = adoption.version + 1;
      await saveAdoption(tx, {
        ...adoption,
        consent: answer,
        consentBy: viewer.personId,
        consentAt: at,
        version,
      });
      return accept({ competitionId, version });
    });
