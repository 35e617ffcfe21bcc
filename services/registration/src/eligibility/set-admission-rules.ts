import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, lookUp } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { maySeeAdmissionRules } from './admission-rule.access.ts';
import type { AdmissionRules, AdmissionRulesView } from './admission-rule.body.ts';
import { type AdmissionRuleRow, findPresentRules, insertRules } from './admission-rule.store.ts';

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
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const competition = await findCompetition(tx, competitionId);
      if (!competition) return refuse(unknownCompetition);
      const { ownerId } = competition;
      if (!mayOrganise(held, { organisationId: ownerId, competitionId }, at)) {
        return refuse(forbidden);
      }
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
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const competition = await findCompetition(tx, competitionId);
      if (!competition) return refuse(unknownCompetition);
      const chain = { organisationId: competition.ownerId, competitionId };
      if (!maySeeAdmissionRules(held, chain, at)) return refuse(forbidden);
      return accept({ items: (await findPresentRules(tx, competitionId)).map(viewOf) });
    });
