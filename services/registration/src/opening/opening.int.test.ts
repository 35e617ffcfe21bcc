import type { AnyFact } from '@jinbang/contracts/fact';
import { setHash } from '@jinbang/contracts/set-hash';
import type { DrawKeys } from '@jinbang/draws/draw-keys';
import { recoverIdentity } from '@jinbang/draws/recovery-papers';
import { newId } from '@jinbang/kernel/id';
import { openDatabase } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Contest, drawFour, official, setUpContest } from '../contest.fixture.ts';
import { lockAll, openLayer, openTexts, registerKeys, requestOpening } from '../draw.fixture.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';
import { openKeyRing } from '../sealing/key-ring.ts';

let registration: Registration;
let contest: Contest;
let entryIds: readonly string[];
let keys: DrawKeys;
beforeAll(async () => {
  registration = await openRegistration();
});
beforeEach(async () => {
  contest = await setUpContest(registration);
  ({ entryIds } = await drawFour(registration, contest));
  keys = await registerKeys(contest);
});
afterAll(() => registration.close());

const lots = (...pairs: [number, string][]) =>
  pairs.map(([entry, station]) => ({ entryId: entryIds[entry], station }));
const draw = (
  session: number,
  stations: object[],
  version = 1,
  change: object = {},
  by = contest.encryptionJudge,
) =>
  by.put(
    `/sessions/${contest.sessionIds[session]}/drawn-stations`,
    { stations, ...change },
    { version },
  );
const drawBoth = async () => {
  await draw(0, lots([0, '2'], [1, '1']));
  await draw(1, lots([2, '1'], [3, '2']));
};
const eventVersion = async () =>
  (await registration.operator.get<{ version: number }>(`/events/${contest.eventId}`)).body.version;
const confirm = (openingId: string, by = contest.supervisor, version = 1) =>
  by.post(`/openings/${openingId}/confirmation`, undefined, { version });

describe('draw 2', () => {
  it('is sealed, and tells which stations are in use and nothing more', async () => {
    const answer = await draw(0, lots([0, '2'], [1, '1']));
    expect(answer).toMatchObject({ status: 200, body: { version: 2, inUse: 2 } });
    const fact = (await registration.told()).at(-1);
    expect(fact).toMatchObject({
      type: 'registration.session.planned',
      aggregateId: contest.sessionIds[0],
      aggregateVersion: 2,
      data: {
        stations: [
          { station: '1', spare: false, inUse: true },
          { station: '2', spare: false, inUse: true },
          { station: '3', spare: true, inUse: false },
        ],
      },
    });
    expect(JSON.stringify(fact)).not.toContain(entryIds[0]);
  });
  it('is recorded by the encryption judge alone, not by the operator, the supervisor or a judge', async () => {
    for (const by of [registration.operator, contest.supervisor, contest.judge]) {
      expect((await draw(0, lots([0, '2']), 1, {}, by)).status).toBe(403);
    }
  });
  it('refuses somebody who stands in the module’s other session, and a stale version', async () => {
    await draw(0, lots([0, '2']));
    expect(await draw(0, lots([0, '1']))).toMatchObject({
      status: 412,
      body: { code: 'session.changed' },
    });
    expect((await draw(0, lots([0, '1']), 2)).body).toMatchObject({ code: 'draw.reason-missing' });
    expect((await draw(0, lots([0, '1']), 2, { reason: '工位故障' })).status).toBe(200);
    expect((await draw(1, lots([0, '1']))).body).toMatchObject({
      errors: [{ at: 'stations.0.entryId', code: 'draw.other-group' }],
    });
    expect((await draw(1, [{ entryId: 'x', station: '1' }])).body).toMatchObject({
      code: 'request.malformed',
    });
    expect((await draw(1, lots([2, '1']), 1, {}, registration.as(newId()))).status).toBe(404);
  });
  it('leaves no way from entry to station in the database, nor in the running service’s keys', async () => {
    const commandId = newId();
    const stations = lots([0, '2'], [1, '1']);
    await contest.encryptionJudge.put(
      `/sessions/${contest.sessionIds[0]}/drawn-stations`,
      { stations },
      { version: 1, commandId },
    );
    const rows = await registration.feeder.execute<{ text: string }>(sql`
      select t::text as text from sealed_lots t where session_id = ${contest.sessionIds[0]}
      union all select t::text from command t where command_id = ${commandId}
      union all select t::text from session_station t where session_id = ${contest.sessionIds[0]}`);
    expect(rows.length).toBeGreaterThan(3);
    const [sealed] = await registration.feeder.execute<{ cipher: Buffer }>(
      sql`select cipher from sealed_lots where session_id = ${contest.sessionIds[0]}`,
    );
    const ring = openKeyRing('5a'.repeat(32));
    expect(() => ring.draw.open(Buffer.from(sealed?.cipher ?? []), 'any')).toThrow();
    expect(rows.some(({ text }) => entryIds.some((entryId) => text.includes(entryId)))).toBe(false);
    // The command's fingerprint is keyed: hashing every possible list finds nothing.
    const { fingerprintOf } = await import('@jinbang/service-kit/once');
    const route = `PUT /api/registration/v1/sessions/${contest.sessionIds[0]}/drawn-stations`;
    const guess = fingerprintOf(contest.encryptionJudge.personId, route, [{ stations }, 1]);
    const [command] = await registration.feeder.execute<{ fingerprint: string }>(
      sql`select fingerprint from command where command_id = ${commandId}`,
    );
    expect(command?.fingerprint).not.toBe(guess);
  });
  it('cannot be changed or deleted by the running service', async () => {
    await draw(0, lots([0, '2']));
    for (const change of [sql`update sealed_lots set reason = 'x'`, sql`delete from sealed_lots`]) {
      await expect(registration.db.execute(change)).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });
});

describe('opening the draws', () => {
  it('waits for every module to be locked and the event to be in review', async () => {
    await drawBoth();
    expect((await requestOpening(contest)).body).toMatchObject({
      code: 'opening.modules-unlocked',
    });
    await lockAll(registration, contest, 'MARKING');
    expect((await requestOpening(contest)).body).toMatchObject({ code: 'opening.not-in-review' });
  });
  it('takes the encryption judge and then the supervisor, and tells who stood where', async () => {
    await drawBoth();
    await lockAll(registration, contest);
    expect((await requestOpening(contest, contest.supervisor)).status).toBe(403);
    expect((await requestOpening(contest, registration.operator)).status).toBe(403);
    const asked = await requestOpening(contest);
    expect(asked).toMatchObject({ status: 200, body: { state: 'requested', version: 1 } });
    expect((await requestOpening(contest)).body).toMatchObject({
      code: 'opening.already-requested',
    });
    const { openingId } = asked.body;
    expect((await confirm(openingId, contest.encryptionJudge)).status).toBe(403);
    expect((await confirm(openingId, contest.judge)).status).toBe(403);
    expect(await confirm(openingId, contest.supervisor, 7)).toMatchObject({
      status: 412,
      body: { code: 'opening.changed' },
    });
    expect((await confirm(openingId)).body).toMatchObject({ code: 'opening.layers-closed' });
    const version = await eventVersion();
    const seen = await openLayer(contest, asked.body, 2, [keys.identity]);
    expect(await confirm(openingId, contest.supervisor, seen)).toMatchObject({
      status: 200,
      body: {
        state: 'opened',
        confirmedBy: contest.supervisor.personId,
        eventVersion: version + 1,
        rows: 4,
      },
    });

    const [part, opened, arranged] = (await registration.told()).slice(-3);
    const subject = (session: number, station: string) => ({
      kind: 'station',
      moduleId: contest.moduleId,
      sessionId: contest.sessionIds[session],
      station,
    });
    const rows = [
      { entryId: entryIds[0], subject: subject(0, '2') },
      { entryId: entryIds[1], subject: subject(0, '1') },
      { entryId: entryIds[2], subject: subject(1, '1') },
      { entryId: entryIds[3], subject: subject(1, '2') },
    ];
    expect(part).toMatchObject({
      type: 'registration.mapping.part',
      aggregateId: openingId,
      data: { part: 1, rows },
    });
    expect(opened).toMatchObject({
      type: 'registration.mapping.opened',
      data: { parts: 1, rows: 4, hash: setHash(rows) },
    });
    expect(arranged).toMatchObject({
      type: 'registration.event.arranged',
      aggregateVersion: version + 1,
      data: { state: 'DECRYPTED' },
    });
    expect((await confirm(openingId, contest.supervisor, seen + 1)).body).toMatchObject({
      code: 'opening.already-opened',
    });
    expect((await draw(0, lots([0, '1']), 2, { reason: 'x' })).body).toMatchObject({
      code: 'draw.not-now',
    });
  });
  it('confirmed twice at once happens once', async () => {
    await drawBoth();
    await lockAll(registration, contest);
    const asked = (await requestOpening(contest)).body;
    const { openingId } = asked;
    const seen = await openLayer(contest, asked, 2, [keys.identity]);
    const answers = await Promise.all(
      [1, 2, 3].map(() => confirm(openingId, contest.supervisor, seen)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const opened = (await registration.told()).filter(
      ({ type, aggregateId }) =>
        type === 'registration.mapping.opened' && aggregateId === openingId,
    );
    expect(opened).toHaveLength(1);
  });
  it('uses the newest draw of a session', async () => {
    await draw(0, lots([0, '2'], [1, '1']));
    await draw(0, lots([0, '3'], [1, '1']), 2, { reason: '2 号工位故障' });
    await lockAll(registration, contest);
    const asked = (await requestOpening(contest)).body;
    const seen = await openLayer(contest, asked, 2, [keys.identity]);
    await confirm(asked.openingId, contest.supervisor, seen);
    const part = (await registration.told()).at(-3);
    expect(
      ((part as AnyFact).data as { rows: { subject: { station: string } }[] }).rows.map(
        ({ subject }) => subject.station,
      ),
    ).toEqual(['3', '1']);
  });
  it('refuses a text that is not the one sealed, and nothing changes', async () => {
    await drawBoth();
    await lockAll(registration, contest);
    const { openingId } = (await requestOpening(contest)).body;
    const opened = await openTexts(contest, [keys.identity], 2);
    const swapped = opened.map((one, place) => ({
      ...one,
      plaintext: opened[1 - place]?.plaintext ?? '',
    }));
    const present = (texts: object[], version = 1) =>
      contest.encryptionJudge.post<{ code?: string }>(
        `/openings/${openingId}/layers/2`,
        { means: 'judge-key', opened: texts },
        { version },
      );
    expect((await present(swapped)).body).toMatchObject({
      code: 'opening.text-wrong',
      errors: [
        { at: 'opened.0.plaintext', code: 'opening.other-text' },
        { at: 'opened.1.plaintext', code: 'opening.other-text' },
      ],
    });
    expect((await present(opened.slice(1))).body.code).toBe('opening.texts-missing');
    expect((await present(opened)).status).toBe(200);
    expect((await present(opened, 2)).body.code).toBe('opening.layer-presented');
  });
  it('goes layer by layer, each by two people', async () => {
    await drawBoth();
    await lockAll(registration, contest);
    const { openingId } = (await requestOpening(contest)).body;
    const opened = await openTexts(contest, [keys.identity], 2);
    const path = (layer: number) => `/openings/${openingId}/layers/${layer}`;
    const present = (layer: number, by = contest.encryptionJudge) =>
      by.post(path(layer), { means: 'judge-key', opened }, { version: 1 });
    const confirmLayer = (by = contest.supervisor, version = 2) =>
      by.post(`${path(2)}/confirmation`, undefined, { version });
    expect((await confirmLayer(contest.supervisor, 1)).body).toMatchObject({
      code: 'opening.layer-not-presented',
    });
    expect((await present(3)).body).toMatchObject({ code: 'opening.layer-not-next' });
    expect((await present(2, contest.supervisor)).status).toBe(403);
    expect((await present(2)).status).toBe(200);
    // What was presented does not stand readable before the last confirmation.
    const kept = await registration.feeder.execute<{ text: string }>(
      sql`select t::text as text from opening_layer t where opening_id = ${openingId}`,
    );
    expect(kept.some(({ text }) => entryIds.some((entryId) => text.includes(entryId)))).toBe(false);
    expect((await confirmLayer(contest.encryptionJudge)).status).toBe(403);
    expect((await confirmLayer()).status).toBe(200);
    expect((await confirmLayer(contest.supervisor, 3)).body).toMatchObject({
      code: 'opening.layer-confirmed',
    });
  });
  it('is done with two of the three papers where the device is lost, with the reason on record', async () => {
    await drawBoth();
    await lockAll(registration, contest);
    const asked = (await requestOpening(contest)).body;
    const recovered = await recoverIdentity([keys.papers[0] ?? '', keys.papers[2] ?? '']);
    if (!recovered.ok) throw new Error(recovered.flaw);
    const opened = await openTexts(contest, [recovered.identity], 2);
    const path = `/openings/${asked.openingId}/layers/2`;
    const body = { means: 'recovery-papers', papers: recovered.papers, opened };
    expect((await contest.encryptionJudge.post(path, body, { version: 1 })).status).toBe(422);
    const presented = await contest.encryptionJudge.post(
      path,
      { ...body, reason: '设备遗失' },
      { version: 1 },
    );
    expect(presented).toMatchObject({
      status: 200,
      body: { means: 'recovery-papers', papers: [1, 3], reason: '设备遗失' },
    });
    await contest.supervisor.post(`${path}/confirmation`, undefined, { version: 2 });
    expect((await confirm(asked.openingId, contest.supervisor, 3)).body).toMatchObject({ rows: 4 });
  });
  it('by one person alone is refused by the database too', async () => {
    const owner = openDatabase(registration.database.ownerUrl, { connections: 1 });
    const personId = newId();
    const alone = owner.db.execute(sql`
      insert into opening (opening_id, owner_id, event_id, state, requested_by, requested_at, confirmed_by, confirmed_at, version)
      values (${newId()}, ${contest.ownerId}, ${contest.eventId}, 'opened', ${personId}, now(), ${personId}, now(), 2)`);
    await expect(alone).rejects.toMatchObject({
      cause: { constraint_name: 'opening_needs_two_people' },
    });
    await owner.close();
  });
});

describe('own-organisation pairs', () => {
  it('are listed to the arbitration once the draws are open, and to nobody before', async () => {
    const scope = { kind: 'event', id: contest.eventId };
    const arbitration = await official(registration, contest.ownerId, 'arbitration', scope);
    const judgeId = contest.judge.personId;
    const organisationId = contest.ownerId;
    const pairs = (by = arbitration) =>
      by.get<{ pairs?: object[]; code?: string }>(`/events/${contest.eventId}/recusal-pairs`);
    await drawBoth();
    expect((await pairs()).body.code).toBe('draw.still-sealed');
    await lockAll(registration, contest);
    const asked = (await requestOpening(contest)).body;
    const seen = await openLayer(contest, asked, 2, [keys.identity]);
    await confirm(asked.openingId, contest.supervisor, seen);
    expect((await pairs(contest.judge)).status).toBe(403);
    const { body } = await pairs();
    expect(body.pairs).toHaveLength(4);
    const first = {
      judgeId,
      organisationId,
      entryId: entryIds[0],
      subjects: [{ kind: 'station', station: '2' }],
    };
    expect(body.pairs).toContainEqual(expect.objectContaining({ judgeId, entryId: entryIds[0] }));
    expect(
      body.pairs?.find((one) => 'entryId' in one && one.entryId === entryIds[0]),
    ).toMatchObject(first);
    // A blind event tells nobody to step aside.
    const told = await registration.told();
    expect(
      told.some(
        ({ type, eventId }) => type === 'registration.recusal.told' && eventId === contest.eventId,
      ),
    ).toBe(false);
  });
  it('of an open event are told at the draw, judge and station alone', async () => {
    const open = await setUpContest(registration, { recusal: 'contestant' });
    const { entryIds: entered } = await drawFour(registration, open);
    const judgeId = open.judge.personId;
    await open.encryptionJudge.put(
      `/sessions/${open.sessionIds[0]}/drawn-stations`,
      { stations: [{ entryId: entered[0], station: '2' }] },
      { version: 1 },
    );
    expect((await registration.told()).at(-1)).toMatchObject({
      type: 'registration.recusal.told',
      aggregateId: open.sessionIds[0],
      data: { moduleId: open.moduleId, pairs: [{ judgeId, station: '2' }] },
    });
  });
});
