import { newId } from '@jinbang/kernel/id';
import { listenOn, type Part } from '@jinbang/service-kit/serve';
import { freshPort } from '@jinbang/testkit/fresh-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Judging,
  markOf,
  openJudging,
  type Ready,
  readyToMark,
  score,
} from './judging.fixture.ts';
import { tokenFor } from './signed-in.fixture.ts';

describe('the short way for commands', () => {
  let judging: Judging;
  let ready: Ready;
  let http: Part;
  let origin: string;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging);
    const port = await freshPort();
    http = await listenOn({ fetch: judging.fetch }, { port, host: '127.0.0.1' });
    origin = `http://127.0.0.1:${port}/api/judging/v1`;
  });
  afterAll(async () => {
    await http?.stop();
    await judging?.close();
  });

  const headers = (rest: Record<string, string> = {}) => ({
    authorization: `Bearer ${tokenFor(ready.contest.judges[0] ?? '')}`,
    'content-type': 'application/json',
    'accept-language': 'en',
    'x-request-id': 'a-request-of-the-test',
    ...rest,
  });
  const post = (body: string, rest?: Record<string, string>) =>
    fetch(`${origin}/commands`, { method: 'POST', headers: headers(rest), body });
  /** The same request through the frame alone. */
  const throughFrame = (body: string, rest?: Record<string, string>) =>
    judging.app.request('/api/judging/v1/commands', {
      method: 'POST',
      headers: headers(rest),
      body,
    });
  const seen = async (answer: Response) => ({
    status: answer.status,
    type: answer.headers.get('content-type')?.split(';')[0],
    requestId: answer.headers.get('x-request-id'),
    text: await answer.text(),
  });

  it('stores a mark, and the frame repeats its answer to the letter', async () => {
    const body = JSON.stringify({ commands: [markOf(ready, '01', 'A1.1', score('2'))] });
    const first = await seen(await post(body));
    expect(first).toMatchObject({ status: 200, requestId: 'a-request-of-the-test' });
    expect(first.text).toContain('"outcome":"stored"');
    expect(await seen(await throughFrame(body))).toEqual(first);
  });

  it('is no way for anything else', async () => {
    const answer = await fetch(`${origin}/events/${ready.contest.eventId}/day`, {
      headers: headers(),
    });
    expect(answer.status).toBe(200);
    expect((await fetch(`${origin}/commands`, { headers: headers() })).status).toBe(404);
  });

  const bad = () => JSON.stringify({ commands: [markOf(ready, '01', 'A1.1', score('2'))] });
  it.each<[string, () => string, Record<string, string>, number]>([
    ['no sign-in', bad, { authorization: '' }, 401],
    ['a token that is none', bad, { authorization: 'Bearer x.y.z' }, 401],
    ['another content type', bad, { 'content-type': 'text/plain' }, 415],
    ['invalid JSON', () => '{"commands": [', {}, 400],
    ['an empty list', () => '{"commands":[]}', {}, 422],
    ['a body without commands', () => '[]', {}, 422],
    [
      'NUL in a text',
      () => `{"commands":[{"commandId":"${newId()}","reason":"\\u0000"}]}`,
      {},
      422,
    ],
    // Last: the server may close a connection it did not read to the end.
    ['2 MB', () => JSON.stringify({ commands: [], filler: 'x'.repeat(2_000_000) }), {}, 413],
  ])('refuses %s in the words of the frame', async (_, body, rest, status) => {
    const text = body();
    const short = await seen(await post(text, rest));
    expect(short).toMatchObject({ status, type: 'application/problem+json' });
    expect(short).toEqual(await seen(await throughFrame(text, rest)));
  });
});
