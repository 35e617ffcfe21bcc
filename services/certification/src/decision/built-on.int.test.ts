import { ownCertificates } from '@jinbang/contracts/http/own-certificates';
import type { Verification } from '@jinbang/contracts/http/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  openCertification,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
  rowsOf,
} from '../contest.fixture.ts';
import { stepsOf } from '../start-certification.ts';

type Decided = { personId: string; kind: string; level: string | null; reason: string };
type Issued = { personId: string; level: string; state: string };
type Page<Item> = { items: readonly Item[] };

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

type Played = { readonly contest: Contest; readonly staff: Staff };

/** A contest of one season with a final result, everything after it done. */
const play = async (contest: Contest, seasonYear: number): Promise<Played> => {
  const plan = {
    documentNo: '示函1号',
    year: seasonYear,
    item: '焊接',
    tier: 'city',
    contestClass: '1',
  };
  await certification.hear([
    competitionDeclared(contest, { seasonYear, plan }),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  return { contest, staff };
};
const hearAmended = async ({ contest }: Played, resultVersion: number, out: readonly number[]) => {
  const codes = Object.fromEntries(
    out.map((place) => [contest.contestants[place]?.entryId ?? '', 'DSQ' as const]),
  );
  const rows = rowsOf(contest.contestants, codes);
  await certification.hear(resultTold(contest, { rows, resultVersion }));
};
const amend = async (...amendment: Parameters<typeof hearAmended>) => {
  await hearAmended(...amendment);
  await certification.sweep();
};
/** What the first of the list has from a contest: the decision of the level, and every certificate. */
const first = async ({ contest, staff: { body } }: Played) => {
  const query = `?eventId=${contest.eventId}&limit=200`;
  const decisions = (await body.get<Page<Decided>>(`/decisions${query}`)).body.items;
  const certificates = (await body.get<Page<Issued>>(`/certificates${query}`)).body.items;
  const [one] = contest.contestants;
  const mine = <Row extends { personId: string }>(rows: readonly Row[]) =>
    rows.filter(({ personId }) => personId === one?.personId);
  const [level] = mine(decisions).filter(({ kind }) => kind === 'level');
  return {
    level: level?.level ?? null,
    reason: level?.reason,
    certificates: mine(certificates)
      .map(({ level: of, state }) => `${of} ${state}`)
      .toSorted(),
  };
};

/** What anybody reads of the certificates of the first of the list. */
const verified = async ({ contest, staff: { body } }: Played) => {
  const path = `/certificates?eventId=${contest.eventId}&limit=200`;
  const { items } = (await body.get<Page<Issued & { number: string }>>(path)).body;
  const mine = items.filter(({ personId }) => personId === contest.contestants[0]?.personId);
  return Promise.all(
    mine.map(async ({ number }) => {
      const page = `/api/certification/v1/public/certificates/${number}`;
      return (await certification.send<{ verification: Verification }>(page)).body.verification
        .overall;
    }),
  );
};

describe('a level that was raised on an earlier one', () => {
  const early = contestOf({ workers: 3 });
  const person = early.contestants[0]?.personId ?? '';
  let spring: Played;
  let nextYear: Played;
  beforeAll(async () => {
    spring = await play(early, 2026);
    nextYear = await play(contestOf({ workers: 3, people: [person] }), 2027);
  });

  it('is the next above it', async () => {
    expect((await first(spring)).certificates).toEqual(['2 live']);
    expect(await first(nextYear)).toMatchObject({ level: '1', certificates: ['1 live'] });
  });
  it('does not take the earlier one away when the earlier result is decided again', async () => {
    await amend(spring, 2, [1]);
    expect(await first(spring)).toMatchObject({ level: '2', certificates: ['2 live'] });
    expect(await first(nextYear)).toMatchObject({ level: '1', certificates: ['1 live'] });
  });
  it('is in doubt from the moment the earlier one falls', async () => {
    await hearAmended(spring, 3, [0, 1]);
    const [decide] = stepsOf(certification.options, certification.tools);
    // The earlier result alone: what was built on it is found by that and comes next.
    expect(await decide?.run()).toBe(1);
    expect(await verified(spring)).toEqual(['revoked']);
    expect(await verified(nextYear)).toEqual(['unknown']);
  });
  it('follows: the raised level goes, what follows now is given', async () => {
    await certification.sweep();
    expect(await first(spring)).toMatchObject({ level: null, certificates: ['2 revoked'] });
    expect(await first(nextYear)).toMatchObject({
      level: '2',
      certificates: ['1 revoked', '2 live'],
    });
    const told = await certification.told('certification.event.certified');
    const counts = told
      .filter(({ eventId }) => eventId === nextYear.contest.eventId)
      .map(({ aggregateVersion }) => aggregateVersion);
    expect(counts).toEqual([1, 2]);
    expect(await certification.sweep()).toBe(0);
  });
  it('is told its holder on their own page, with the reason', async () => {
    const [one] = nextYear.contest.contestants;
    const path = `/events/${nextYear.contest.eventId}/own-entries/${one?.entryId}/certificates`;
    const { body } = await certification.as(person).get(path);
    const { certificates, decisions } = ownCertificates.parse(body);
    const states = certificates.map(({ level, state, revokedAt }) => [
      level,
      state,
      revokedAt !== null,
    ]);
    expect(states.toSorted()).toEqual([
      ['1', 'revoked', true],
      ['2', 'live', false],
    ]);
    const level = decisions.find(({ kind }) => kind === 'level');
    expect(level).toMatchObject({ state: 'granted', level: '2' });
    expect(level?.sentence?.zh).toContain('原无本职业等级，拟晋升二级/技师');
    const lost = await certification.told('certification.certificate.revoked');
    expect(lost.filter(({ data }) => Object.values(data ?? {}).includes(person))).toHaveLength(2);
  });
});

describe('a second win of one year', () => {
  it('is given once the first one falls, and only then', async () => {
    const contest = contestOf({ workers: 3 });
    const spring = await play(contest, 2026);
    const people = [contest.contestants[0]?.personId ?? ''];
    const autumn = await play(contestOf({ workers: 3, people }), 2026);
    expect(await first(autumn)).toMatchObject({ reason: 'year-limit', certificates: [] });
    await amend(spring, 2, [1]);
    expect(await first(autumn)).toMatchObject({ reason: 'year-limit', certificates: [] });
    await amend(spring, 3, [0]);
    expect(await first(spring)).toMatchObject({ certificates: ['2 revoked'] });
    expect(await first(autumn)).toMatchObject({ level: '2', certificates: ['2 live'] });
  });
});

describe('somebody who stands twice in one result', () => {
  it('gets by the second place what the first one lost', async () => {
    const contest = contestOf({ workers: 3 });
    const [one, , third] = contest.contestants;
    if (!one || !third) throw new Error('three compete');
    const twice = {
      ...contest,
      contestants: [one, ...contest.contestants.slice(1, 2), { ...third, personId: one.personId }],
    };
    const played = await play(twice, 2026);
    expect((await first(played)).certificates).toEqual(['2 live']);
    await amend(played, 2, [0]);
    expect((await first(played)).certificates).toEqual(['2 live', '2 revoked']);
  });
});
