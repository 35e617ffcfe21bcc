import { join } from 'node:path';
import { arrangeHall, type Hall } from './hall.ts';
import { findLimit, type Limit } from './limit/find-limit.ts';
import { openLimitDatabase } from './limit/limit-database.ts';
import type { LoadReport } from './load/load-plan.ts';
import { type Load, openLoad } from './load/open-load.ts';
import type { Bench, Finding } from './measurement.ts';
import { settleDown, storedMarks } from './settle-down.ts';
import type { Stage } from './stage.ts';
import { median, rounded } from './statistics.ts';

const CLIENTS = 32;
const MODULES = 4;
const ROUNDS = 3;
const RUN_SECONDS = 5;
/** Node needs some ten thousand requests until it runs the code it will run all day. */
const WARM_MARKS = 15_000;
const WARM_SECONDS_MAX = 30;
const WARM_LIMIT_SECONDS = 3;
const RATIO_MIN = 0.25;

type Round = { readonly load: LoadReport; readonly limitRate: number };

const rateOf = ({ marks, elapsedMs }: LoadReport): number => (marks * 1_000) / elapsedMs;

type Intake = (run: { readonly marks: number; readonly seconds: number }) => Promise<LoadReport>;

/** Hands out the cells of a hall run after run, so that no cell is ever marked twice. */
const intakeOf = ({ urls, judges }: Stage, { cells }: Hall, load: Load): Intake => {
  let from = 0;
  return ({ marks, seconds }) => {
    const run = cells.slice(from, from + marks);
    from += run.length;
    return load.run({
      origin: urls.gateway,
      path: '/api/judging/v1/commands',
      clients: CLIENTS,
      tokens: judges.map(({ token }) => token),
      cells: run,
      forMs: seconds * 1_000,
      tellEvery: 0,
    });
  };
};

const measureRounds = async (stage: Stage, { cells }: Hall, intake: Intake, limit: Limit) => {
  const marks = Math.floor((cells.length - WARM_MARKS) / ROUNDS);
  const database = await openLimitDatabase(stage.postgres);
  await limit.measure(database, { clients: CLIENTS, seconds: WARM_LIMIT_SECONDS });
  const rounds: Round[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    stage.say(`round ${round} of ${ROUNDS}: marks through the gateway, then the limit`);
    const load = await intake({ marks, seconds: RUN_SECONDS });
    await settleDown(stage);
    const limitRate = await limit.measure(database, { clients: CLIENTS, seconds: RUN_SECONDS });
    rounds.push({ load, limitRate });
  }
  return rounds;
};

const findingOf = (rounds: readonly Round[], limitName: string): Finding => {
  const loads = rounds.map(({ load }) => load);
  const typical = (pick: (load: LoadReport) => number): number =>
    rounded(median(loads.map(pick)), 1);
  const list = (rates: readonly number[]): string => rates.map((rate) => rounded(rate)).join(', ');
  return {
    name: 'mark-intake-32',
    value: rounded(median(loads.map(rateOf))),
    unit: 'marks/s',
    limit: rounded(median(rounds.map(({ limitRate }) => limitRate))),
    limitName,
    wanted: { ratioMin: RATIO_MIN },
    notes: [
      `latency: p50 ${typical(({ p50Ms }) => p50Ms)} ms, p99 ${typical(({ p99Ms }) => p99Ms)} ms, longest ${typical(({ maxMs }) => maxMs)} ms (medians of ${rounds.length} runs)`,
      `runs: ${list(loads.map(rateOf))} marks/s; limit: ${list(rounds.map(({ limitRate }) => limitRate))} marks/s`,
      `making the load itself took ${typical(({ cpuShare }) => cpuShare)} of a core`,
    ],
  };
};

const mustAllBeStored = async (stage: Stage, { eventId }: Hall, told: number): Promise<void> => {
  const stored = await storedMarks(stage, eventId);
  if (stored === told) return;
  throw new Error(`${told} marks were acknowledged and ${stored} are stored`);
};

/**
 * Durable single marks: one command a request through the gateway, 32 clients that keep their
 * connections, every mark another cell. The limit is what PostgreSQL itself takes of the same rows
 * (mark, aspect state, command, outbox; one transaction a mark) in a database beside, in turns with
 * the runs, so that both see the same machine. Medians of three runs; relay, ranking and live edge
 * run as they do in a contest. Unit: marks acknowledged a second.
 */
export const markIntake32: Bench = {
  name: 'mark-intake-32',
  title: 'durable single marks through the gateway, 32 clients',
  run: async (stage) => {
    const hall = await arrangeHall(stage, { modules: MODULES, board: 'progress' });
    const load = openLoad();
    try {
      const intake = intakeOf(stage, hall, load);
      stage.say(`warming up with ${WARM_MARKS} marks`);
      const warm = await intake({ marks: WARM_MARKS, seconds: WARM_SECONDS_MAX });
      await settleDown(stage);
      const limit = findLimit(CLIENTS, join(stage.folder, 'mark-limit.sql'));
      const rounds = await measureRounds(stage, hall, intake, limit);
      const told = rounds.reduce((sum, one) => sum + one.load.marks, warm.marks);
      await mustAllBeStored(stage, hall, told);
      return [findingOf(rounds, limit.name)];
    } finally {
      load.close();
    }
  },
};
