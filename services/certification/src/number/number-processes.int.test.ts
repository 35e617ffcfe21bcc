import { parseCertificateNumber } from '@jinbang/credentials/certificate-number';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hearing } from '../certification.fixture.ts';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { decideResults } from '../decision/decide-results.ts';
import { kill, openProcesses, type Processes } from '../running-processes.fixture.ts';
import { checkNumbers } from './number-import.rules.ts';

const PROCESSES = 8;
/** Of 12 in a group ten reach a level, so 20 in an event: more than there are assigned numbers. */
const EVENTS = 52;
const GRANTED = EVENTS * 20;
/** Events whose certificates are numbered by the general rule afterwards. */
const OWN_EVENTS = 20;
/** So many are killed before each batch is let through. */
const KILLS_A_BATCH = 3;
const KILLS_LEAST = 3;
const DONE_MS = 300_000;

let processes: Processes;
beforeAll(async () => {
  processes = await openProcesses({ sweepMs: 500 });
});
afterAll(() => processes?.close());

const numberAt = (place: number): string => `JSZ2026${String(place).padStart(6, '0')}`;

/** 1,000 numbers as a province gives them: one missing in between, one twice, and 20 too few in the end. */
const givenFile = () => {
  const places = Array.from({ length: 1_000 }, (_, place) => place + 1);
  const listed = places.filter((place) => place !== 500).toSpliced(700, 0, 300);
  return listed.map((place, line) => ({
    ...{ line: line + 2, number: numberAt(place) },
    ...{ level: null, year: null },
  }));
};

/** What an import writes, for a file of these numbers in this order. */
const importAll = async (bodyId: string, numbers: readonly string[]): Promise<void> => {
  const importId = newId();
  await processes.feeder.transaction(async (tx) => {
    await tx.execute(sql`
      insert into number_import values (${importId}, ${bodyId}, '测省赋〔2026〕9号', 'range', null,
        null, null, null, ${numbers.length}, 0, ${newId()}, now())`);
    await tx.execute(sql`
      insert into assigned_number (number, body_id, import_id, line)
      select number, ${bodyId}::uuid, ${importId}::uuid, line
      from unnest(${sql.param(numbers)}::text[]) with ordinality as given (number, line)`);
    await tx.execute(sql`
      update decision set try_after = null
      where body_id = ${bodyId} and failure_code = 'certificate.numbers-short'`);
  });
};

/** Results heard and decided: from here on only certificates are missing. */
const approve = async (contests: readonly Contest[]): Promise<void> => {
  const { feeder } = processes;
  const hear = hearing({ db: feeder });
  for (const contest of contests) {
    await hear([competitionDeclared(contest), eventArranged(contest), ...entriesAdmitted(contest)]);
    await hear(resultTold(contest));
  }
  const onFailure = (cause: unknown) => {
    throw cause;
  };
  const decide = decideResults({ feeder, now: () => new Date(), newId, onFailure });
  for (let done = 1; done > 0; ) done = await decide();
};

/** Kills whoever has drawn numbers and not stored them, again and again, until all is there. */
const killUntil = async (count: number): Promise<number> => {
  let [stood, spent, kills] = [-1, 0, 0];
  const look = async (): Promise<void> => {
    const there = await processes.countOf('certificate');
    if (there > stood) [stood, spent] = [there, 0];
    const mayKill = there < count && spent < KILLS_A_BATCH;
    const victim = mayKill ? await processes.writerOf('serial_counter') : undefined;
    if (victim) {
      await kill(victim, 'SIGKILL');
      processes.start();
      spent += 1;
      // One that came just too late does not count.
      if ((await processes.countOf('certificate')) === there) kills += 1;
    }
    expect({ there, kills }).toMatchObject({ there: count });
  };
  await vi.waitFor(look, { timeout: DONE_MS, interval: 10 });
  return kills;
};

const until = (table: string, count: number) =>
  vi.waitFor(async () => expect(await processes.countOf(table)).toBe(count), {
    timeout: DONE_MS,
    interval: 200,
  });

const numbers = () =>
  processes.feeder.execute<{ number: string; serial: number; scope: string }>(
    sql`select number, serial, scope from number_register order by scope, serial`,
  );

const distinct = '(select distinct entry_id, person_id from certificate) one';

describe('eight processes, killed again and again', () => {
  it(
    'bind each number once and in order, wait where they are short, and count their own without a gap',
    async () => {
      const contests = Array.from({ length: EVENTS + OWN_EVENTS }, () =>
        contestOf({ workers: 12, students: 12 }),
      );
      await processes.adoptForAll(contests.map(({ competitionId }) => competitionId));
      const [issuer] = await processes.feeder.execute<{ body_id: string }>(
        sql`update issuer set number_source = 'assigned' returning body_id`,
      );
      const bodyId = issuer?.body_id ?? '';
      const { taken, problems } = checkNumbers(givenFile(), {
        ...{ codes: null, filedElsewhere: new Set(), known: new Map() },
      });
      expect(problems.map(({ code }) => code)).toEqual(['number.twice']);
      const given = taken.map(({ number }) => number);
      expect(given).toHaveLength(999);
      await importAll(bodyId, given);

      await approve(contests.slice(0, EVENTS));
      for (let count = 0; count < PROCESSES; count += 1) processes.start();
      expect(await killUntil(given.length)).toBeGreaterThanOrEqual(KILLS_LEAST);
      await until(
        `decision where failure_code = 'certificate.numbers-short'`,
        GRANTED - given.length,
      );
      expect((await numbers()).map(({ number }) => number)).toEqual(given);

      const rest = Array.from({ length: 100 }, (_, place) => numberAt(2_001 + place));
      await importAll(bodyId, rest);
      await until('certificate', GRANTED);
      const all = await numbers();
      expect(all.map(({ number }) => number)).toEqual([...given, ...rest].slice(0, GRANTED));
      expect(all.map(({ serial }) => serial)).toEqual(all.map((_, place) => place + 1));
      expect(await processes.countOf('decision where failure_code is not null')).toBe(0);

      // From now on the body counts by the general rule, and its processes are killed as before.
      await processes.feeder.execute(sql`update issuer set number_source = 'own'`);
      await approve(contests.slice(EVENTS));
      const wanted = GRANTED + OWN_EVENTS * 20;
      expect(await killUntil(wanted)).toBeGreaterThanOrEqual(KILLS_LEAST);
      const own = (await numbers()).flatMap(({ number }) => {
        const parsed = parseCertificateNumber(number);
        return parsed.ok ? [parsed.value] : [];
      });
      for (const level of ['2', '3']) {
        const serials = own.filter((one) => one.level === level).map(({ serial }) => serial);
        expect(serials).toEqual(Array.from({ length: OWN_EVENTS * 10 }, (_, place) => place + 1));
      }
      expect(await processes.countOf(distinct)).toBe(wanted);
    },
    2 * DONE_MS,
  );
});
