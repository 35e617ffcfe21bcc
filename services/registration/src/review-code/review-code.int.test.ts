import type { DrawKeys } from '@jinbang/draws/draw-keys';
import { commitmentOf, newSecret, placeOf } from '@jinbang/draws/seeded-draw';
import { verifyDraws } from '@jinbang/draws/verify-draws';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Contest, drawFour, setUpContest } from '../contest.fixture.ts';
import type { DrawProofs } from '../draw/draw-proofs.body.ts';
import { lockAll, openLayer, registerKeys, requestOpening } from '../draw.fixture.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';

let registration: Registration;
let contest: Contest;
let keys: DrawKeys;
let entryIds: readonly string[];
const byCode = {
  layers: '1+2+3',
  modules: [{ name: { zh: '作品' }, kind: 'practical', weight: '1', keyKind: 'review' }],
};
beforeAll(async () => {
  registration = await openRegistration();
});
beforeEach(async () => {
  contest = await setUpContest(registration, byCode);
  ({ entryIds } = await drawFour(registration, contest));
  keys = await registerKeys(contest);
});
afterAll(() => registration.close());

type Refused = { readonly code?: string; readonly errors?: object[]; readonly version?: number };
const module = (end: string) => `/modules/${contest.moduleId}/${end}`;
const work = (session: number, station: string) => ({
  sessionId: contest.sessionIds[session] ?? '',
  station,
});
const drawStations = async () => {
  for (const session of [0, 1]) {
    const lots = ['2', '1'].map((station, place) => ({
      entryId: entryIds[session * 2 + place],
      station,
    }));
    const path = `/sessions/${contest.sessionIds[session]}/drawn-stations`;
    await contest.encryptionJudge.put(path, { stations: lots }, { version: 1 });
  }
};
const drawCodes = (codes: object[], version = 1, change = {}, by = contest.encryptionJudge) =>
  by.put<Refused>(module('review-codes'), { codes, ...change }, { version });
const K = (session: number, station: string, reviewCode: string) => ({
  ...work(session, station),
  reviewCode,
});
const ALL = () => [K(0, '2', 'K4'), K(0, '1', 'K1'), K(1, '2', 'K3'), K(1, '1', 'K2')];

const openAll = async () => {
  await lockAll(registration, contest);
  const asked = (await requestOpening(contest)).body;
  let version = await openLayer(contest, asked, 3, [keys.identity]);
  version = await openLayer(contest, { ...asked, version }, 2, [keys.identity]);
  return contest.supervisor.post(`/openings/${asked.openingId}/confirmation`, undefined, {
    version,
  });
};
const mapped = async () => {
  const part = (await registration.told()).findLast(
    ({ type, eventId }) => type === 'registration.mapping.part' && eventId === contest.eventId,
  );
  if (!part) throw new Error('the mapping was told');
  const { rows } = part.data as { rows: { entryId: string; subject: { reviewCode: string } }[] };
  return Object.fromEntries(rows.map(({ entryId, subject }) => [subject.reviewCode, entryId]));
};

describe('draw 3', () => {
  it('tells the codes alone, and leads from each code through a station to an entry when opened', async () => {
    await drawStations();
    expect(await drawCodes(ALL())).toMatchObject({ status: 200, body: { version: 2, inUse: 4 } });
    const fact = (await registration.told()).at(-1);
    expect(fact).toMatchObject({
      type: 'registration.review-codes.drawn',
      aggregateId: contest.moduleId,
      data: {
        groups: [
          { group: 'worker', codes: ['K1', 'K4'] },
          { group: 'student', codes: ['K2', 'K3'] },
        ],
      },
    });
    expect((await openAll()).body).toMatchObject({ rows: 4 });
    expect(await mapped()).toEqual({
      K4: entryIds[0],
      K1: entryIds[1],
      K3: entryIds[2],
      K2: entryIds[3],
    });
    const { body } = await contest.judge.get<DrawProofs>(`/events/${contest.eventId}/draw-proofs`);
    expect(verifyDraws(body).map(({ what, flaw }) => [what, flaw])).toEqual([
      ['seal', undefined],
      ['seal', undefined],
      ['seal', undefined],
      ['mapping', undefined],
    ]);
    // Two lines exchanged by somebody afterwards are seen by whoever follows the layers.
    const [first, second, ...rest] = body.mapping;
    if (!first || !second) throw new Error('four lines were told');
    const exchanged = [
      { ...first, entryId: second.entryId },
      { ...second, entryId: first.entryId },
      ...rest,
    ];
    const found = verifyDraws({ ...body, mapping: exchanged });
    expect(found.filter(({ flaw }) => flaw === 'other-entry')).toHaveLength(2);
  });
  it('by seed is drawn from a committed secret, and drawn once more by whoever likes', async () => {
    await drawStations();
    const stations = [work(0, '1'), work(0, '2'), work(1, '1'), work(1, '2')];
    const codes = ['K1', 'K2', 'K3', 'K4'];
    const secret = newSecret();
    const place = placeOf.codes(contest.moduleId);
    const takers = stations.map(({ sessionId, station }) => `${sessionId}:${station}`);
    const committed = await contest.encryptionJudge.post<{ commitmentId: string }>(
      module('code-commitments'),
      { stations, codes, commitment: commitmentOf({ place, secret, takers, items: codes }) },
      { version: 1 },
    );
    const { commitmentId } = committed.body;
    const seeded = (told: string) =>
      contest.encryptionJudge.put<Refused>(
        module('seeded-codes'),
        { commitmentId, secret: told, publicValue: '4 2 6' },
        { version: 1 },
      );
    expect((await seeded(newSecret())).body.code).toBe('draw.secret-wrong');
    expect((await seeded(secret)).body).toMatchObject({ version: 2, inUse: 4 });
    await openAll();
    const { body } = await contest.judge.get<DrawProofs>(`/events/${contest.eventId}/draw-proofs`);
    expect(body.draws).toMatchObject([{ layer: 3, secret, publicValue: '4 2 6' }]);
    expect(verifyDraws(body).every(({ flaw }) => flaw === undefined)).toBe(true);
  });
  it('waits for the stations, and then keeps them as they are', async () => {
    expect((await drawCodes(ALL())).body.code).toBe('review-code.stations-undrawn');
    await drawStations();
    await drawCodes(ALL());
    const path = `/sessions/${contest.sessionIds[0]}`;
    const lots = [{ entryId: entryIds[0], station: '1' }];
    const again = await contest.encryptionJudge.put<Refused>(
      `${path}/drawn-stations`,
      { stations: lots, reason: '重抽' },
      { version: 2 },
    );
    expect(again.body.code).toBe('draw.codes-drawn');
  });
  it('gives no code twice, not even one that went out of use', async () => {
    await drawStations();
    await drawCodes(ALL());
    expect((await drawCodes(ALL(), 2)).body.code).toBe('review-code.reason-missing');
    const reason = { reason: '编号写错' };
    expect((await drawCodes([K(0, '1', 'K1')], 2, reason)).body).toMatchObject({
      code: 'review-code.refused',
      errors: [{ at: 'codes.0.reviewCode', code: 'review-code.code-used' }],
    });
    expect((await drawCodes([K(0, '1', 'K8')], 2, reason)).body).toMatchObject({
      version: 3,
      inUse: 1,
    });
    const late = await contest.encryptionJudge.post<Refused>(
      module('late-codes'),
      { ...K(1, '1', 'K9'), reason: '作品晚交' },
      { version: 3 },
    );
    expect(late.body).toMatchObject({ version: 4, inUse: 2 });
    await openAll();
    expect(await mapped()).toEqual({ K8: entryIds[1], K9: entryIds[3] });
  });
  it('is the encryption judge’s alone, and shows nobody whose work a code is on', async () => {
    await drawStations();
    for (const by of [registration.operator, contest.supervisor, contest.judge]) {
      expect((await drawCodes(ALL(), 1, {}, by)).status).toBe(403);
    }
    await drawCodes(ALL());
    const rows = await registration.feeder.execute<{ text: string }>(sql`
      select t::text as text from sealed_lots t where module_id = ${contest.moduleId}
      union all select t::text from review_code t where module_id = ${contest.moduleId}
      union all select t::text from command t where t::text like ${`%${contest.moduleId}%`}`);
    expect(rows.length).toBeGreaterThan(6);
    const tells = ({ text }: { text: string }) =>
      /\bK[1-4]\b/.test(text) && contest.sessionIds.some((sessionId) => text.includes(sessionId));
    expect(rows.some(tells)).toBe(false);
  });
});
