import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readStream } from './stream-reader.ts';

describe('a stream read off its socket', () => {
  const answers: ServerResponse[] = [];
  const server = createServer((request, response) => {
    response.removeHeader('transfer-encoding');
    response.writeHead(request.url === '/stream' ? 200 : 404, { connection: 'close' });
    response.flushHeaders();
    answers.push(response);
  });
  const urlOf = (path: string) =>
    new URL(path, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const watch = (path: string) => {
    const seen = { opened: 0, messages: [] as unknown[], ends: [] as string[] };
    const socket = readStream(urlOf(path), {
      onOpen: () => {
        seen.opened += 1;
      },
      onMessage: (event, version, data) => void seen.messages.push([event, version, data()]),
      onEnd: (reason) => void seen.ends.push(reason),
    });
    return { seen, socket };
  };

  it('gives each message once and whole, however it was cut on its way', async () => {
    const { seen, socket } = watch('/stream');
    await vi.waitFor(() => expect(seen.opened).toBe(1), { timeout: 30_000 });
    const [stream] = answers;
    const text = 'event: frame\nid: 12\ndata: {"of":"测试"}\n\n';
    const bytes = Buffer.from(`retry: 2000\n\n: \n\n${text}event: stale\ndata: {}\n\n`);
    // A byte at a time, then two messages at once.
    for (const byte of bytes) stream?.write(Buffer.of(byte));
    stream?.write(text + text.replace('12', '13'));
    const frame = (version: number) => ['frame', version, '{"of":"测试"}'];
    await vi.waitFor(() => expect(seen.messages).toHaveLength(4), { timeout: 30_000 });
    expect(seen.messages).toEqual([frame(12), ['stale', Number.NaN, '{}'], frame(12), frame(13)]);
    socket.destroy();
  });
  it('says why it ended', async () => {
    const { seen } = watch('/elsewhere');
    await vi.waitFor(() => expect(seen.ends[0]).toMatch(/answered with 404/), { timeout: 30_000 });
  });
});
