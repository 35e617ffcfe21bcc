import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { issueLeaf, makeAuthority } from '@jinbang/local/hall/certificates';

export type Received = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What a receiver answers to a message: a number, headers beside it, or nothing at all. */
export type Reply = { readonly status: number; readonly location?: string } | 'silence';

/**
 * A receiver of messages over https, with a certificate of an authority made for it. What it is sent it
 * keeps; `reply` says what it answers, and may be changed while it runs.
 * @param host a made-up name; whoever sends must be told that it leads to 127.0.0.1
 */
export const openReceiver = async (host: string) => {
  const authority = await makeAuthority([host], new Date());
  const wanted = { origin: `https://${host}`, names: [host], addresses: [] };
  const { certificate, key } = await issueLeaf(authority, wanted, new Date());
  const received: Received[] = [];
  const state: { reply: (message: Received) => Reply } = { reply: () => ({ status: 204 }) };
  const server = createServer({ cert: certificate, key }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const message = { headers, body: Buffer.concat(chunks).toString() };
    received.push(message);
    const reply = state.reply(message);
    if (reply === 'silence') return;
    const { status, location } = reply;
    response.writeHead(status, location === undefined ? {} : { location }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Safe: it listens on a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://${host}:${port}/in`,
    ca: authority.certificate,
    received,
    answer: (reply: (message: Received) => Reply): void => {
      state.reply = reply;
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
