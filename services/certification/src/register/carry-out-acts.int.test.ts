import { Fault } from '@jinbang/kernel/fault';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Certification,
  namesOf,
  openCertification,
  type Staff,
} from '../certification.fixture.ts';
import { type FetchNames, fetchNames } from '../person/fetch-names.ts';
import type { AskNames } from '../person/names.client.ts';
import { type CarryingDeps, carryOutActs } from './carry-out-acts.ts';
import { TRIES_MAX } from './faults.rules.ts';
import { actOf, ask, confirm, manyHeld } from './register.fixture.ts';

/** Who everybody is by now, as registration says. */
const called = { name: '测试甲' };
const askNames: AskNames = async (ids) =>
  (await namesOf()(ids)).map((person) => ({ ...person, name: called.name }));

let certification: Certification;
let staff: Staff;
beforeAll(async () => {
  certification = await openCertification({ askNames });
  staff = await manyHeld(certification);
});
afterAll(() => certification?.close());

const namesNow: FetchNames = (wanted) => {
  const { feeder: db, options, tools } = certification;
  return fetchNames({ db, ask: askNames, vault: tools.vault, now: options.now })(wanted);
};

/** The step of one process, told apart from another's by what it is given. */
const processWith = (change: Partial<CarryingDeps> = {}) => {
  const { feeder, options, tools } = certification;
  const { sign, vault, origin } = tools;
  return carryOutActs({
    ...{ feeder, now: options.now, newId: options.newId, sign, vault, origin },
    ...{ fetchNames: namesNow, onFailure: (cause) => expect.fail(String(cause)) },
    ...change,
  });
};

/** Two people agreed to set the name right, which is this one by now. */
const agreed = async (name: string): Promise<string> => {
  const act = 'correct';
  called.name = name;
  const { actId } = (await ask(staff.body, act, { bodyId: staff.bodyId })).body;
  expect((await confirm(staff.second, actId)).status).toBe(200);
  return actId;
};

describe('an act of more rows than one portion, carried out by two processes', () => {
  it('corrects every row where the other one is faster: nobody is left with an old name', async () => {
    const actId = await agreed('测试甲更');
    const faster = processWith();
    let overtakes = true;
    // The slower one has asked for the names of its portion when the other carries that portion out.
    const slower = processWith({
      fetchNames: async (wanted) => {
        await namesNow(wanted);
        if (overtakes) await faster();
        overtakes = false;
      },
    });
    await slower();
    expect(overtakes).toBe(false);
    expect(await actOf(staff.body, actId)).toMatchObject({ rows: 60, done: 50, refused: 0 });
    await certification.sweep();
    expect(await actOf(staff.body, actId)).toMatchObject({
      ...{ state: 'done', rows: 60, done: 60, refused: 0 },
    });
  });
});

describe('an act whose signer is away for a while', () => {
  const MINUTE_MS = 60_000;
  const away = async (): Promise<never> => {
    throw new Fault('The signer does not answer.', { retryable: true });
  };

  it('refuses no row: it rests, and goes on once the signer is back', async () => {
    const actId = await agreed('测试甲再');
    const failures: string[] = [];
    const onFailure = (_: unknown, id: string) => failures.push(id);
    expect(await processWith({ sign: away, onFailure })()).toBe(0);
    expect(failures).toHaveLength(50);
    expect(await actOf(staff.body, actId)).toMatchObject({
      state: 'confirmed',
      done: 0,
      refused: 0,
    });
    // Nobody hammers at it meanwhile.
    expect(await processWith({ sign: away })()).toBe(0);
    const later = () => new Date(Date.now() + MINUTE_MS);
    expect(await processWith({ now: later })()).toBe(50);
    expect(await processWith({ now: later })()).toBe(10);
    await certification.sweep({ now: later });
    expect(await actOf(staff.body, actId)).toMatchObject({
      ...{ state: 'done', rows: 60, done: 60, refused: 0 },
    });
  });

  it('sets aside only what fails again and again, and carries out the rest at once', async () => {
    const actId = await agreed('测试甲终');
    const { sign } = certification.tools;
    let culprit: string | undefined;
    // One certificate is beyond the signer, whichever it is asked for first.
    const picky: CarryingDeps['sign'] = (key, document, at) => {
      const number = JSON.stringify(document.credentialSubject).match(
        /"licenseNumber":"(\w+)"/,
      )?.[1];
      culprit ??= number;
      return number === culprit ? away() : sign(key, document, at);
    };
    let failures = 0;
    const onFailure = () => {
      failures += 1;
    };
    const at = { now: Date.now() };
    const run = processWith({ sign: picky, onFailure, now: () => new Date(at.now) });
    expect(await run()).toBe(49);
    expect(await run()).toBe(10);
    expect(await actOf(staff.body, actId)).toMatchObject({ state: 'confirmed', done: 59 });
    while (failures < TRIES_MAX) {
      expect(await actOf(staff.body, actId)).toMatchObject({ done: 59, refused: 0 });
      at.now += 40 * MINUTE_MS;
      await run();
    }
    // Nothing is left, which ends the act.
    expect(await run()).toBe(1);
    const { body } = await staff.body.get<{ items: { code: string | null }[] }>(
      `/register-acts/${actId}/rows?limit=200`,
    );
    expect(body.items.flatMap(({ code }) => code ?? [])).toEqual(['certificate.fault']);
    expect(await actOf(staff.body, actId)).toMatchObject({ state: 'done', done: 59, refused: 1 });
  });
});
