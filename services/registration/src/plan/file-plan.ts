import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, lookUp, type Work } from '../command-deps.ts';
import {
  flawOfCompetitionChange,
  tierIsUsed,
  unknownCompetition,
} from '../competition/competition.rules.ts';
import {
  type CompetitionRow,
  findCompetition,
  findCompetitionToChange,
  findEventStates,
  saveCompetition,
} from '../competition/competition.store.ts';
import { competitionDeclared } from '../competition/competition-declared.ts';
import { viewOfCompetition } from '../competition/show-competitions.ts';
import { isLinked } from '../feeder/feeder.store.ts';
import { mayFilePlan, mayReadPlans } from './plan-filing.access.ts';
import type { PlanFilings, PlanFilingView } from './plan-filing.body.ts';
import { flawOfEnding, stateOfFiling } from './plan-filing.rules.ts';
import {
  endFiling,
  findFiling,
  hasOpenFiling,
  insertFiling,
  listFilings,
  type PlanFiling,
} from './plan-filing.store.ts';

type Outcome<Value> = Promise<Result<Value, Rejection>>;

const viewOf = (filing: PlanFiling): PlanFilingView => ({
  ...{ filingId: filing.filingId, plan: filing.plan, state: stateOfFiling(filing) },
  ...{ filedBy: filing.filedBy, filedAt: filing.filedAt.toISOString() },
  confirmedBy: filing.confirmedBy,
  confirmedAt: filing.confirmedAt?.toISOString() ?? null,
});

/** The competition, held, where whoever asks is of the office that files its plan. */
const heldFor = async (
  { tx, held, at }: Work,
  competitionId: string,
): Promise<Result<CompetitionRow, Rejection>> => {
  const row = await findCompetitionToChange(tx, competitionId);
  if (!row) return refuse(unknownCompetition);
  const chain = { organisationId: row.ownerId, competitionId };
  return mayFilePlan(held, chain, at) ? accept(row) : refuse(forbidden);
};

/** One person of the office files what the plan document says; it counts once another confirmed it. */
export const filePlan =
  (deps: CommandDeps) =>
  (frame: CommandFrame, competitionId: string, plan: PlanRecord): Outcome<PlanFilingView> =>
    carryOut(deps, frame, async (work) => {
      const competition = await heldFor(work, competitionId);
      if (!competition.ok) return competition;
      if (await hasOpenFiling(work.tx, competitionId)) {
        return refuse({ kind: 'conflict', code: 'plan-filing.open' });
      }
      const row: PlanFiling = {
        ...{ filingId: deps.newId(), ownerId: competition.value.ownerId, competitionId, plan },
        ...{ filedBy: work.actorId, filedAt: work.at, confirmedBy: null, confirmedAt: null },
        ...{ withdrawnBy: null, withdrawnAt: null },
      };
      await insertFiling(work.tx, row);
      return accept(viewOf(row));
    });

/** Tier and class become the plan's; under published rules they must be the same already. */
const takeOver = async (
  { tx, tell }: Work,
  before: CompetitionRow,
  plan: PlanRecord,
): Promise<Result<null, Rejection>> => {
  const { tier, contestClass } = plan;
  const after = { ...before, plan, tier, contestClass, version: before.version + 1 };
  const states = await findEventStates(tx, before.competitionId);
  const flaw = flawOfCompetitionChange(before, after, states);
  if (flaw) return refuse(flaw);
  if (tier !== before.tier && (await isLinked(tx, before.competitionId))) return refuse(tierIsUsed);
  await saveCompetition(tx, after);
  await appendFacts(tx, [competitionDeclared(viewOfCompetition(after), tell)]);
  return accept(null);
};

type Place = { readonly competitionId: string; readonly filingId: string };

/** What waits, where this person may end it so; the competition is held meanwhile. */
const waitingFor = async (
  work: Work,
  act: 'confirm' | 'withdraw',
  { competitionId, filingId }: Place,
): Promise<Result<{ filing: PlanFiling; competition: CompetitionRow }, Rejection>> => {
  const competition = await heldFor(work, competitionId);
  if (!competition.ok) return competition;
  const filing = await findFiling(work.tx, competitionId, filingId);
  if (!filing) return refuse({ kind: 'missing', code: 'plan-filing.unknown' });
  const flaw = flawOfEnding(act, filing, work.actorId);
  return flaw ? refuse(flaw) : accept({ filing, competition: competition.value });
};

/** Another person of the office confirms it: from here on the competition stands in the plan. */
export const confirmPlan =
  (deps: CommandDeps) =>
  (frame: CommandFrame, place: Place): Outcome<PlanFilingView> =>
    carryOut(deps, frame, async (work) => {
      const found = await waitingFor(work, 'confirm', place);
      if (!found.ok) return found;
      const { filing, competition } = found.value;
      const taken = await takeOver(work, competition, filing.plan);
      if (!taken.ok) return taken;
      const ended = { confirmedBy: work.actorId, confirmedAt: work.at };
      await endFiling(work.tx, filing.filingId, ended);
      return accept(viewOf({ ...filing, ...ended }));
    });

/** Anybody of the office takes a filing back while it waits. */
export const withdrawPlan =
  (deps: CommandDeps) =>
  (frame: CommandFrame, place: Place): Outcome<PlanFilingView> =>
    carryOut(deps, frame, async (work) => {
      const found = await waitingFor(work, 'withdraw', place);
      if (!found.ok) return found;
      const { filing } = found.value;
      const ended = { withdrawnBy: work.actorId, withdrawnAt: work.at };
      await endFiling(work.tx, filing.filingId, ended);
      return accept(viewOf({ ...filing, ...ended }));
    });

/** The plan record in force, and what was filed. */
export const showPlanFilings =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, competitionId: string): Outcome<PlanFilings> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const row = await findCompetition(tx, competitionId);
      if (!row) return refuse(unknownCompetition);
      const chain = { organisationId: row.ownerId, competitionId };
      if (!mayReadPlans(held, chain, at)) return refuse(forbidden);
      const items = (await listFilings(tx, competitionId)).map(viewOf);
      return accept({ plan: row.plan, mayFile: mayFilePlan(held, chain, at), items });
    });
