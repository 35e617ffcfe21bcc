import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOut, lookUp } from '../command-deps.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import type { AdmissionRules, AdmissionRulesView } from './admission-rule.body.ts';
import { type AdmissionRuleRow, findPresentRules, insertRules } from './admission-rule.store.ts';
import { competitionToSeeRules, competitionToSetRules } from './competition-for-rules.ts';

const viewOf = ({ recordedAt, ...row }: AdmissionRuleRow): AdmissionRulesView => ({
  ruleId: row.ruleId,
  eventId: row.eventId,
  approval: row.approval,
  overQuota: row.overQuota,
  quotaOrder: row.quotaOrder,
  checks: [...row.checks],
  quotas: [...row.quotas],
  version: row.version,
  recordedAt: recordedAt.toISOString(),
});

const isOfCompetition = async (
  tx: Transaction,
  competitionId: string,
  eventId: string | null,
): Promise<boolean> =>
  eventId === null || (await findEvent(tx, eventId))?.competitionId === competitionId;

/** Writes what holds from now on; what held before stays, so that every decision can be explained. */
export const setAdmissionRules =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    basedOn: number,
    rules: AdmissionRules,
  ): Promise<Result<AdmissionRulesView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const competition = await competitionToSetRules(work, competitionId);
      if (!competition.ok) return competition;
      const { ownerId } = competition.value;
      if (!(await isOfCompetition(tx, competitionId, rules.eventId))) return refuse(unknownEvent);
      const present = (await findPresentRules(tx, competitionId)).find(
        ({ eventId }) => eventId === rules.eventId,
      );
      const version = present?.version ?? 0;
      const stale = flawOfVersion('admission-rules.changed', basedOn, { version });
      if (stale) return refuse(stale);
      const row = {
        ...rules,
        ruleId: deps.newId(),
        ownerId,
        competitionId,
        version: version + 1,
        recordedBy: actorId,
        recordedAt: at,
      };
      await insertRules(tx, row);
      return accept(viewOf(row));
    });

/** The rules in force of a competition and of its events. */
export const showAdmissionRules =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    competitionId: string,
  ): Promise<Result<{ items: AdmissionRulesView[] }, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const competition = await competitionToSeeRules(look, competitionId);
      if (!competition.ok) return competition;
      return accept({ items: (await findPresentRules(look.tx, competitionId)).map(viewOf) });
    });
