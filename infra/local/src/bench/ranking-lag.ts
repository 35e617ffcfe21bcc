import { subjectKey } from '@jinbang/contracts/mark-subject';
import { arrangeHall, type Hall } from './hall.ts';
import type { Cell, LoadReport } from './load/load-plan.ts';
import { openLoad } from './load/open-load.ts';
import type { Bench, Finding } from './measurement.ts';
import { inDatabase } from './own-postgres.ts';
import { settleDown } from './settle-down.ts';
import type { Stage } from './stage.ts';
import { median, percentile, rounded } from './statistics.ts';
import { type RankedCell, watchRanking } from './watch-ranking.ts';

const CLIENTS = 32;
const COMMANDS = 20_000;
const MODULES = 1;
const WATCHED_EVERY = 20;
const LAG_MAX_MS = 2_000;

const rankedCellOf = ({ subjects }: Hall) => {
  const keys = new Map(
    subjects.map(({ subjectId, moduleId, sessionId, label }) => [
      subjectId,
      subjectKey({ kind: 'station', moduleId, sessionId: sessionId ?? '', station: label }),
    ]),
  );
  return (cell: Cell | undefined): RankedCell => ({
    subjectKey: keys.get(cell?.subjectId ?? '') ?? '',
    aspectId: cell?.aspectId ?? '',
  });
};

const rankedMarks = ({ postgres }: Stage, eventId: string): Promise<number> =>
  inDatabase(postgres, 'ranking', async (sql) => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from mark join subject using (subject_id)
      where event_id = ${eventId} and value is not null`;
    return row?.count ?? 0;
  });

const findingsOf = (lags: readonly number[], { marks, elapsedMs }: LoadReport) => {
  const common = {
    unit: 'ms',
    limit: LAG_MAX_MS,
    limitName: 'the most a ranking may be behind its marks',
    wanted: { ratioMax: 1 },
  } as const;
  const rate = rounded((marks * 1_000) / elapsedMs);
  const findings: readonly Finding[] = [
    {
      ...common,
      name: 'ranking-lag-max',
      value: rounded(percentile(lags, 1)),
      notes: [
        `${marks} single marks from ${CLIENTS} clients at ${rate} marks/s, each ${WATCHED_EVERY}th watched from its acknowledgement until ranking's tables show it (looked for every 20 ms)`,
        `median lag ${rounded(median(lags))} ms`,
      ],
    },
    { ...common, name: 'ranking-lag-p99', value: rounded(percentile(lags, 0.99)), notes: [] },
  ];
  return findings;
};

const measure = (stage: Stage, hall: Hall) =>
  inDatabase(stage.postgres, 'ranking', async (sql) => {
    const watch = watchRanking(sql, hall.eventId);
    const cells = hall.cells.slice(0, COMMANDS);
    const rankedCell = rankedCellOf(hall);
    const load = openLoad();
    const finished = load.run(
      {
        origin: stage.urls.gateway,
        path: '/api/judging/v1/commands',
        clients: CLIENTS,
        tokens: stage.judges.map(({ token }) => token),
        cells,
        forMs: undefined,
        tellEvery: WATCHED_EVERY,
      },
      ({ cell, atMs }) => watch.add(rankedCell(cells[cell]), atMs),
    );
    const report = await finished.finally(load.close);
    return { report, lags: await watch.finish() };
  });

/**
 * How far ranking is behind while 20,000 single marks come in from 32 clients, with relay, ranking
 * and a live board at work: for each 20th mark the time from its acknowledgement to its being in
 * ranking's tables. Told as maximum and 99th percentile, in ms, against the 2 s that are allowed.
 */
export const rankingLag: Bench = {
  name: 'ranking-lag',
  title: 'time from an acknowledged mark to its being ranked, under 20,000 marks',
  run: async (stage) => {
    const hall = await arrangeHall(stage, { modules: MODULES, board: 'live' });
    await settleDown(stage);
    stage.say(`entering ${COMMANDS} marks`);
    const { report, lags } = await measure(stage, hall);
    await settleDown(stage);
    const ranked = await rankedMarks(stage, hall.eventId);
    if (ranked !== report.marks) {
      throw new Error(`${report.marks} marks were acknowledged and ${ranked} are ranked`);
    }
    return findingsOf(lags, report);
  },
};
