import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server nobody here may stop: cutting it looks like the server's end to a client. */
export type CutLine = {
  readonly port: number;
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
};

/** Forwards a loopback port to `host:port` until it is cut. */
export const openCutLine = async (target: { host: string; port: number }): Promise<CutLine> => {
  const open = new Set<Socket>();
  const forward = createServer((client) => {
    const server = connect(target);
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    }
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    client.pipe(server).pipe(client);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      forward.once('error', reject);
      forward.listen({ host: '127.0.0.1', port }, resolve);
    });
  await listen(0);
  // Safe: a server listening on a port has an address with one.
  const { port } = forward.address() as AddressInfo;
  return {
    port,
    cut: () =>
      new Promise((resolve) => {
        forward.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
    mend: () => listen(port),
  };
};
