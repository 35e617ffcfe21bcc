import type { ChildProcess } from 'node:child_process';
import { parseCertificateNumber } from '@jinbang/credentials/certificate-number';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from './contest.fixture.ts';
import { kill, openProcesses, type Processes } from './running-processes.fixture.ts';

const EVENTS = 6;
/** A killed reader's facts come again after the broker's 30 s. */
const DONE_MS = 200_000;

let processes: Processes;
beforeAll(async () => {
  processes = await openProcesses();
});
afterAll(() => processes?.close());

const certificateNumbers = async () => {
  const rows = await processes.feeder.execute<{ number: string; holder: string }>(
    sql`select number, entry_id || '/' || person_id as holder from certificate`,
  );
  return rows.flatMap(({ number, holder }) => {
    const parsed = parseCertificateNumber(number);
    return parsed.ok ? [{ ...parsed.value, holder }] : [];
  });
};

/** Kills one of the two in the midst of an event's work and starts it again. */
const killOne = async (pair: ChildProcess[], place: number): Promise<void> => {
  const victim = pair[place % 2];
  if (!victim) return;
  await vi.waitFor(
    async () => expect(await processes.countOf('decision')).toBeGreaterThan(0),
    30_000,
  );
  await kill(victim, 'SIGKILL');
  pair[place % 2] = processes.start();
};

describe('two processes, killed again and again', () => {
  it(
    'end with one certificate each, no serial missing, everything told once',
    async () => {
      const contests = Array.from({ length: EVENTS }, () =>
        contestOf({ workers: 12, students: 12 }),
      );
      const competitionIds = contests.map(({ competitionId }) => competitionId);
      const { adoptForAll, start, publish, countOf } = processes;
      await adoptForAll(competitionIds);
      const pair = [start(), start()];
      for (const [place, contest] of contests.entries()) {
        const told = resultTold(contest);
        await publish([
          competitionDeclared(contest),
          eventArranged(contest),
          ...entriesAdmitted(contest),
          ...told,
        ]);
        // The same facts under the same ids, as after a lost acknowledgement.
        await publish(told);
        if (place < EVENTS - 2) await killOne(pair, place);
      }
      const wanted = EVENTS * 20;
      const isDone = async () => {
        expect(await countOf('certificate')).toBe(wanted);
        expect(await countOf('event_certification')).toBe(EVENTS);
        expect(await countOf('outbox where sent_at is null')).toBe(0);
      };
      await vi.waitFor(isDone, { timeout: DONE_MS, interval: 100 });

      const found = await certificateNumbers();
      expect(new Set(found.map(({ holder }) => holder)).size).toBe(wanted);
      for (const level of ['2', '3']) {
        const serials = found.filter((one) => one.level === level).map(({ serial }) => serial);
        const gapless = Array.from({ length: EVENTS * 10 }, (_, index) => index + 1);
        expect(serials.toSorted((left, right) => left - right)).toEqual(gapless);
      }
      expect(await countOf(`outbox where subject like '%certificate.issued%'`)).toBe(wanted);
      await Promise.all(pair.map((child) => kill(child, 'SIGTERM')));
      expect(pair.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    },
    2 * DONE_MS,
  );
});
