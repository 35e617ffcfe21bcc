import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { System } from '@jinbang/local/system';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startSystem } from '../started-system.ts';
import { askFor, inTurns, verdictOf } from './ask-access.ts';
import { flawsAtTheDoor, flawsOfBoards } from './beside-document.ts';
import { crossings } from './crossings.ts';
import {
  type Case,
  casesOf,
  inTurn,
  isPublic,
  outgoing,
  type Route,
  readRoutes,
} from './matrix-cases.ts';
import { flawOf, isHonestRefusal } from './verdict.ts';
import { makeWorld, type World } from './world.ts';

// Every route × every office, in this and in the other competition, beside people without one × an
// event at work and one that is over. What a route declares is all it allows.
const state = mkdtempSync(join(tmpdir(), 'jinbang-access-'));
let system: System;
let world: World;
let routes: readonly Route[];
/** What there was to see before anybody was refused. */
let atFirst: Sight;

const AT_ONCE = 32;

const placeOf = ({ route, use, target }: Case): string =>
  `${route.name}${use.name ? ` (${use.name})` : ''}, ${target.state}`;

/** Asks them all and says what was not as declared, by route. */
const tryAll = async (cases: readonly Case[], atOnce: number): Promise<readonly string[]> => {
  const flaws = new Map<string, string[]>();
  await inTurns(cases, atOnce, async (one) => {
    const flaw = flawOf(world, one, await askFor(world.origin, outgoing(world, one)));
    if (!flaw) return;
    const place = `${placeOf(one)} ${flaw}`;
    flaws.set(place, [...(flaws.get(place) ?? []), one.person?.name ?? 'a stranger']);
  });
  return [...flaws].map(
    ([place, names]) => `${place}: ${names.length}, ${names.slice(0, 5).join(', ')}`,
  );
};

const guarded = (): readonly Route[] => routes.filter((route) => !isPublic(route));

type Sight = ReadonlyMap<string, string>;

const PAPER = 'a paper or a workbook, which says when it was made';

/** Everything there is to see of both events, each by somebody who may; papers are made once. */
const readEverything = async (before: Sight = new Map()): Promise<Sight> => {
  const seen = new Map<string, string>();
  const reads = guarded().filter(({ name }) => name.startsWith('GET '));
  const allowed = reads
    .flatMap((route) => casesOf(world, route))
    .filter((one) => one.allowed && !one.use.isMadeAnew);
  const cases = [...Map.groupBy(allowed, placeOf).values()].flatMap(([first]) => first ?? []);
  await inTurns(cases, AT_ONCE, async (one) => {
    const isPaper = before.get(placeOf(one)) === PAPER;
    const { text } = isPaper ? { text: '' } : await askFor(world.origin, outgoing(world, one));
    if (isPaper || /^(%PDF-|PK)/.test(text)) {
      seen.set(placeOf(one), PAPER);
      return;
    }
    // When somebody was seen last says nothing of what was changed.
    const timeless = text.replaceAll(/"(lastSeenAt|lastUsedAt|requestId|asOf)":"[^"]*"/g, '');
    // A notice that is not hung yet shows the days it would hang from today: midnight moves them.
    const dayless = timeless.replaceAll(/自[\d-]{10}至[\d-]{10}|from [\d-]{10} to [\d-]{10}/g, '');
    seen.set(placeOf(one), dayless.replaceAll(/as of,[^,]*/g, ''));
  });
  return seen;
};

const timed = async <Value>(what: string, count: number, work: Promise<Value>): Promise<Value> => {
  const startMs = Date.now();
  const value = await work;
  console.info(`${what}: ${count} requests in ${((Date.now() - startMs) / 1_000).toFixed(1)} s`);
  return value;
};

beforeAll(async () => {
  system = await startSystem({ state, ports: { gateway: 0 } });
  world = await makeWorld(system);
  routes = await vi.waitFor(() => readRoutes(world.origin), { timeout: 90_000, interval: 2_000 });
}, 300_000);

afterAll(async () => {
  await system?.stop();
  rmSync(state, { recursive: true, force: true });
}, 120_000);

describe('who may use a route', () => {
  it('is said by every route', () => {
    expect(routes.length).toBeGreaterThan(80);
    expect(routes.filter(({ rules = [] }) => rules.length === 0)).toEqual([]);
  });

  it('is tried for every route', () => {
    const untried = guarded().filter((route) => casesOf(world, route).length === 0);
    expect(untried.map(({ name }) => name)).toEqual([]);
  });

  it('is the auditor where something is read, and never where something is written', () => {
    const officesOf = ({ rules = [] }: Route) =>
      rules.flatMap((rule) => ('offices' in rule && !rule.secret ? [rule.offices] : []));
    const withOffices = routes.filter((route) => officesOf(route).length > 0);
    const isFor = (route: Route) => officesOf(route).some((list) => list.includes('auditor'));
    // They ask more than an address holds, or a name no address may hold, and write nothing.
    const asked = new Set([
      'POST /api/certification/v1/simulations',
      'POST /api/certification/v1/certificate-searches',
    ]);
    const isRead = ({ name }: Route) => name.startsWith('GET ') || asked.has(name);
    const amiss = withOffices.filter((route) => isRead(route) !== isFor(route));
    expect(amiss.map(({ name }) => name)).toEqual([]);
  });

  it('is nobody whom it does not name', async () => {
    atFirst = await readEverything();
    const refused = guarded()
      .flatMap((route) => casesOf(world, route))
      .filter(({ allowed }) => !allowed);
    const cases = inTurn(refused);
    const flaws = await timed('refused', cases.length, tryAll(cases, AT_ONCE));
    expect(flaws).toEqual([]);
  }, 1_200_000);

  it('is nobody by an id of the other organisation in a body or a filter', async () => {
    const flaws: string[] = [];
    await inTurns(crossings, AT_ONCE, async ({ name, by, request }) => {
      const { token } = world.person(by);
      const answer = await askFor(world.origin, { ...request(world), token });
      if (!isHonestRefusal(answer)) flaws.push(`${name}: ${answer.status} ${answer.text}`);
    });
    expect(flaws).toEqual([]);
  });

  it('is nobody who could have changed anything by what they were refused', async () => {
    expect(await readEverything(atFirst)).toEqual(atFirst);
  }, 300_000);

  it('is everybody below /public/, who shows what the route asks for', async () => {
    const open = routes.filter(isPublic);
    expect(open.map(({ name }) => name.split('/')[4])).toEqual(open.map(() => 'public'));
    const flaws: string[] = [];
    await inTurns(open, AT_ONCE, async ({ name, rules = [] }) => {
      const [method = '', template = ''] = name.split(' ');
      const path = template.replaceAll(/\{\w+\}/g, world.running.eventId);
      const body = method === 'GET' ? undefined : {};
      const answer = await askFor(world.origin, { method, path, token: undefined, body });
      const { status, code } = verdictOf(answer);
      const showsNothing = rules.every((rule) => 'public' in rule && rule.shows !== undefined);
      if (status >= 500 || code === 'access.unauthenticated' || (showsNothing && status < 400))
        flaws.push(`${name}: ${status} ${code}`);
    });
    expect(flaws).toEqual([]);
  });

  it('is everybody where nothing but pages and addresses is shown, the same to each', async () => {
    expect(await flawsAtTheDoor(world, system.tokens.bootstrap)).toEqual([]);
  });

  it('is everybody for a board, whose streams and snapshots open no more to any office', async () => {
    const { token } = world.person('organiser of competition A');
    expect(await flawsOfBoards(world, token)).toEqual([]);
  });

  it('is everybody whom it names, and they see nothing of the other organisation', async () => {
    const perRoute = guarded().map((route) =>
      casesOf(world, route).filter(({ allowed }) => allowed),
    );
    const flaws: string[] = [];
    // One route after the other for itself: what one of them changes, the next meets.
    const work = inTurns(perRoute, AT_ONCE, async (cases) => {
      flaws.push(...(await tryAll(cases, 1)));
    });
    await timed('allowed', perRoute.flat().length, work);
    expect(flaws).toEqual([]);
  }, 1_200_000);
});
