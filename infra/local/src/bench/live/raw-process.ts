import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What raw node:http is asked to do in turns with the live edge: the least anybody could do. */
export type RawOrder =
  | { readonly kind: 'send'; readonly message: string }
  | {
      readonly kind: 'serve';
      readonly bytes: Uint8Array;
      readonly headers: Readonly<Record<string, string>>;
    };
export type RawNews = { readonly kind: 'listening'; readonly port: number };

const viewers = new Set<ServerResponse>();
let served: Extract<RawOrder, { kind: 'serve' }> | undefined;

const server = createServer((request, response) => {
  if (request.url?.startsWith('/stream')) {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    viewers.add(response);
    response.once('close', () => viewers.delete(response));
    return;
  }
  response.writeHead(200, served?.headers);
  response.end(served?.bytes);
});

process.on('disconnect', () => process.exit());
process.on('message', (order: RawOrder) => {
  if (order.kind === 'serve') {
    served = order;
    return;
  }
  const bytes = Buffer.from(order.message);
  for (const viewer of viewers) viewer.write(bytes);
});
server.listen(0, '127.0.0.1', () => {
  // Safe: a server listening on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  const news: RawNews = { kind: 'listening', port };
  process.send?.(news);
});
