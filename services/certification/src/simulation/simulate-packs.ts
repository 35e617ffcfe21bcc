import type { SimulationLine, SimulationWish } from '@jinbang/contracts/http/simulation';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import { readRulePack } from '@jinbang/promotion/read-rule-pack';
import { type Database, inTenant } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, type Outcome, unknown } from '../command.ts';
import { findNames } from '../person/person.store.ts';
import { findRulePack } from '../rule/rule-pack.store.ts';
import type { Viewer } from '../viewer/viewer.access.ts';
import { findViewer } from '../viewer/viewer.store.ts';
import { runSimulation, type SimulationDeps } from './run-simulation.ts';
import { maySimulate, maySimulateSomewhere } from './simulation.access.ts';
import { findResultsOver, readOnly, type SimulatedResult } from './simulation.store.ts';

/** More are asked for in parts. */
const EVENTS_MAX = 5_000;
/** More at once would take the processor from those who work. */
const AT_ONCE_MAX = 2;
const BUSY_SECONDS = 10;

type Deps = Pick<CommandDeps, 'db' | 'now'> & Pick<SimulationDeps, 'reader' | 'onFailure'>;

type PackAsked = SimulationWish['packs'][number];

const isOnFile = (asked: PackAsked): asked is { packId: string; packVersion: number } =>
  typeof asked.packId === 'string' && typeof asked.packVersion === 'number';

const readPack = async (
  db: Database,
  asked: PackAsked,
  place: number,
): Promise<Result<RulePack, Rejection>> => {
  if (isOnFile(asked)) {
    const pack = await findRulePack(db, asked.packId, asked.packVersion);
    return pack ? accept(pack) : refuse(unknown('rule-pack.unknown'));
  }
  const read = readRulePack(asked);
  if (read.ok) return read;
  const { issues = [], ...refusal } = read.refusal;
  const placed = issues.map((issue) => ({ ...issue, at: `packs[${place}].${issue.at}` }));
  return refuse({ ...refusal, issues: placed });
};

const readPacks = async (
  db: Database,
  asked: readonly PackAsked[],
): Promise<Result<readonly RulePack[], Rejection>> => {
  const packs: RulePack[] = [];
  for (const [place, one] of asked.entries()) {
    const read = await readPack(db, one, place);
    if (!read.ok) return read;
    packs.push(read.value);
  }
  return accept(packs);
};

/** The names that the asker's bodies keep, looked up under row security. */
const namer =
  (db: Database, { bodyIds }: Viewer): SimulationDeps['nameThem'] =>
  async (people, results) => {
    const bodyOf = new Map(results.map(({ eventId, bodyId }) => [eventId, bodyId]));
    const byBody = Map.groupBy(people, ({ eventId }) => bodyOf.get(eventId) ?? null);
    const known = new Map<string, string>();
    await inTenant(db, bodyIds, async (tx) => {
      for (const [bodyId, theirs] of byBody) {
        if (bodyId === null) continue;
        const personIds = [...new Set(theirs.map(({ personId }) => personId))];
        const names = await findNames(tx, bodyId, personIds);
        for (const [personId, { name }] of names) known.set(`${bodyId}/${personId}`, name);
      }
    });
    return people.map((one) => ({
      ...one,
      name: known.get(`${bodyOf.get(one.eventId)}/${one.personId}`) ?? null,
    }));
  };

const unknownOf = (
  over: SimulationWish['over'],
  results: readonly SimulatedResult[],
): readonly string[] => {
  if (!('eventIds' in over)) return [];
  const found = new Set(results.map(({ eventId }) => eventId));
  return [...new Set(over.eventIds)].filter((eventId) => !found.has(eventId));
};

/**
 * Tries packs on final results and writes nothing. What can be refused is refused before the first
 * line; results of contests the asker has no business with are as if they were not there.
 */
export const simulatePacks = ({ db, reader, now, onFailure }: Deps) => {
  let running = 0;
  /** Counts a simulation for as long as somebody takes its lines. */
  async function* counted(lines: AsyncGenerator<SimulationLine, void>) {
    running += 1;
    try {
      yield* lines;
    } finally {
      running -= 1;
    }
  }
  return async (
    personId: string,
    wish: SimulationWish,
    signal: AbortSignal,
  ): Outcome<AsyncGenerator<SimulationLine, void>> => {
    const viewer = await findViewer(db, personId, now());
    if (!maySimulateSomewhere(viewer)) return refuse(forbidden);
    const packs = await readPacks(db, wish.packs);
    if (!packs.ok) return packs;
    if (running >= AT_ONCE_MAX) {
      const params = { seconds: BUSY_SECONDS };
      return refuse({ kind: 'busy', code: 'simulation.busy', params });
    }
    const all = await readOnly(reader, (tx) => findResultsOver(tx, wish.over));
    const results = all.filter((one) => maySimulate(viewer, one));
    if (results.length > EVENTS_MAX) {
      const params = { limit: EVENTS_MAX };
      return refuse({ kind: 'invalid', code: 'simulation.too-many-events', params });
    }
    const { showPeople, peopleFrom, keepDates } = wish;
    const plan = {
      packs: packs.value,
      results,
      unknown: unknownOf(wish.over, results),
      showPeople,
      peopleFrom,
      keepDates,
    };
    const deps = { reader, now, nameThem: namer(db, viewer), onFailure };
    return accept(counted(runSimulation(deps, plan, signal)));
  };
};
