import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setHash } from '@jinbang/contracts/set-hash';
import { migrateService } from '@jinbang/messaging/migrate-service';
import { top } from '../../run-tool.ts';
import { createServiceDatabase, databaseUrls, withAdmin } from '../../servers/postgres-roles.ts';
import type { Bench, Finding } from '../measurement.ts';
import type { OwnPostgres } from '../own-postgres.ts';
import { rounded } from '../statistics.ts';
import { type BookPlan, bookPlan } from './book-plan.ts';
import { fillBook } from './fill-book.ts';

const CONTESTANTS = 100_000;
const SECONDS_MAX = 60;
/** A machine of eight gigabytes has room for the rest of the system beside it. */
const MEGABYTES_MAX = 2_500;
const DATABASE = 'bench_rebuild';
const HEAP_MB = 4_096;

export type RebuildReport = {
  /** From the start of reading until every book is there and compared. */
  readonly readMs: number;
  /** Until the event is ranked too. */
  readonly wholeMs: number;
  readonly rows: number;
  readonly marks: number;
  readonly cpuMs: number;
  /** The most the process ever had. */
  readonly rssMb: number;
  readonly heldMb: number;
};

const script = fileURLToPath(new URL('./rebuild-process.ts', import.meta.url));

/** In a process of its own, so that its memory is nobody else's. */
const rebuildOnce = (url: string, eventId: string): Promise<RebuildReport> =>
  new Promise((resolve, reject) => {
    const child = fork(script, [url, eventId], {
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('message', (report) => resolve(report as RebuildReport));
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process that rebuilds ended too early')));
  });

/** A database with the tables of ranking beside the system's own; it is gone afterwards. */
const withDatabase = async <Value>(
  { adminUrl, secret }: OwnPostgres,
  work: (urls: ReturnType<typeof databaseUrls>) => Promise<Value>,
): Promise<Value> => {
  const drop = `drop database if exists ${DATABASE} with (force)`;
  await withAdmin(adminUrl, async (sql) => {
    await sql.unsafe(drop);
    await createServiceDatabase(sql, adminUrl, 'ranking', DATABASE);
  });
  try {
    const urls = databaseUrls(adminUrl, secret, 'ranking', DATABASE);
    await migrateService(urls.ownerUrl, join(top, 'services', 'ranking', 'migrations'));
    return await work(urls);
  } finally {
    await withAdmin(adminUrl, (sql) => sql.unsafe(drop));
  }
};

const findingsOf = (
  { readMs, wholeMs, marks, cpuMs, rssMb, heldMb }: RebuildReport,
  contestants: number,
  fillMs: number,
): readonly Finding[] => [
  {
    name: 'rebuild-100k-s',
    value: rounded(wholeMs / 1_000, 1),
    unit: 's',
    limit: SECONDS_MAX,
    limitName: 'the longest a start may take',
    wanted: { ratioMax: 1 },
    notes: [
      `${marks} marks of ${contestants} contestants read and compared in ${rounded(readMs / 1_000, 1)} s (${rounded((readMs * 1_000) / marks, 2)} µs a mark), ranked in ${rounded((wholeMs - readMs) / 1_000, 1)} s (${rounded(((wholeMs - readMs) * 1_000) / contestants)} µs a contestant); ${rounded(cpuMs / 1_000, 1)} s of processor time in the process`,
      `filled in ${rounded(fillMs / 1_000)} s, which is not measured`,
    ],
  },
  {
    name: 'rebuild-100k-mb',
    value: rounded(rssMb),
    unit: 'MB',
    limit: MEGABYTES_MAX,
    limitName: 'the most the process may ever have',
    wanted: { ratioMax: 1 },
    notes: [`${rounded(heldMb)} MB when everybody is ranked`],
  },
];

/** Fills, rebuilds and looks whether all came back. */
export const measureRebuild = (
  postgres: OwnPostgres,
  contestants: number,
  say: (sentence: string) => void,
): Promise<readonly Finding[]> => {
  const plan: BookPlan = bookPlan(contestants);
  return withDatabase(postgres, async ({ feederUrl }) => {
    say(`filling ranking's tables with the marks of ${contestants} contestants`);
    const closing = { rows: plan.aspects.length, hash: setHash(plan.aspects) };
    const begun = performance.now();
    await fillBook(postgres.adminUrl, DATABASE, plan, closing);
    const fillMs = performance.now() - begun;
    say('rebuilding the ranking from them');
    const report = await rebuildOnce(feederUrl, plan.eventId);
    const wanted = contestants * plan.aspects.length;
    if (report.rows !== contestants || report.marks !== wanted) {
      throw new Error(`${report.rows} rows and ${report.marks} marks came back, not all`);
    }
    return findingsOf(report, contestants, fillMs);
  });
};

/**
 * How long ranking takes to hold an event of 100,000 contestants with 200 marks each anew from its own
 * tables, as at a start: every mark read, counts and content compared, everybody ranked. How the tables
 * are filled is not measured.
 */
export const rebuild100k: Bench = {
  name: 'rebuild',
  title: 'a ranking of 100,000 contestants with 200 marks each, rebuilt from its tables',
  run: ({ postgres, say }) => measureRebuild(postgres, CONTESTANTS, say),
};
