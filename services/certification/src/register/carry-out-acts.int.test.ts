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

const agreed = async (act: 'correct' | 'reissue', name: string): Promise<string> => {
  called.name = name;
  const { actId } = (await ask(staff.body, act, { bodyId: staff.bodyId })).body;
  expect((await confirm(staff.second, actId)).status).toBe(200);
  return actId;
};

describe('an act of more rows than one portion, carried out by two processes', () => {
  it('corrects every row where the other one is faster: nobody is left with an old name', async () => {
    const actId = await agreed('correct', '测试甲更');
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
