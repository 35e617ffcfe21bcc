import type { ChildProcess } from 'node:child_process';
import { parseCertificateNumber } from '@jinbang/credentials/certificate-number';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AMENDMENTS, type Amended, amended } from './amended-results.fixture.ts';
import { kill, openProcesses, type Processes } from './running-processes.fixture.ts';

/** A killed reader's facts come again after the broker's 30 s, and more than one may be killed. */
const DONE_MS = 150_000;

/** What has just happened to an amended result when its process is killed. */
const MOMENTS = {
  heard: 'final_result where result_version = 2 and event_id =',
  decided: 'final_result where result_version = 2 and decided_at is not null and event_id =',
  issued: 'certificate where result_version = 2 and event_id =',
  certified: 'event_certification where result_version = 2 and event_id =',
} as const;
type Moment = keyof typeof MOMENTS;

type Row = Readonly<Record<string, string | number | null>>;

describe.each([
  ['nothing disturbs', null],
  ['certification is killed in between, seed 1', 1],
  ['certification is killed in between, seed 2', 2],
] as const)('results amended after issue in five ways while %s', (_, seed) => {
  const ways = AMENDMENTS.map(amended);
  let processes: Processes;
  let child: ChildProcess;
  let killedCount = 0;

  const rows = (query: ReturnType<typeof sql>): Promise<readonly Row[]> =>
    processes.feeder.execute<Row>(query).then((found) => [...found]);
  const isDone = (version: number, certificates: number) => async () => {
    const { countOf } = processes;
    expect(await countOf(`event_certification where result_version = ${version}`)).toBe(
      ways.length,
    );
    expect(await countOf('certificate')).toBe(certificates);
    expect(await countOf('outbox where sent_at is null')).toBe(0);
  };
  /** Each way is amended in turn and killed at another moment; the seed says which. */
  const disturb = async (one: Amended, place: number, seeded: number): Promise<void> => {
    const moments = Object.keys(MOMENTS) as Moment[];
    const moment = moments[(place + seeded) % moments.length] ?? 'heard';
    const seen = `${MOMENTS[moment]} '${one.contest.eventId}'`;
    await vi.waitFor(async () => expect(await processes.countOf(seen)).toBeGreaterThan(0), {
      timeout: DONE_MS,
      interval: 2,
    });
    await kill(child, 'SIGKILL');
    killedCount += 1;
    child = processes.start();
  };

  beforeAll(async () => {
    processes = await openProcesses();
    await processes.adoptForAll(ways.map(({ contest }) => contest.competitionId));
    child = processes.start();
    await processes.publish(ways.flatMap(({ before }) => before));
    await vi.waitFor(isDone(1, ways.length * 10), { timeout: DONE_MS, interval: 100 });
    for (const [place, one] of ways.entries()) {
      await processes.publish(one.after);
      // The same facts under the same ids, as after a lost acknowledgement.
      await processes.publish(one.after);
      if (seed !== null) await disturb(one, place, seed);
    }
    const gained = ways.reduce((sum, one) => sum + one.gained.length, 0);
    await vi.waitFor(isDone(2, ways.length * 10 + gained), { timeout: DONE_MS, interval: 100 });
  }, 2 * DONE_MS);
  afterAll(() => processes?.close());

  const certificatesOf = async ({ contest, placeOf }: Amended) => {
    const found = await rows(
      sql`select entry_id, state, revocation_cause, number from certificate where event_id = ${contest.eventId}`,
    );
    return found.map((row) => ({ ...row, place: placeOf(String(row.entry_id)) }));
  };
  const inOrder = (places: readonly number[]) => places.toSorted((left, right) => left - right);

  it('was killed as often as it should be', () => {
    expect(killedCount).toBe(seed === null ? 0 : ways.length);
  });
  it.each(ways.map((one) => [one.way, one] as const))(
    'revokes what no longer follows and issues what newly does, once: %s',
    async (_way, one) => {
      const certificates = await certificatesOf(one);
      const inState = (state: string) =>
        certificates.filter((row) => 'state' in row && row.state === state);
      const stays = one.promoted.filter((place) => !one.lost.includes(place));
      const places = (state: string) => inOrder(inState(state).map(({ place }) => place));
      expect(places('live')).toEqual(inOrder([...stays, ...one.gained]));
      expect(places('revoked')).toEqual(one.lost);
      expect(
        inState('revoked').every(
          (row) => 'revocation_cause' in row && row.revocation_cause === 'result-amended',
        ),
      ).toBe(true);
    },
  );
  it.each(ways.map((one) => [one.way, one] as const))(
    'decides everybody a second time, once, with its reason: %s',
    async (_way, one) => {
      const versions = await rows(sql`
        select d.entry_id, d.outcome, d.state, d.version, v.reason, v.sentence_zh,
          (select count(*)::int from decision_version all_of where all_of.decision_id = d.decision_id) as versions
        from decision d join decision_version v on v.decision_id = d.decision_id and v.version = d.version
        where d.event_id = ${one.contest.eventId} and d.kind = 'level'`);
      expect(versions).toHaveLength(12);
      for (const row of versions) {
        const place = one.placeOf(String(row.entry_id));
        const follows = one.gained.includes(place) || (place <= 10 && !one.lost.includes(place));
        expect(row).toMatchObject(
          follows
            ? { outcome: 'granted', state: 'issued' }
            : { outcome: 'refused', state: 'refused' },
        );
        expect([row.version, row.versions]).toEqual([2, 2]);
        expect(row.sentence_zh).toMatch(/。$/);
        if (!follows) expect(['rank', 'not-ranked']).toContain(row.reason);
      }
    },
  );
  it('tells each change exactly once', async () => {
    const told = (subject: string) => processes.countOf(`outbox where subject like '%${subject}%'`);
    const lost = ways.reduce((sum, one) => sum + one.lost.length, 0);
    const gained = ways.reduce((sum, one) => sum + one.gained.length, 0);
    expect(await told('certificate.revoked')).toBe(lost);
    expect(await told('certificate.issued')).toBe(ways.length * 10 + gained);
    expect(await told('decision.made')).toBe(await processes.countOf('decision_version'));
    expect(await told('event.certified')).toBe(2 * ways.length);
  });
  it('leaves no gap in the numbers and no status unset', async () => {
    const numbers = await rows(sql`select number from certificate`);
    const serials = numbers.map(({ number }) => {
      const parsed = parseCertificateNumber(String(number));
      return parsed.ok ? parsed.value.serial : 0;
    });
    expect(inOrder(serials)).toEqual(Array.from({ length: serials.length }, (_, at) => at + 1));
    // What was revoked is no holding any more, and nothing else has ended.
    expect(
      await processes.countOf(`certificate join holding using (certificate_id)
        where (certificate.state = 'revoked') <> (holding.ended_at is not null)`),
    ).toBe(0);
  });
});
