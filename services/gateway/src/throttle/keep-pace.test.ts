import { accept } from '@jinbang/kernel/result';
import { describe, expect, it } from 'vitest';
import type { Visitor } from '../identity/bearer.ts';
import type { Visit } from '../identity/visitor.ts';
import { keepPace } from './keep-pace.ts';

const pace = { burst: 3, perSecond: 1 };
const visit: Visit = {
  method: 'GET',
  path: '/',
  comer: () => ({ address: '192.0.2.1', prefix: '192.0.2.0', agent: null }),
};

/** Everybody comes from one address here, as in a hall behind one router. */
const hall = () => {
  let nowMs = 0;
  let visitor: Visitor;
  const know = keepPace(
    async () => accept(visitor),
    pace,
    () => new Date(nowMs),
  );
  return {
    ask: (next: Visitor) => {
      visitor = next;
      return know(visit);
    },
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
};

const judge = (personId: string, deviceId?: string): Visitor => ({
  personId,
  sessionId: 's',
  ...(deviceId === undefined ? {} : { deviceId }),
});

const burst = async (ask: (visitor: Visitor) => Promise<{ ok: boolean }>, visitor: Visitor) => {
  const answers = await Promise.all(Array.from({ length: 3 }, () => ask(visitor)));
  return answers.every(({ ok }) => ok);
};

describe('the pace of requests', () => {
  it('stops one account and no other from the same address', async () => {
    const { ask } = hall();
    expect(await burst(ask, judge('a'))).toBe(true);
    expect(await ask(judge('a'))).toEqual({
      ok: false,
      refusal: { kind: 'too-many', code: 'request.too-many', params: { seconds: 1 } },
    });
    expect(await burst(ask, judge('b'))).toBe(true);
  });
  it('stops a device whoever is signed in there, and the person at another device', async () => {
    const { ask } = hall();
    expect(await burst(ask, judge('a', 'tablet-1'))).toBe(true);
    expect((await ask(judge('b', 'tablet-1'))).ok).toBe(false);
    expect((await ask(judge('a', 'tablet-2'))).ok).toBe(false);
    expect((await ask(judge('b', 'tablet-2'))).ok).toBe(true);
  });
  it('goes on after the wait it told, and a refused request costs nothing', async () => {
    const { ask, wait } = hall();
    await burst(ask, judge('a'));
    for (let count = 0; count < 5; count += 1) expect((await ask(judge('a'))).ok).toBe(false);
    wait(1_000);
    expect((await ask(judge('a'))).ok).toBe(true);
    expect((await ask(judge('a'))).ok).toBe(false);
  });
});
