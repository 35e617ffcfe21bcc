import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import {
  type BoardSnapshot,
  boardFrame,
  boardPage,
  boardSnapshot,
} from '@jinbang/contracts/http/live-board';
import { newId } from '@jinbang/kernel/id';
import { connectBroker } from '@jinbang/messaging/connect';
import { createLog } from '@jinbang/service-kit/log';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import {
  aContest,
  advancedTold,
  type Contest,
  competitionTold,
  entriesTold,
  eventTold,
  marksTold,
  markTold,
  officeTold,
  schemeTold,
  sessionsTold,
} from '../told.fixture.ts';
import { type BoardSource, startBoardSource } from './board-source.ts';
import { createLiveServer } from './live-server.ts';
import { openStream, type SseStream } from './sse-client.fixture.ts';
import { sseMessage } from './stream-message.ts';
import { createViewers } from './viewers.ts';

let system: RankingSystem;
type Edge = {
  readonly origin: string;
  readonly source: BoardSource;
  readonly close: () => Promise<void>;
};
let edge: Edge;
let streams: SseStream[];

const soon = <Value>(check: () => Promise<Value> | Value) =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });

const openEdge = async (): Promise<Edge> => {
  const seed = system.nats.seedFor('live');
  const broker = await connectBroker({ url: system.nats.url, service: 'live', seed });
  const source = startBoardSource(broker.connection, createLog('live', 'silent'));
  const server = createLiveServer({ source, viewersMax: 3, onFailure: () => {} });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // Safe: a server listening on a port has an address with one.
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    source,
    close: async () => {
      await source.stop();
      await broker.close();
      server.closeAllConnections();
      server.close();
    },
  };
};

const closeEdge = async () => {
  for (const stream of streams) stream.close();
  await edge.close();
};

// Contests do not touch each other, so one system serves them all; each test has an edge of its own.
beforeAll(async () => {
  system = await aRankingSystem();
});
beforeEach(async () => {
  streams = [];
  edge = await openEdge();
});
afterEach(closeEdge);
afterAll(() => system.stop());

const base = (contest: Contest) => [
  competitionTold(contest),
  eventTold(contest, 'DRAWN', 1),
  ...sessionsTold(contest),
  ...entriesTold(contest),
  ...schemeTold(contest),
  advancedTold(contest),
];

const boardUrl = ({ eventId }: Contest, { origin } = edge) => `${origin}/live/v1/events/${eventId}`;

const snapshotOf = async (contest: Contest, of = edge): Promise<BoardSnapshot> => {
  const answer = await fetch(`${boardUrl(contest, of)}/snapshot`);
  expect(answer.status).toBe(200);
  return boardSnapshot.parse(await answer.json());
};

const totalOf = (board: BoardSnapshot, code: string, group = 'worker') =>
  board.rows.find((row) => row.code === code && row.group === group)?.total;

/** A board that shows these marks of the first worker. */
const aBoard = async (wish: Parameters<typeof aContest>[0] = {}) => {
  const contest = aContest(wish);
  await system.tell([...base(contest), ...marksTold(contest, 0, ['40', '20', '20', '0.6'])]);
  const board = await soon(async () => {
    const snapshot = await snapshotOf(contest);
    expect(totalOf(snapshot, 'A-01')).toBe('80.6');
    expect(snapshot.competition.zh).toBe('测试市职业技能竞赛');
    return snapshot;
  });
  return { contest, board };
};

/** A board of 133 lines: three stations of workers, and of students a hall with many. */
const aLongBoard = async () => {
  const contest = aContest();
  const stations = Array.from({ length: 130 }, (_, place) => ({
    station: `B-${String(place + 1).padStart(3, '0')}`,
    spare: false,
    inUse: true,
  }));
  const sessions = sessionsTold(contest).map((fact) =>
    fact.data.group === 'student' ? { ...fact, data: { ...fact.data, stations } } : fact,
  );
  await system.tell([
    ...base(contest).filter(({ type }) => type !== 'registration.session.planned'),
    ...sessions,
    ...marksTold(contest, 0, ['40', '20', '20', '0.6']),
  ]);
  const stationAt = (station: string, value: string) => {
    const mark = markTold(contest, 3, 0, value);
    return { ...mark, data: { ...mark.data, subject: { ...mark.data.subject, station } } };
  };
  // Safe: the mark of a station with another station in it.
  return {
    contest,
    stationAt: stationAt as (station: string, value: string) => ReturnType<typeof markTold>,
  };
};

const pageBelow = async (contest: Contest) => {
  const answer = await fetch(`${boardUrl(contest)}/snapshot/pages/2`);
  return boardPage.parse(await answer.json());
};

const watch = async (
  contest: Contest,
  init: { lastEventId?: number; after?: number } = {},
  of = edge,
) => {
  const stream = await openStream(boardUrl(contest, of), init);
  streams.push(stream);
  return stream;
};

describe('a snapshot', () => {
  it('shows codes and groups while blind, never a name', async () => {
    const { board } = await aBoard();
    expect(board).toMatchObject({ state: 'live', rule: 'live', decimals: 2, resultUrl: null });
    expect(board.rows.map(({ code, group, rank, name }) => [group, code, rank, name])).toEqual([
      ['worker', 'A-01', 1, null],
      ['worker', 'A-02', null, null],
      ['worker', 'A-03', null, null],
      ['student', 'A-01', null, null],
      ['student', 'A-02', null, null],
      ['student', 'A-03', null, null],
    ]);
    expect(board.progress).toMatchObject([{ settled: 4, expected: 24, sheets: 6, locked: false }]);
  });

  it('has an ETag, may be kept a second, and is not sent twice', async () => {
    const { contest, board } = await aBoard();
    const first = await fetch(`${boardUrl(contest)}/snapshot`);
    expect(first.headers.get('etag')).toBe(`"v${board.version}"`);
    expect(first.headers.get('cache-control')).toContain('max-age=1');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('set-cookie')).toBeNull();
    const again = await fetch(`${boardUrl(contest)}/snapshot`, {
      headers: { 'if-none-match': `"v${board.version}"` },
    });
    expect(again.status).toBe(304);
  });

  it('of a version stays as it is for ever, and an unknown one is not there', async () => {
    const { contest, board } = await aBoard();
    const url = `${boardUrl(contest)}/snapshot/v${board.version}`;
    const before = await (await fetch(url)).text();
    await system.tell([markTold(contest, 0, 3, '0.7', 2)]);
    await soon(async () => expect(totalOf(await snapshotOf(contest), 'A-01')).toBe('80.7'));
    const after = await fetch(url);
    expect(await after.text()).toBe(before);
    expect(after.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${boardUrl(contest)}/snapshot/v9999999`)).status).toBe(404);
  });

  it('is packed once for those who take it packed', async () => {
    const { contest } = await aBoard();
    const raw = await rawGet(`${boardUrl(contest)}/snapshot`, { 'accept-encoding': 'gzip' });
    expect(raw.encoding).toBe('gzip');
    expect(boardSnapshot.parse(JSON.parse(gunzipSync(raw.body).toString())).rows).toHaveLength(6);
  });

  it('comes in pages, of the version that is current or of one for good', async () => {
    const { contest, board } = await aBoard();
    const pageOf = async (path: string) => {
      const answer = await fetch(`${boardUrl(contest)}/snapshot/${path}`);
      return { answer, body: await answer.json() };
    };
    const current = await pageOf('pages/1');
    expect(boardPage.parse(current.body)).toMatchObject({
      version: board.version,
      pageCount: 1,
      rowCount: 6,
      rows: board.rows,
    });
    const forGood = await pageOf(`v${board.version}/pages/1`);
    expect(forGood.body).toEqual(current.body);
    expect(forGood.answer.headers.get('cache-control')).toContain('immutable');
    expect(forGood.answer.headers.get('etag')).toBe(`"v${board.version}-p1"`);
    expect((await pageOf('pages/2')).answer.status).toBe(404);
    expect((await pageOf('v9999999/pages/1')).answer.status).toBe(404);
  });

  it('of a long board is its first page, and those below are fetched anew when others stand there', async () => {
    const { contest, stationAt } = await aLongBoard();
    const first = await soon(async () => {
      const snapshot = await snapshotOf(contest);
      expect(snapshot.rowCount).toBe(133);
      expect(totalOf(snapshot, 'A-01')).toBe('80.6');
      return snapshot;
    });
    expect(first.rows).toHaveLength(100);
    const below = await pageBelow(contest);
    expect(below).toMatchObject({ page: 2, pageCount: 2, rowCount: 133 });
    const codes = [...first.rows, ...below.rows].map(({ group, code }) => `${group} ${code}`);
    expect(new Set(codes).size).toBe(133);
    const stream = await watch(contest, { after: first.version });
    await system.tell([stationAt('B-130', '40')]);
    const frame = boardFrame.parse((await stream.next('frame')).data);
    expect(frame.changed.map(({ code, rank }) => [code, rank])).toEqual([['B-130', 1]]);
    expect(frame.beyond).toMatchObject({ isAnew: false, pages: { from: 2, to: 2 } });
    const later = await pageBelow(contest);
    expect(later.version).toBeGreaterThanOrEqual(frame.version);
    expect(later.rows.map(({ code }) => code)).not.toContain('B-130');
    expect(later.rows).toHaveLength(33);
  });

  it('rises in version over a restart of ranking', async () => {
    const { contest, board } = await aBoard();
    await system.restart();
    await system.tell([markTold(contest, 0, 3, '0.7', 2)]);
    const later = await soon(async () => {
      const snapshot = await snapshotOf(contest);
      expect(totalOf(snapshot, 'A-01')).toBe('80.7');
      return snapshot;
    });
    expect(later.version).toBeGreaterThan(board.version);
  });
});

describe('a stream', () => {
  it('brings only the rows that changed, in unbroken versions', async () => {
    const { contest, board } = await aBoard();
    const stream = await watch(contest, { after: board.version });
    await system.tell([markTold(contest, 0, 3, '0.7', 2)]);
    const frame = boardFrame.parse((await stream.next('frame')).data);
    expect(frame.from).toBe(board.version);
    expect(frame.changed.map(({ code, total }) => [code, total])).toEqual([['A-01', '80.7']]);
    expect(frame.removed).toEqual([]);
  });

  it('goes on where a viewer was, from what is kept', async () => {
    const { contest, board } = await aBoard();
    for (const [version, value] of [
      [2, '0.7'],
      [3, '0.8'],
    ] as const) {
      await system.tell([markTold(contest, 0, 3, value, version)]);
      await soon(async () =>
        expect(totalOf(await snapshotOf(contest), 'A-01')).toBe(`80.${value.slice(-1)}`),
      );
    }
    const stream = await watch(contest, { lastEventId: board.version });
    const first = boardFrame.parse((await stream.next('frame')).data);
    const second = boardFrame.parse((await stream.next('frame')).data);
    expect([first.from, second.from]).toEqual([board.version, first.version]);
    expect(second.changed[0]?.total).toBe('80.8');
  });

  it.each([{}, { lastEventId: 3 }, { lastEventId: 999_999 }])(
    'tells a viewer to fetch the snapshot when %j is not among what is kept',
    async (held) => {
      const { contest, board } = await aBoard();
      const stream = await watch(contest, held);
      const message = await stream.next('resync');
      expect(message.data).toEqual({ version: board.version });
      expect(stream.retryMs()).toBeGreaterThanOrEqual(2_000);
      expect(stream.retryMs()).toBeLessThan(10_000);
    },
  );

  it('tells everybody to fetch the snapshot after frames were lost', async () => {
    const { contest, board } = await aBoard();
    const stream = await watch(contest, { after: board.version });
    await system.restart();
    await stream.next('resync');
    const now = await snapshotOf(contest);
    expect(now.version).toBeGreaterThan(board.version);
    expect(totalOf(now, 'A-01')).toBe('80.6');
  });

  it('tells a burst of marks in few frames, the last of them with the last mark', async () => {
    const { contest, board } = await aBoard();
    const stream = await watch(contest, { after: board.version });
    const values = Array.from({ length: 60 }, (_, index) => (index / 10).toFixed(1));
    await system.tell(values.map((value, index) => markTold(contest, 0, 3, value, index + 2)));
    let frames = 0;
    for (let total: string | null | undefined = ''; total !== '85.9'; frames += 1) {
      total = boardFrame.parse((await stream.next('frame')).data).changed[0]?.total;
    }
    expect(frames).toBeLessThanOrEqual(8);
  });

  it('takes no more viewers than it may, and lets others in when some leave', async () => {
    const { contest } = await aBoard();
    for (let viewer = 0; viewer < 3; viewer += 1) await watch(contest);
    const refused = await fetch(`${boardUrl(contest)}/stream`);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toEqual({ status: 503 });
    streams.pop()?.close();
    await soon(() => expect(edge.source.viewerCount()).toBe(2));
    await watch(contest);
  });
});

describe('the edge', () => {
  it('lists the public events', async () => {
    const { contest, board } = await aBoard();
    await soon(async () => {
      const list: unknown = await (await fetch(`${edge.origin}/live/v1/events`)).json();
      const { eventId } = contest;
      expect(list).toMatchObject({
        events: expect.arrayContaining([
          expect.objectContaining({ eventId, version: board.version, state: 'live' }),
        ]),
      });
      expect(JSON.stringify(list)).not.toContain('rows');
    });
  });

  it('knows no draft and no other address, and says nothing but a status', async () => {
    const contest = aContest();
    await system.tell([competitionTold(contest), eventTold(contest, 'DRAFT', 1)]);
    await soon(async () => {
      expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 });
    });
    for (const url of [
      `${boardUrl(contest)}/snapshot`,
      `${boardUrl(contest)}/stream`,
      `${edge.origin}/live/v1/events/${newId()}/snapshot`,
      `${edge.origin}/live/v1/events/nobody/snapshot`,
      `${edge.origin}/api/ranking/v1/events`,
    ]) {
      const answer = await fetch(url);
      expect([url, answer.status, await answer.json()]).toEqual([url, 404, { status: 404 }]);
    }
    expect((await fetch(`${edge.origin}/live/v1/events`, { method: 'POST' })).status).toBe(405);
  });

  it('goes on serving what it has while ranking and the broker are away', async () => {
    const { contest, board } = await aBoard();
    const stream = await watch(contest, { after: board.version });
    await system.nats.kill();
    expect((await snapshotOf(contest)).version).toBe(board.version);
    expect((await stream.next('stale')).data).toMatchObject({ since: expect.any(String) });
    const late = await watch(contest, { after: board.version });
    await late.next('stale');
    const held = await fetch(`${boardUrl(contest)}/snapshot`);
    expect(held.headers.get('jinbang-stale-since')).not.toBeNull();
    expect((await fetch(`${edge.origin}/readyz`)).status).toBe(200);
    await system.nats.restart();
    await system.tell([markTold(contest, 0, 3, '0.9', 2)]);
    await soon(async () => expect(totalOf(await snapshotOf(contest), 'A-01')).toBe('80.9'));
    await stream.next('fresh');
  });

  it('that starts later has the whole board at once', async () => {
    const { contest, board } = await aBoard();
    await closeEdge();
    streams = [];
    edge = await openEdge();
    const again = await soon(() => snapshotOf(contest));
    expect(again).toEqual(board);
  });
});

describe('two edges', () => {
  it('tell the same sequence, and a viewer of one goes on at the other', async () => {
    const { contest, board } = await aBoard();
    const other = await openEdge();
    await soon(async () => expect((await snapshotOf(contest, other)).version).toBe(board.version));
    const [here, there] = [
      await watch(contest, { after: board.version }),
      await watch(contest, { after: board.version }, other),
    ];
    const told: unknown[] = [];
    for (const [version, value] of [
      [2, '0.7'],
      [3, '0.8'],
    ] as const) {
      await system.tell([markTold(contest, 0, 3, value, version)]);
      const message = await here.next('frame');
      expect(await there.next('frame')).toEqual(message);
      told.push(message);
    }
    // Its edge is gone after the first of them; the other one has kept the second.
    const first = boardFrame.parse((told[0] as { data: unknown }).data);
    const moved = await watch(contest, { lastEventId: first.version }, other);
    expect(await moved.next('frame')).toEqual(told[1]);
    expect(await snapshotOf(contest, other)).toEqual(await snapshotOf(contest));
    await other.close();
  });

  it('hand out nothing later than the moment a board was frozen at, from nothing they keep', async () => {
    const organiser = newId();
    const { contest, board } = await aBoard();
    const other = await openEdge();
    await system.tell([
      officeTold(contest, organiser, 'organiser'),
      markTold(contest, 0, 3, '0.7', 2),
    ]);
    await soon(async () => {
      for (const one of [edge, other]) {
        expect(totalOf(await snapshotOf(contest, one), 'A-01')).toBe('80.7');
      }
    });
    const watching = await watch(contest, { after: board.version }, other);
    const freezes = `/api/ranking/v1/events/${contest.eventId}/board-freezes`;
    await soon(async () => {
      const answer = await system.post(organiser, freezes, { body: { reason: '测试' } });
      expect(answer.status).toBe(201);
    });
    await system.tell([markTold(contest, 0, 3, '0.8', 3)]);
    await soon(async () => {
      expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 });
      for (const one of [edge, other]) {
        expect((await snapshotOf(contest, one)).state).toBe('frozen');
      }
    });
    await system.ranking().framer.look();
    const heard = await everythingKept(contest, [edge, other], board.version);
    expect(heard).toContain('"80.7"');
    expect(heard).not.toContain('"80.8"');
    // Who was watching heard of the freeze; what came before it is not told again to anybody.
    await watching.next('frame');
    const late = await watch(contest, { lastEventId: board.version });
    await late.next('resync');
    await other.close();
  });
});

/** All that edges say of a board, whatever version somebody claims to hold, as text. */
const everythingKept = async (contest: Contest, edges: readonly Edge[], from: number) => {
  const parts: string[] = [];
  for (const one of edges) {
    const { version } = await snapshotOf(contest, one);
    const url = boardUrl(contest, one);
    const paths = ['snapshot', 'snapshot/pages/1'];
    for (let held = from; held <= version; held += 1) {
      paths.push(`snapshot/v${held}`, `snapshot/v${held}/pages/1`);
      const stream = await openStream(url, { after: held });
      parts.push(JSON.stringify([await stream.next('pulse'), ...stream.seen()]));
      stream.close();
      await soon(() => expect(one.source.viewerCount()).toBeLessThan(3));
    }
    for (const path of paths) parts.push(await (await fetch(`${url}/${path}`)).text());
  }
  return parts.join('\n');
};

describe('a viewer that does not read', () => {
  it('is sent nothing more, and told to fetch the board once it reads on', async () => {
    const viewers = createViewers(
      () => {},
      () => 41,
    );
    const frame = sseMessage('frame', 40, JSON.stringify({ rows: 'x'.repeat(400_000) }));
    let held: Socket | undefined;
    const listener = createServer((socket) => {
      held = socket;
      viewers.add(socket, { isPacked: false });
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    // Safe: a server listening on a port has an address with one.
    const client = connect((listener.address() as AddressInfo).port, '127.0.0.1').pause();
    await soon(() => expect(viewers.count()).toBe(1));
    for (let sent = 0; sent < 60; sent += 1) viewers.send(frame);
    // However much was meant for it, no more waits here than the frame that was too much.
    expect(held?.writableLength).toBeLessThan(2 * frame.plain.length);
    let text = '';
    client.on('data', (bytes) => {
      text += bytes.toString();
    });
    client.resume();
    await soon(() => expect(text).toContain('event: resync\ndata: {"version":41}'));
    expect(text.split('event: frame').length - 1).toBeLessThan(60);
    viewers.send(sseMessage('frame', 42, '{}'));
    await soon(() => expect(text.endsWith('event: frame\nid: 42\ndata: {}\n\n')).toBe(true));
    client.destroy();
    await soon(() => expect(viewers.count()).toBe(0));
    viewers.stop();
    listener.close();
  });
});

/** `fetch` unpacks by itself; this one does not. */
const rawGet = async (url: string, headers: Record<string, string>) => {
  const { get } = await import('node:http');
  return new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          encoding: response.headers['content-encoding'],
          body: Buffer.concat(chunks),
        }),
      );
      response.on('error', reject);
    }).on('error', reject);
  });
};
