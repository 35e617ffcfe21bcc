import { type DrawKeys, makeDrawKeys } from '@jinbang/draws/draw-keys';
import { openWith, sealTo } from '@jinbang/draws/sealed-text';
import {
  commitmentOf,
  drawBySeed,
  flawOfProof,
  newSecret,
  placeOf,
} from '@jinbang/draws/seeded-draw';
import { verifyDraws } from '@jinbang/draws/verify-draws';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Contest,
  drawFour,
  enterFour,
  eventBody,
  official,
  setUpContest,
} from '../contest.fixture.ts';
import { lockAll, openLayer, readTrials, registerKeys, requestOpening } from '../draw.fixture.ts';
import type { DrawKeyView } from '../draw-key/draw-key.body.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';
import type { DrawProofs } from './draw-proofs.body.ts';
import type { CommitmentView } from './seeded-draw.body.ts';

let registration: Registration;
let contest: Contest;
let keys: DrawKeys;
let workers: readonly string[];
let strangers: readonly string[];
let secret: string;
beforeAll(async () => {
  registration = await openRegistration();
});
beforeEach(async () => {
  contest = await setUpContest(registration);
  const { entryIds } = await drawFour(registration, contest);
  keys = await registerKeys(contest);
  workers = entryIds.slice(0, 2);
  strangers = entryIds.slice(2);
  secret = newSecret();
});
afterAll(() => registration.close());

type Refused = { readonly code?: string };
const path = (session: number, end: string) => `/sessions/${contest.sessionIds[session]}/${end}`;
/** As the device does it: the secret stays, its commitment goes out. */
const commit = async (entryIds = workers, { by = contest.encryptionJudge, version = 1 } = {}) => {
  const place = placeOf.stations(contest.sessionIds[0] ?? '');
  const commitment = commitmentOf({ place, secret, takers: entryIds, items: ['1', '2'] });
  const sealed = await sealTo([keys.judgeRecipient, keys.recoveryRecipient], secret);
  const sealedSecret = Buffer.from(sealed).toString('base64');
  return by.post<CommitmentView & Refused>(
    path(0, 'draw-commitments'),
    { entryIds, commitment, sealedSecret },
    { version },
  );
};
const draw = (
  commitmentId: string,
  { by = contest.encryptionJudge, version = 1, session = 0, reason = '', with: told = secret } = {},
) =>
  by.put<{ version: number } & Refused>(
    path(session, 'seeded-stations'),
    { commitmentId, secret: told, publicValue: '4 2 6', ...(reason ? { reason } : {}) },
    { version },
  );
const proofs = (by = contest.judge) =>
  by.get<DrawProofs & Refused>(`/events/${contest.eventId}/draw-proofs`);

const openAll = async () => {
  await lockAll(registration, contest);
  const asked = (await requestOpening(contest)).body;
  const version = await openLayer(contest, asked, 2, [keys.identity]);
  return contest.supervisor.post(`/openings/${asked.openingId}/confirmation`, undefined, {
    version,
  });
};

describe('a draw by seed', () => {
  it('is committed to, drawn, kept sealed, and revealed with the opening so that anybody can draw again', async () => {
    const { status, body } = await commit(workers.toReversed());
    expect(status).toBe(200);
    expect(body.takers).toEqual(workers.toSorted());
    expect(body.items).toEqual(['1', '2']);
    expect(await draw(body.commitmentId)).toMatchObject({
      status: 200,
      body: { version: 2, inUse: 2 },
    });
    expect((await proofs()).body.code).toBe('draw.still-sealed');

    expect((await openAll()).status).toBe(200);
    const revealed = (await proofs()).body;
    expect(revealed.draws).toHaveLength(1);
    const [proof] = revealed.draws;
    if (!proof) throw new Error('the draw was revealed');
    expect(proof).toMatchObject({ commitment: body.commitment, publicValue: '4 2 6' });
    expect(flawOfProof(proof)).toBeUndefined();
    const findings = verifyDraws(revealed);
    expect(findings.map(({ what, flaw }) => [what, flaw])).toEqual([
      ['draw', undefined],
      ['seal', undefined],
      ['mapping', undefined],
    ]);
    const part = (await registration.told()).at(-3);
    const rows = proof.lots.map(({ taker, item }) => ({
      entryId: taker,
      subject: { station: item },
    }));
    expect(part).toMatchObject({ type: 'registration.mapping.part', data: { rows } });
  });
  it('leaves neither secret nor lots in the database without the key', async () => {
    const { body } = await commit();
    await draw(body.commitmentId);
    const owner = registration.feeder;
    const rows = await owner.execute<{ text: string }>(sql`
      select t::text as text from sealed_lots t where session_id = ${contest.sessionIds[0]}
      union all select t::text from command t where t::text like ${`%${contest.sessionIds[0]}%`}
      union all select t::text from session_station t where session_id = ${contest.sessionIds[0]}`);
    expect(rows.length).toBeGreaterThan(3);
    const drawn = rows.filter(({ text }) => !text.includes('"takers"'));
    expect(drawn.some(({ text }) => workers.some((entryId) => text.includes(entryId)))).toBe(false);
    const everything = await owner.execute<{ text: string }>(sql`
      select t::text as text from seed_commitment t union all select t::text from command t
      union all select t::text from sealed_lots t`);
    expect(everything.some(({ text }) => text.includes(secret))).toBe(false);
  });
  it('goes on after the device was lost: the secret lies sealed beside its commitment', async () => {
    const { body } = await commit();
    const [row] = await registration.feeder.execute<{ sealed: Uint8Array }>(
      sql`select sealed_secret as sealed from seed_commitment where commitment_id = ${body.commitmentId}`,
    );
    const found = await openWith([keys.identity], row?.sealed ?? new Uint8Array());
    expect((await draw(body.commitmentId, { with: found ?? '' })).status).toBe(200);
  });
  it('is refused with another secret than the one committed to', async () => {
    const { commitmentId } = (await commit()).body;
    expect((await draw(commitmentId, { with: newSecret() })).body.code).toBe('draw.secret-wrong');
  });
  it('is made by the encryption judge alone', async () => {
    const { body } = await commit();
    for (const by of [registration.operator, contest.supervisor, contest.judge]) {
      expect((await commit(workers, { by })).status).toBe(403);
      expect((await draw(body.commitmentId, { by })).status).toBe(403);
    }
    expect((await proofs(registration.as(newId()))).status).toBe(404);
  });
  it('refuses a roster with somebody of another group, somebody twice, and more than there are stations', async () => {
    expect((await commit([workers[0] ?? '', strangers[0] ?? ''])).body).toMatchObject({
      code: 'draw.refused',
      errors: [{ at: 'entryIds.1', code: 'draw.other-group' }],
    });
    expect((await commit([workers[0] ?? '', workers[0] ?? ''])).body).toMatchObject({
      errors: [{ at: 'entryIds.1', code: 'draw.entry-twice' }],
    });
    expect((await commit(workers, { version: 9 })).status).toBe(412);
  });
  it('draws by a commitment once, and by none of another session', async () => {
    const { commitmentId } = (await commit()).body;
    expect((await draw(commitmentId, { session: 1 })).body.code).toBe('draw.commitment-unknown');
    expect((await draw(newId())).body.code).toBe('draw.commitment-unknown');
    await draw(commitmentId);
    const again = { version: 2, reason: '工位故障' };
    expect((await draw(commitmentId, again)).body.code).toBe('draw.commitment-used');
    const second = (await commit(workers, { version: 2 })).body;
    expect((await draw(second.commitmentId, { version: 2 })).body.code).toBe('draw.reason-missing');
    expect((await draw(second.commitmentId, again)).body).toMatchObject({ version: 3 });
  });
  it('is refused when an entry withdrew after the commitment', async () => {
    const { commitmentId } = (await commit()).body;
    const { body } = await registration.operator.get<{
      items: { entryId: string; version: number }[];
    }>(`/events/${contest.eventId}/entries`);
    const { entryId, version } = body.items.find((one) => one.entryId === workers[0]) ?? {
      entryId: '',
      version: 0,
    };
    await registration.operator.post(
      `/entries/${entryId}/withdrawal`,
      { reason: '退赛' },
      { version },
    );
    expect((await draw(commitmentId)).body).toMatchObject({ code: 'draw.refused' });
  });
  it('cannot be changed by the running service', async () => {
    await commit();
    for (const change of [
      sql`update seed_commitment set commitment = ${'0'.repeat(64)}`,
      sql`delete from seed_commitment`,
    ]) {
      await expect(registration.db.execute(change)).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });
});

describe('all sessions of an event by seed', () => {
  const at = () => `/events/${contest.eventId}`;
  const place = (session: number) => contest.sessionIds[session] ?? '';
  const seen = (session: number, version = 1) => ({ sessionId: place(session), version });
  const roster = (session: number, entryIds: readonly string[], own: string) => ({
    ...seen(session),
    entryIds,
    commitment: commitmentOf({
      place: placeOf.stations(place(session)),
      secret: own,
      takers: entryIds,
      items: ['1', '2'],
    }),
  });
  const version = async () =>
    (await contest.encryptionJudge.get<{ version: number }>(at())).body.version;
  const commitAll = async (sessions: readonly object[], by = contest.encryptionJudge) =>
    by.post<{ items: CommitmentView[] } & Refused>(
      `${at()}/draw-commitments`,
      { sessions },
      { version: await version() },
    );
  const drawAll = async (sessions: readonly object[], by = contest.encryptionJudge) =>
    by.put<{ items: { sessionId: string; inUse: number; sealHash: string }[] } & Refused>(
      `${at()}/seeded-stations`,
      { publicValue: '6 6 1', sessions },
      { version: await version() },
    );
  const stationsInUse = async () =>
    (
      await contest.encryptionJudge.get<{ items: { stations: { inUse: boolean }[] }[] }>(
        `${at()}/sessions`,
      )
    ).body.items.flatMap(({ stations }) => stations.filter(({ inUse }) => inUse)).length;

  it('are drawn in one act, each with its own secret, commitment, seal and proof', async () => {
    const secrets = [secret, newSecret()];
    const { status, body } = await commitAll([
      roster(0, workers, secrets[0] ?? ''),
      roster(1, strangers, secrets[1] ?? ''),
    ]);
    expect(status).toBe(200);
    expect(new Set(body.items.map(({ commitment }) => commitment)).size).toBe(2);
    const drawn = await drawAll(
      body.items.map(({ commitmentId }, session) => ({
        ...seen(session),
        commitmentId,
        secret: secrets[session],
      })),
    );
    expect(drawn.body.items).toMatchObject([{ inUse: 2 }, { inUse: 2 }]);
    expect(new Set(drawn.body.items.map(({ sealHash }) => sealHash)).size).toBe(2);
    expect(await stationsInUse()).toBe(4);
    expect((await openAll()).status).toBe(200);
    const revealed = (await proofs()).body;
    expect(revealed.draws.map(flawOfProof)).toEqual([undefined, undefined]);
    expect(verifyDraws(revealed).filter(({ flaw }) => flaw !== undefined)).toEqual([]);
  });

  it('are drawn all or none, and the refusal says which session it was', async () => {
    const { body } = await commitAll([roster(0, workers, secret), roster(1, strangers, secret)]);
    const wrong = await drawAll(
      body.items.map(({ commitmentId }, session) => ({
        ...seen(session),
        commitmentId,
        secret: session === 0 ? secret : newSecret(),
      })),
    );
    expect(wrong).toMatchObject({
      status: 422,
      body: {
        code: 'draw.secret-wrong',
        errors: [{ at: 'sessions.1', code: 'draw.secret-wrong' }],
      },
    });
    expect(await stationsInUse()).toBe(0);
  });

  it('are committed to all or none, by the encryption judge, in sessions of the event', async () => {
    const both = [roster(0, workers, secret), roster(1, workers, secret)];
    expect((await commitAll(both)).body).toMatchObject({
      code: 'draw.refused',
      errors: [{ at: 'sessions.1.entryIds.0' }, { at: 'sessions.1.entryIds.1' }],
    });
    const good = roster(0, workers, secret);
    const stranger = { ...good, sessionId: newId() };
    expect((await commitAll([good, stranger])).body).toMatchObject({
      code: 'session.unknown',
      errors: [{ at: 'sessions.1', code: 'session.unknown' }],
    });
    expect((await commitAll([good], registration.operator)).status).toBe(403);
    const { commitments } = (
      await contest.supervisor.get<{ commitments: unknown[] }>(`${at()}/draw-record`)
    ).body;
    expect(commitments).toEqual([]);
  });
});

describe('one pair of keys for several events of a contest', () => {
  const addEvent = async (competitionId: string) =>
    (
      await registration.operator.post<{ eventId: string; version: number }>(
        `/competitions/${competitionId}/events`,
        eventBody(),
      )
    ).body;
  const of = (office: string, competitionId = contest.competitionId) =>
    official(registration, contest.ownerId, office, { kind: 'competition', id: competitionId });
  const newest = async (eventId: string) =>
    (
      await registration.operator.get<{ items: DrawKeyView[] }>(`/events/${eventId}/draw-keys`)
    ).body.items.at(-1);

  it('is tried once: the supervisor confirms it wherever it waits and they may confirm', async () => {
    const [judge, supervisor] = [await of('encryption-judge'), await of('supervisor')];
    const events = [await addEvent(contest.competitionId), await addEvent(contest.competitionId)];
    const made = await makeDrawKeys();
    const { judgeRecipient, recoveryRecipient } = made;
    const registerIn = async ({ eventId, version }: { eventId: string; version: number }) =>
      judge.post<DrawKeyView>(
        `/events/${eventId}/draw-keys`,
        { judgeRecipient, recoveryRecipient },
        { version },
      );
    const first = await registerIn(events[0] ?? { eventId: '', version: 0 });
    await registerIn(events[1] ?? { eventId: '', version: 0 });
    const codes = await readTrials(made, first.body);
    const confirm = (by: Person, said: object) =>
      by.post(`/draw-keys/${first.body.keyId}/confirmation`, said, { version: 1 });

    expect((await confirm(supervisor, { ...codes, judgeCode: '000000' })).status).toBe(422);
    expect((await newest(events[1]?.eventId ?? ''))?.confirmedAt).toBeNull();
    expect((await confirm(supervisor, codes)).status).toBe(200);
    for (const { eventId } of events) {
      expect(await newest(eventId)).toMatchObject({
        confirmedBy: supervisor.personId,
        version: 2,
      });
    }
  });

  it('is confirmed once by two who try it in two events at once: one after the other', async () => {
    const judge = await of('encryption-judge');
    const both = [await of('supervisor'), await of('supervisor')];
    for (let round = 0; round < 3; round += 1) {
      const made = await makeDrawKeys();
      const { judgeRecipient, recoveryRecipient } = made;
      const keys: DrawKeyView[] = [];
      for (let place = 0; place < 2; place += 1) {
        const { eventId } = await addEvent(contest.competitionId);
        const said = { judgeRecipient, recoveryRecipient };
        const path = `/events/${eventId}/draw-keys`;
        keys.push((await judge.post<DrawKeyView>(path, said, { version: 1 })).body);
      }
      const trials = await Promise.all(keys.map((key) => readTrials(made, key)));
      const answers = await Promise.all(
        keys.map(({ keyId }, place) =>
          both[place]?.post<Refused>(`/draw-keys/${keyId}/confirmation`, trials[place] ?? {}, {
            version: 1,
          }),
        ),
      );
      const statuses = answers.map((answer) => answer?.status ?? 0);
      expect(statuses.toSorted((left, right) => left - right)).toEqual([200, 412]);
      const confirmers = keys.map(async ({ eventId }) => (await newest(eventId))?.confirmedBy);
      expect(new Set(await Promise.all(confirmers)).size).toBe(1);
    }
  });

  it('stays waiting where newer keys were registered since', async () => {
    const [judge, supervisor] = [await of('encryption-judge'), await of('supervisor')];
    const [here, renewed] = [
      await addEvent(contest.competitionId),
      await addEvent(contest.competitionId),
    ];
    const made = await makeDrawKeys();
    const registerIn = (eventId: string, said: object) =>
      judge.post<DrawKeyView>(`/events/${eventId}/draw-keys`, said, { version: 1 });
    const pairOf = ({ judgeRecipient, recoveryRecipient }: typeof made) => ({
      judgeRecipient,
      recoveryRecipient,
    });
    const first = await registerIn(here.eventId, pairOf(made));
    expect((await registerIn(renewed.eventId, pairOf(made))).status).toBe(200);
    const another = { ...pairOf(await makeDrawKeys()), reason: '测试' };
    expect((await registerIn(renewed.eventId, another)).status).toBe(200);

    const codes = await readTrials(made, first.body);
    const path = `/draw-keys/${first.body.keyId}/confirmation`;
    expect((await supervisor.post(path, codes, { version: 1 })).status).toBe(200);
    const { items } = (
      await registration.operator.get<{ items: DrawKeyView[] }>(
        `/events/${renewed.eventId}/draw-keys`,
      )
    ).body;
    expect(items.map(({ confirmedAt }) => confirmedAt)).toEqual([null, null]);
  });

  it('stays waiting in other contests, and where the supervisor has no say', async () => {
    const judge = await of('encryption-judge');
    const [here, beside] = [
      await addEvent(contest.competitionId),
      await addEvent(contest.competitionId),
    ];
    const elsewhere = await setUpContest(registration);
    const narrow = await official(registration, contest.ownerId, 'supervisor', {
      kind: 'event',
      id: here.eventId,
    });
    const made = await makeDrawKeys();
    const { judgeRecipient, recoveryRecipient } = made;
    const places = [
      [judge, here.eventId],
      [judge, beside.eventId],
      [elsewhere.encryptionJudge, elsewhere.eventId],
    ] as const;
    const registered: DrawKeyView[] = [];
    for (const [by, eventId] of places) {
      const pair = { judgeRecipient, recoveryRecipient };
      const path = `/events/${eventId}/draw-keys`;
      registered.push((await by.post<DrawKeyView>(path, pair, { version: 1 })).body);
    }
    const [first] = registered;
    if (!first) throw new Error('nothing was registered');
    const codes = await readTrials(made, first);
    const confirmed = await narrow.post(`/draw-keys/${first.keyId}/confirmation`, codes, {
      version: 1,
    });
    expect(confirmed.status).toBe(200);
    expect((await newest(beside.eventId))?.confirmedAt).toBeNull();
    expect((await newest(elsewhere.eventId))?.confirmedAt).toBeNull();
  });
});

describe('draw 1 by seed', () => {
  it('is committed to, drawn and revealed at once', async () => {
    const fresh = await setUpContest(registration);
    const { entryIds } = await enterFour(registration, fresh);
    const { operator } = registration;
    const at = `/events/${fresh.eventId}`;
    const version = async () => (await operator.get<{ version: number }>(at)).body.version;
    const numbers = ['001', '002', '003', '004'];
    const place = placeOf.numbers(fresh.eventId);
    const commitment = commitmentOf({ place, secret, takers: entryIds, items: numbers });
    const commitTo = async (given: readonly string[]) =>
      operator.post<{ commitmentId: string } & Refused>(
        `${at}/number-commitments`,
        { entryIds: given, numbers, commitment },
        { version: await version() },
      );
    expect((await commitTo(entryIds.slice(1))).body.code).toBe('entry.numbers-differ');
    const { commitmentId } = (await commitTo(entryIds)).body;
    const number = async (told: string) =>
      operator.put<{ entries: { entryId: string; entryNo: string }[] } & Refused>(
        `${at}/entry-numbers`,
        { method: 'by-seed', commitmentId, secret: told, publicValue: '3 1 4' },
        { version: await version() },
      );
    expect((await number(newSecret())).body.code).toBe('draw.secret-wrong');
    const { body } = await number(secret);
    const lots = drawBySeed({
      place,
      secret,
      publicValue: '3 1 4',
      takers: entryIds,
      items: numbers,
    });
    const drawn = Object.fromEntries(lots.map(({ taker, item }) => [taker, item]));
    const told = Object.fromEntries(body.entries.map((one) => [one.entryId, one.entryNo]));
    expect(told).toEqual(drawn);
    const record = await operator.get(`${at}/draw-record`);
    expect(record.body).toMatchObject({
      numbering: { method: 'by-seed', entries: 4, secret, publicValue: '3 1 4' },
      commitments: [{ commitmentId, layer: 1, used: true }],
    });
  });
});
