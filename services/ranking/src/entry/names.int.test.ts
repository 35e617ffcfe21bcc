import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { namesRequest } from '@jinbang/contracts/http/names';
import { newId } from '@jinbang/kernel/id';
import { serviceTokenSigner, serviceTokenVerifier } from '@jinbang/service-kit/service-token';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import {
  aContest,
  type Contest,
  consentTold,
  erasedTold,
  officeTold,
  wholeStory,
} from '../told.fixture.ts';
import { namesAsker } from './fetch-names.ts';
import { saveNames } from './name.store.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keys = {
  keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'ranking', alg: 'EdDSA' }],
};
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

type Asked = { readonly by: string | null; readonly purpose: string; readonly count: number };

let registration: Server;
let system: RankingSystem;
/** Everybody with a rank has a prize, so that a board names them all. */
const FOR_EVERYBODY = {
  ...{ base: 'entered' as const, rounding: 'up' as const },
  ...{ percents: ['100'], minimumScore: null },
};
let contest: Contest;
let asked: Asked[];
let isDown: boolean;
/** Names registration knows, by person. */
let known: Map<string, string>;

/** What registration answers, as the contract says it, on a socket of its own. */
const openRegistration = async (): Promise<string> => {
  const verify = serviceTokenVerifier(keys as never, 'registration');
  registration = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (isDown) {
      response.writeHead(503).end();
      return;
    }
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const caller = await verify(token);
    const { purpose, personIds } = namesRequest.parse(JSON.parse(Buffer.concat(chunks).toString()));
    asked.push({ by: caller.ok ? caller.value : null, purpose, count: personIds.length });
    const people = personIds.flatMap((personId) => {
      const name = known.get(personId);
      return name ? [{ personId, name, nameEn: null, organisation: '测试学院' }] : [];
    });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ people }));
  });
  await new Promise<void>((resolve) => registration.listen(0, '127.0.0.1', resolve));
  // Safe: a server listening on a port has an address with one.
  return `http://127.0.0.1:${(registration.address() as AddressInfo).port}`;
};

beforeEach(async () => {
  contest = aContest({ ranking: { prizes: FOR_EVERYBODY } });
  asked = [];
  isDown = false;
  known = new Map(contest.entries.map(({ personId }, place) => [personId, `测试${place + 1}号`]));
  const url = await openRegistration();
  system = await aRankingSystem({ askNames: namesAsker(url, serviceTokenSigner('ranking', pem)) });
});
afterEach(async () => {
  await system.stop();
  registration.close();
});

/** The whole story to the released result: a board names its winners from then on (M25). */
const publish = async (): Promise<void> => {
  const [chief, supervisor] = [newId(), newId()];
  await system.tell([
    officeTold(contest, chief, 'chief-judge'),
    officeTold(contest, supervisor, 'supervisor'),
    ...wholeStory(contest),
  ]);
  const results = `/api/ranking/v1/events/${contest.eventId}/results`;
  await soon(async () => expect((await system.post(chief, results)).status).toBe(201));
  const approved = await system.post(supervisor, `${results}/1/approval`, { ifMatch: 1 });
  expect(approved.status).toBe(200);
};

const boardNames = () =>
  (system.ranking().framer.snapshot(contest.eventId)?.rows ?? []).map(({ code, name }) => [
    code,
    name,
  ]);
const named = (...names: (string | null)[]) =>
  names.map((name, place) => [`E-00${place + 1}`, name]);
const soon = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 30_000 });

describe('names for boards', () => {
  it('are asked of registration under this service’s own key, for boards, all at once', async () => {
    await publish();
    await soon(() =>
      expect(boardNames()).toEqual([
        ['E-001', '测试1号'],
        ['E-002', '测试2号'],
        ['E-003', null],
        ['E-004', '测试4号'],
        ['E-006', '测试6号'],
        ['E-005', null],
      ]),
    );
    expect(asked).toEqual([{ by: 'ranking', purpose: 'board', count: 6 }]);
  });

  it('come later when registration is away: until then the board shows codes', async () => {
    isDown = true;
    await publish();
    await soon(() => expect(boardNames()[0]).toEqual(['E-001', null]));
    isDown = false;
    await soon(() => expect(boardNames()[0]).toEqual(['E-001', '测试1号']));
  });

  it('are kept in a table that can be emptied, and are no part of the ranking', async () => {
    known.delete(contest.entries[0]?.personId ?? '');
    await publish();
    await soon(() => expect(boardNames()[1]).toEqual(['E-002', '测试2号']));
    // Nobody registration has a name for shows a code, and is not asked about all the time.
    expect(boardNames()[0]).toEqual(['E-001', null]);
    expect(asked).toHaveLength(1);
    await system.restart(async () => {
      await system.feeder.db.execute(sql`delete from person_name`);
      known.clear();
    });
    await soon(() => expect(asked).toHaveLength(2));
    await soon(() => expect(boardNames()[1]).toEqual(['E-002', null]));
  });

  it('go for good when a person is erased, however late a name still comes', async () => {
    await publish();
    await soon(() => expect(boardNames()[0]).toEqual(['E-001', '测试1号']));
    const personId = contest.entries[0]?.personId ?? '';
    const rows = () =>
      system.feeder.db.execute(sql`select 1 from person_name where person_id = ${personId}`);
    await system.tell([erasedTold(personId)]);
    await soon(() => expect(boardNames()[0]).toEqual(['E-001', null]));
    expect(await rows()).toHaveLength(0);
    // Registration had answered before it erased, and the answer arrives only now.
    const late = new Map([[personId, { name: '测试1号', nameEn: null, organisation: null }]]);
    expect((await saveNames(system.feeder.db, late, new Date())).size).toBe(0);
    expect(await rows()).toHaveLength(0);
    await system.restart(async () => {});
    await soon(() => expect(boardNames()[1]).toEqual(['E-002', '测试2号']));
    expect(boardNames()[0]).toEqual(['E-001', null]);
  });
  it('leave the board when consent to publication is taken back, and come when it is given again', async () => {
    const consentId = newId();
    const personId = contest.entries[0]?.personId ?? '';
    const other = aContest();
    // Taken back elsewhere says nothing here; heard before anything else, as order is never assumed.
    await system.tell([consentTold(other, contest.entries[1]?.personId ?? '', 'withdrawn')]);
    await publish();
    await system.tell([consentTold(contest, personId, 'standing', consentId)]);
    await soon(() => expect(boardNames().slice(0, 2)).toEqual(named('测试1号', '测试2号')));
    const told = system.ranking().framer.snapshot(contest.eventId)?.version ?? 0;
    await system.tell([consentTold(contest, personId, 'withdrawn', consentId)]);
    await soon(() => expect(boardNames().slice(0, 2)).toEqual(named(null, '测试2号')));
    expect(system.ranking().framer.snapshot(contest.eventId)?.version).toBe(told + 1);
    // A rebuild: the process begins anew, and registration answers with the name as before.
    await system.restart(async () => {
      await system.feeder.db.execute(sql`delete from person_name`);
    });
    await soon(() => expect(boardNames().slice(0, 2)).toEqual(named(null, '测试2号')));
    await system.tell([consentTold(contest, personId, 'standing')]);
    await soon(() => expect(boardNames().slice(0, 2)).toEqual(named('测试1号', '测试2号')));
  });
  it('are never kept of somebody whose erasure was heard first', async () => {
    const personId = contest.entries[0]?.personId ?? '';
    await system.tell([erasedTold(personId)]);
    await publish();
    await soon(() => expect(boardNames()[1]).toEqual(['E-002', '测试2号']));
    expect(boardNames()[0]).toEqual(['E-001', null]);
    expect(asked[0]?.count).toBe(5);
  });
});
