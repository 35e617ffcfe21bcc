import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readCheckpointFragment, shortRoot } from '@jinbang/contracts/printed-checkpoint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpointFinder } from './checkpoint-finder.ts';
import { formPaper } from './paper.fixture.ts';
import { withCheckpoint } from './paper-checkpoint.ts';

const ROOT = Buffer.alloc(32, 9);
let server: Server;
let answer: unknown;
let judgingUrl: string;
let asked: string | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked = request.url;
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  judgingUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const find = (until?: Date) =>
  checkpointFinder({
    judgingUrl,
    publicOrigin: 'https://contest.example',
    onMissing: () => {},
  })(until);
const logOf = (checkpoint: object | null) => ({
  origin: 'contest.example/mark-log',
  keys: [],
  checkpoint,
});

describe('the checkpoint on a paper', () => {
  it('is the newest of the mark log, with an address that says all of it', async () => {
    const signedAt = '2026-11-22T05:29:00.000Z';
    answer = logOf({ size: 12, root: ROOT.toString('base64'), note: 'note', signedAt });
    const found = await find();
    expect(found).toMatchObject({ size: 12, short: shortRoot(ROOT), signedAt });
    const { origin, pathname, hash } = new URL(found?.address ?? '');
    expect(origin + pathname).toBe('https://contest.example/verify/log');
    expect(readCheckpointFragment(hash)).toMatchObject({ size: 12, root: ROOT.toString('base64') });
    const paper = withCheckpoint(formPaper(['测试甲']), found);
    expect(paper).toMatchObject({ sheets: [{ checkpoint: { short: shortRoot(ROOT) } }] });
  });
  it('is that of the moment the paper is about, where it is about one', async () => {
    answer = logOf(null);
    await find(new Date('2026-11-22T05:29:00Z'));
    expect(asked).toBe('/api/judging/v1/public/log?until=2026-11-22T05%3A29%3A00.000Z');
  });
  it.each([
    ['nothing was logged yet', () => logOf(null)],
    ['judging says something else', () => ({ code: 'fault' })],
  ])('is left out where %s', async (_when, said) => {
    answer = said();
    expect(await find()).toBeNull();
    expect(withCheckpoint(formPaper(['测试甲']), null)).toEqual(formPaper(['测试甲']));
  });
});
