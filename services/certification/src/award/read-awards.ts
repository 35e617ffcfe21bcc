import type { AwardLine, AwardOverview, AwardPlan } from '@jinbang/contracts/http/award';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, type Outcome, unknown } from '../command.ts';
import { lookUpAt } from './at-competition.ts';
import { mayPlanAwards } from './award.access.ts';
import { countStates, listDocuments } from './award-document.store.ts';
import { findNewestResults, listEventsOf } from './award-ground.store.ts';
import { type BareLine, linesOf } from './award-lines.rules.ts';
import { type AwardName, findAwardNames } from './award-name.store.ts';
import { findAwardOrganiser } from './award-organiser.store.ts';
import {
  type AwardPlanRow,
  findPlan,
  listNamed,
  listPlans,
  listUnits,
} from './award-plan.store.ts';
import { listOpenRevocations } from './award-revocation.store.ts';
import { gatherClaims } from './gather-claims.ts';
import { totalOf } from './unit-sheet.rules.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;
/** Beside it past row security: rows of a result are no request's to read, what follows from them is. */
export type PreviewDeps = Read & { readonly reader: Database };

const planOf = async (tx: Transaction, row: AwardPlanRow): Promise<AwardPlan> => {
  const { planId, bodyId, sheet, items, eventIds, state } = row;
  const named = await listNamed(tx, planId);
  const names = await findAwardNames(
    tx,
    bodyId,
    named.map(({ personId }) => personId),
  );
  const units = sheet ? await listUnits(tx, planId) : [];
  const counts = await countStates(tx, planId);
  return {
    ...{ planId, eventIds, items: [...items], sheet, state, version: row.version },
    named: named.map((one) => ({ ...one, name: names.get(one.personId)?.name ?? null })),
    units: units.map((unit) => ({
      ...{ organisationId: unit.organisationId, name: unit.name, typedBy: unit.typedBy },
      // Whoever types it the second time must not read what the first typed.
      points: unit.checkedBy === null ? [] : unit.points,
      total: unit.checkedBy !== null && sheet ? totalOf(sheet, unit) : null,
      state: unit.checkedBy === null ? ('typed' as const) : ('checked' as const),
    })),
    ...{ plannedBy: row.plannedBy, releasedBy: row.releasedBy },
    releasedAt: row.releasedAt?.toISOString() ?? null,
    waitingFor: row.waitingFor,
    counts: { ...counts, wanted: row.wantedCount },
  };
};

/** The organiser's name and code, the events with how final they are, and every plan with how far it is. */
export const readAwards =
  (deps: Read) =>
  (personId: string, competitionId: string): Outcome<AwardOverview> =>
    lookUpAt(deps, personId, competitionId, async ({ tx, viewer, competition }) => {
      const organiser = await findAwardOrganiser(tx, competition.ownerId);
      const events = await listEventsOf(tx, competitionId);
      const results = await findNewestResults(
        tx,
        events.map(({ eventId }) => eventId),
      );
      const plans: AwardPlan[] = [];
      for (const row of await listPlans(tx, competitionId)) plans.push(await planOf(tx, row));
      return accept({
        organiser: organiser
          ? {
              ...{ name: organiser.name, nameEn: organiser.nameEn },
              ...{ code: organiser.code, version: organiser.version },
            }
          : null,
        events: events.map(({ eventId, name }) => ({
          ...{ eventId, name },
          resultVersion: results.get(eventId)?.resultVersion ?? null,
        })),
        plans,
        may: { plan: mayPlanAwards(viewer, competition) },
      });
    });

type LineQuery = {
  readonly after?: number | undefined;
  readonly limit: number;
  readonly state?: AwardLine['state'] | undefined;
};

type Shown = {
  readonly names: ReadonlyMap<string, AwardName>;
  readonly revocations: Awaited<ReturnType<typeof listOpenRevocations>>;
};

const lineOf = (line: BareLine, { names, revocations }: Shown): AwardLine => {
  const { personId, unitName, office: _, ...rest } = line;
  const name = personId === null ? undefined : names.get(personId);
  const asked = revocations.find(({ awardId }) => awardId === line.awardId);
  return {
    ...rest,
    name: unitName ?? name?.name ?? null,
    organisation: unitName === null ? (name?.organisation ?? null) : null,
    state: asked && line.state === 'live' ? 'revoking' : line.state,
    revocationId: asked?.revocationId ?? null,
    revocationBy: asked?.requestedBy ?? null,
    version: asked?.version ?? null,
  };
};

/** Who gets what, document by document in the order of the ceremony, with what each still lacks. */
export const readAwardLines =
  (deps: PreviewDeps) =>
  (
    personId: string,
    { competitionId, planId }: { readonly competitionId: string; readonly planId: string },
    { after = 0, limit, state }: LineQuery,
  ): Outcome<{ items: AwardLine[]; next: string | null }> =>
    lookUpAt(deps, personId, competitionId, async ({ tx }) => {
      const plan = await findPlan(tx, planId);
      if (plan?.competitionId !== competitionId) return refuse(unknown('award.plan-unknown'));
      const gathered = await deps.reader.transaction((all) => gatherClaims(all, plan), {
        accessMode: 'read only',
      });
      const all = linesOf({
        claims: gathered.ok ? gathered.value.claims : [],
        documents: await listDocuments(tx, planId),
        failures: plan.failures,
        isReleased: plan.state === 'released',
      });
      const wanted = state === undefined ? all : all.filter((line) => line.state === state);
      const page = wanted.slice(after, after + limit);
      const people = page.flatMap((line) => line.personId ?? []);
      const awardIds = page.flatMap(({ awardId }) => awardId ?? []);
      const shown = {
        names: await findAwardNames(tx, plan.bodyId, people),
        revocations: await listOpenRevocations(tx, awardIds),
      };
      const next = wanted.length > after + limit ? String(after + limit) : null;
      return accept({ items: page.map((line) => lineOf(line, shown)), next });
    });
