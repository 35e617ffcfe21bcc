import type {
  ConsistencyView,
  InclusionView,
  LogView,
  SheetLogEntries,
} from '@jinbang/contracts/http/judging-log';
import { openCheckpoint } from '@jinbang/credentials/checkpoint';
import { commitmentOf } from '@jinbang/credentials/log-commitment';
import { leafHash } from '@jinbang/credentials/merkle-tree';
import { readVerifierKey } from '@jinbang/credentials/signed-note';
import { verifyConsistency, verifyInclusion } from '@jinbang/credentials/verify-log-proof';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  points,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';
import { openMarkLog } from './mark-log.ts';
import { inOneView, verifyLog } from './verify-log.ts';

const STATIONS = ['01', '02', '03'];
const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');

describe('the mark log for everybody', () => {
  let judging: Judging;
  let ready: Ready;
  let older: LogView['checkpoint'];
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging, aContest({ stations: STATIONS, judgeCount: 2 }));
    for (const seat of [0, 1]) {
      await ready
        .judge(seat)
        .commands(STATIONS.map((one) => markOf(ready, one, 'A2.1', points('7'))));
      await judging.markLog.sequence();
      older ??= (await read<LogView>('/public/log')).body.checkpoint;
    }
  });
  afterAll(() => judging?.close());

  const read = <Body>(path: string, personId: string | null = null) =>
    judging.as(personId).get<Body>(path);
  const readLog = async () => {
    const { body } = await read<LogView>('/public/log');
    if (!body.checkpoint) throw new Error('nothing is logged');
    return { ...body, checkpoint: body.checkpoint };
  };
  const sheetOf = async (seat: number) =>
    (await ready.sheet(ready.contest.judges[seat] ?? '', 'A2')).body;
  const sign = async (seat: number) => {
    const { sheetId, hash } = await sheetOf(seat);
    const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    expect(await ready.judge(seat).commands([command])).toMatchObject([{ outcome: 'stored' }]);
  };

  it('shows its newest checkpoint, signed by the key it names, and as a note of its own', async () => {
    const { origin, keys, checkpoint } = await readLog();
    const verifier = readVerifierKey(keys[0] ?? '');
    const opened = verifier && openCheckpoint(checkpoint.note, verifier);
    expect(opened).toMatchObject({ origin, size: 7, root: bytes(checkpoint.root) });
    const note = await judging.app.request('/api/judging/v1/public/log/checkpoint');
    expect(note.headers.get('content-type')).toContain('text/plain');
    expect(await note.text()).toBe(checkpoint.note);
  });
  it('shows the newest of an earlier moment, for what is printed about that moment', async () => {
    const until = encodeURIComponent(older?.signedAt ?? '');
    const { body } = await read<LogView>(`/public/log?until=${until}`);
    expect(body.checkpoint).toEqual(older);
    const { body: before } = await read<LogView>('/public/log?until=2020-01-01T00:00:00.000Z');
    expect(before.checkpoint).toBeNull();
  });
  it('proves that an earlier checkpoint is its beginning', async () => {
    const { body } = await read<ConsistencyView>(`/public/log/sizes/${older?.size}/consistency`);
    const { checkpoint } = await readLog();
    expect(body.olderRoot).toBe(older?.root);
    expect(body.root).toBe(checkpoint.root);
    const claim = {
      ...{ older: body.older, olderRoot: bytes(body.olderRoot) },
      ...{ size: body.size, root: bytes(body.root), proof: body.proof.map(bytes) },
    };
    expect(verifyConsistency(claim)).toBe(true);
  });
  it('proves every leaf, at every size since', async () => {
    for (const [leaf, size] of [
      [0, 1],
      [3, 4],
      [3, 7],
      [6, 7],
    ] as const) {
      const { body } = await read<InclusionView>(
        `/public/log/leaves/${leaf}/inclusion?size=${size}`,
      );
      const { hash, root, proof } = body;
      const claim = { leaf, size, hash: bytes(hash), root: bytes(root), proof: proof.map(bytes) };
      expect([leaf, size, verifyInclusion(claim)]).toEqual([leaf, size, true]);
    }
  });
  it.each([
    ['/public/log/leaves/7/inclusion', 'log.leaf-unknown'],
    ['/public/log/leaves/0/inclusion?size=8', 'log.size-unknown'],
    ['/public/log/sizes/8/consistency', 'log.size-unknown'],
    ['/public/log/sizes/3/consistency?size=2', 'log.size-unknown'],
  ])('has no proof for what is not there: %s', async (path, code) => {
    expect(await read(path)).toMatchObject({ status: 404, body: { code } });
  });
  it('leads from a signed sheet, mark by mark, to its root; before that it shows nobody’s mark', async () => {
    const judgeId = ready.contest.judges[0] ?? '';
    const { sheetId } = await sheetOf(0);
    const path = `/sheets/${sheetId}/log-entries`;
    expect(await read(path, judgeId)).toMatchObject({ body: { code: 'sheet.not-signed' } });
    for (const seat of [0, 1]) await sign(seat);
    await judging.markLog.sequence();
    const first = (await read<SheetLogEntries>(`${path}?limit=5`, judgeId)).body;
    const rest = (await read<SheetLogEntries>(`${path}?after=${first.next}`, judgeId)).body;
    const items = [...first.items, ...rest.items];
    expect(items.map(({ kind }) => kind)).toEqual([
      ...Array(6).fill('mark'),
      ...Array(2).fill('sheet-signature'),
    ]);
    const { checkpoint } = await readLog();
    expect((await sheetOf(0)).checkpoint).toEqual(checkpoint);
    for (const { leaf, salt, content } of items) {
      const { body } = await read<InclusionView>(`/public/log/leaves/${leaf}/inclusion`);
      const hash = leafHash(commitmentOf(bytes(salt), content));
      const { size, root } = checkpoint;
      const proof = body.proof.map(bytes);
      expect(verifyInclusion({ leaf, size, hash, root: bytes(root), proof })).toBe(true);
    }
    expect(await read(path, newId())).toMatchObject({ status: 403 });
  });
  it('is signed by a new key once its key is changed; what the old one signed stays good', async () => {
    const before = await readLog();
    const next = await openMarkLog(
      { db: judging.feeder, now: () => new Date() },
      { origin: 'elsewhere.example/mark-log', secret: Buffer.alloc(32, 9) },
    );
    await ready.judge(0).commands([markOf(ready, '01', 'A1.1', score('2'))]);
    const size = await next.sequence();
    const after = await readLog();
    expect(after).toMatchObject({ origin: before.origin, checkpoint: { size } });
    expect(size).toBeGreaterThan(before.checkpoint.size);
    const [oldKey = '', newKey = ''] = after.keys;
    expect([after.keys.length, oldKey]).toEqual([2, before.keys[0]]);
    const open = (note: string, key: string) => {
      const verifier = readVerifierKey(key);
      return verifier && openCheckpoint(note, verifier)?.size;
    };
    expect(open(before.checkpoint.note, oldKey)).toBe(before.checkpoint.size);
    expect(open(after.checkpoint.note, newKey)).toBe(size);
    expect(open(after.checkpoint.note, oldKey)).toBeUndefined();
    const verify = (keys: readonly string[]) => {
      const notes = [{ note: before.checkpoint.note, at: 'kept' }];
      return inOneView(judging.feeder, (tx) => verifyLog(tx, { keys, notes }));
    };
    expect((await verify(after.keys)).findings).toEqual([]);
    expect((await verify([newKey])).findings).toContainEqual({
      flaw: 'checkpoint-not-signed',
      at: 'kept',
    });
  });
});
