import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLog } from '@jinbang/service-kit/log';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openApiOf } from './open-api.ts';

const documentOf = (service: string) =>
  JSON.stringify({ paths: { [`/api/${service}/v1/things`]: { get: {} } } });

const serving = async (service: string, isAway: () => boolean): Promise<[Server, URL]> => {
  const server = createServer((_, answer) =>
    isAway() ? answer.writeHead(503).end() : answer.end(documentOf(service)),
  );
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return [server, new URL(`http://127.0.0.1:${port}`)];
};

describe('the API document while a service is away', () => {
  let isAway = true;
  let servers: Server[] = [];
  let read: () => Promise<string[]>;
  beforeAll(async () => {
    const [steady, steadyUrl] = await serving('steady', () => false);
    const [shaky, shakyUrl] = await serving('shaky', () => isAway);
    servers = [steady, shaky];
    const document = openApiOf({
      services: { steady: steadyUrl, shaky: shakyUrl },
      own: () => ({}),
      origin: 'https://jinbang.example',
      log: createLog('test', 'silent'),
    });
    // Safe: the form of every merged document.
    read = async () => Object.keys(((await document()) as { paths: object }).paths);
  });
  afterAll(() => {
    vi.useRealTimers();
    for (const server of servers) server.close();
  });

  it('lacks what was never had, and asks again at once', async () => {
    expect(await read()).toEqual(['/api/steady/v1/things']);
    isAway = false;
    expect(await read()).toEqual(['/api/steady/v1/things', '/api/shaky/v1/things']);
  });
  it('keeps what a service last gave', async () => {
    isAway = true;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    expect(await read()).toEqual(['/api/steady/v1/things', '/api/shaky/v1/things']);
  });
});
