import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { findDecisions } from '../decision/decision.store.ts';
import { findAdoption } from '../rule/adoption.store.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { flawOfPuttingForward } from './nomination.rules.ts';
import {
  caseOf,
  type FoundTitle,
  findAwarded,
  findTitles,
  lockTitles,
  putForward,
} from './nomination.store.ts';

type Tx = Parameters<typeof findAwarded>[0];

/** Decisions about a title given once in a lifetime whose person holds it already. */
const heldBefore = async (
  tx: Tx,
  competitionId: string,
  wanted: readonly FoundTitle[],
): Promise<ReadonlySet<string>> => {
  const rules = (await findAdoption(tx, competitionId))?.pack.rules ?? [];
  const once = new Set(
    rules.flatMap(({ title }) => (title?.oncePerLifetime === true ? [title.key] : [])),
  );
  const people = wanted.map(({ standing }) => standing.personId);
  const held = await findAwarded(tx, people);
  const holds = ({ standing }: FoundTitle) =>
    once.has(standing.titleKey) &&
    held.some((one) => one.personId === standing.personId && one.titleKey === standing.titleKey);
  return new Set(wanted.filter(holds).map(({ standing }) => standing.decisionId));
};

/** The body puts forward, within the quota, whom a rule made eligible; nothing is awarded by it. */
export const putPeopleForward =
  (deps: CommandDeps) =>
  (frame: CommandFrame, decisionIds: readonly string[]): Outcome<{ putForward: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const [first] = await findDecisions(tx, decisionIds.slice(0, 1));
      if (!first) return refuse(unknown('decision.unknown'));
      if (!mayHandle(viewer, first)) return refuse(forbidden);
      const { competitionId } = first;
      await lockTitles(tx, competitionId);
      const all = await findTitles(tx, competitionId);
      const ids = new Set(decisionIds);
      const wanted = all.filter(({ standing }) => ids.has(standing.decisionId));
      if (wanted.length !== ids.size) return refuse(unknown('decision.unknown'));
      const held = await heldBefore(tx, competitionId, wanted);
      const flaw = flawOfPuttingForward(wanted.map(caseOf), all.map(caseOf), held);
      if (flaw) return refuse(flaw);
      await putForward(
        tx,
        wanted.map(({ standing }) => ({
          ...{ nominationId: deps.newId(), decisionId: standing.decisionId },
          ...{ bodyId: standing.bodyId, competitionId, eventId: standing.eventId },
          ...{ entryId: standing.entryId, personId: standing.personId },
          ...{ titleKey: standing.titleKey, version: 1 },
          ...{ putForwardBy: viewer.personId, putForwardAt: at },
        })),
      );
      return accept({ putForward: wanted.length });
    });
