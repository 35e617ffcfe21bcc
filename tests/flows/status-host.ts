import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
};

const closed = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
};

/** Passes every request on to what stands behind; 502 where nobody stands there any more. */
const passingOn = (behind: (path: string) => string): Server =>
  createServer(async ({ url = '/' }, response) => {
    try {
      const answer = await fetch(`${behind(url)}${url}`);
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      response.writeHead(502).end();
    }
  });

/** An issuer's host whose status lists lie on a server of their own, which can be stopped. */
export const openIssuerHost = async (gateway: string) => {
  const statusHost = passingOn(() => gateway);
  const statusUrl = await listening(statusHost);
  const host = passingOn((path) => (path.includes('/status/') ? statusUrl : gateway));
  return {
    url: await listening(host),
    stopStatus: () => closed(statusHost),
    close: () => closed(host),
  };
};
