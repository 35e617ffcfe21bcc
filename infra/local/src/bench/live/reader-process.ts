import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

/** Reads an address over and over on connections that are kept. */
export type ReadOrder = {
  readonly url: string;
  readonly connections: number;
  readonly forMs: number;
};
export type ReadReport =
  | {
      readonly kind: 'read';
      readonly answers: number;
      readonly elapsedMs: number;
      readonly cpuShare: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

const HEAD_END = Buffer.from('\r\n\r\n');

/** All answers are the same, so only the first is read with care: the rest is counted in bytes. */
const readOn = (url: URL, request: Buffer, isOver: () => boolean): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    let answers = 0;
    let expected = 0;
    let got = 0;
    const learn = (bytes: Buffer): void => {
      const end = bytes.indexOf(HEAD_END);
      const head = bytes.toString('latin1', 0, end);
      const length = /content-length: (\d+)/i.exec(head)?.[1];
      if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
        socket.destroy(new Error(`it was answered with ${head.split('\r\n')[0]}`));
        return;
      }
      expected = end + HEAD_END.length + Number(length);
    };
    socket.once('connect', () => socket.write(request));
    socket.on('data', (bytes) => {
      // The head of an answer comes in one piece, and its length differs by nothing but its date.
      if (got === 0) learn(bytes);
      got += bytes.length;
      if (got < expected) return;
      got = 0;
      answers += 1;
      if (isOver()) {
        socket.destroy();
        resolve(answers);
      } else socket.write(request);
    });
    socket.once('error', reject);
  });

const read = async ({ url, connections, forMs }: ReadOrder): Promise<ReadReport> => {
  const address = new URL(url);
  const request = Buffer.from(
    `GET ${address.pathname} HTTP/1.1\r\nhost: ${address.host}\r\naccept-encoding: gzip\r\n\r\n`,
  );
  const cpuBefore = process.cpuUsage();
  const startMs = performance.now();
  const isOver = () => performance.now() - startMs >= forMs;
  const counts = await Promise.all(
    Array.from({ length: connections }, () => readOn(address, request, isOver)),
  );
  const elapsedMs = performance.now() - startMs;
  const cpu = process.cpuUsage(cpuBefore);
  return {
    kind: 'read',
    answers: counts.reduce((sum, count) => sum + count, 0),
    elapsedMs,
    cpuShare: (cpu.user + cpu.system) / 1_000 / elapsedMs,
  };
};

process.on('disconnect', () => process.exit());
process.on('message', (order: ReadOrder) => {
  read(order).then(
    (report) => process.send?.(report),
    (cause: unknown) => process.send?.({ kind: 'failed', reason: String(cause) }),
  );
});
