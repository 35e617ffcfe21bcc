import {
  Agent,
  createServer,
  type IncomingMessage,
  request as onwardRequest,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '@jinbang/local/demo/random';

/** What becomes of one list of marks on its way. */
export type Fate = {
  readonly lost: 'request' | 'answer' | null;
  readonly stalled: 'request' | 'answer' | null;
};

const LOSS = 0.3;
const STALLS = 0.05;
const STALL_MS = 5_000;
const MARKS = '/api/judging/v1/commands';
const DOOR_SOCKETS = 64;

/** The fates of a tablet's lists, one after the other: the same for the same seed on every machine. */
export const fatesFrom = (seed: number): (() => Fate) => {
  const random = seededRandom(seed);
  return () => {
    const [loss, stall] = [random(), random()];
    return {
      lost: loss < LOSS / 2 ? 'request' : loss < LOSS ? 'answer' : null,
      stalled: stall < STALLS / 2 ? 'request' : stall < STALLS ? 'answer' : null,
    };
  };
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** Which tablet signed the request, as it says itself. */
const tabletOf = ({ headers }: IncomingMessage): string => {
  const [head = ''] = String(headers['device-proof'] ?? '').split('.');
  // Safe: only tablets of this fleet come this way, and each proof begins with such a head.
  const said = JSON.parse(Buffer.from(head, 'base64url').toString() || '{}') as { kid?: string };
  return said.kid ?? '';
};

const bodyOf = async (stream: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
};

/** Carries one request to the gateway and its whole answer back. */
const carryTo = (origin: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: DOOR_SOCKETS });
  const { hostname, port } = new URL(origin);
  const carry = async ({ method, url, headers }: IncomingMessage, body: Buffer) => {
    const target = { hostname, port, path: url ?? '/', method, headers, agent };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      onwardRequest(target, resolve).on('error', reject).end(body);
    });
    return { answer, text: await bodyOf(answer) };
  };
  return { carry, close: () => agent.destroy() };
};

/**
 * A way to the gateway on which three in ten lists of marks get lost, half of them before the server
 * has seen them and half after it has stored them, and one in twenty stands still for five seconds.
 * Everything else passes.
 */
export const openLossyWay = async (origin: string, seed: number) => {
  const fates = new Map<string, () => Fate>();
  const counts = { lists: 0, requestsLost: 0, answersLost: 0, stalled: 0, passed: 0 };
  const door = carryTo(origin);
  let tablets = 0;

  const fateOf = (request: IncomingMessage): Fate => {
    const next = fates.get(tabletOf(request));
    return next && request.url === MARKS ? next() : { lost: null, stalled: null };
  };
  const count = ({ lost, stalled }: Fate): void => {
    counts.lists += 1;
    if (stalled) counts.stalled += 1;
    if (lost === 'request') counts.requestsLost += 1;
    else if (lost === 'answer') counts.answersLost += 1;
    else counts.passed += 1;
  };
  const pass = async ({ request, response }: Exchange): Promise<void> => {
    const body = await bodyOf(request);
    const fate = fateOf(request);
    if (request.url === MARKS) count(fate);
    if (fate.stalled === 'request') await wait(STALL_MS);
    if (fate.lost === 'request') return void request.socket.destroy();
    const { answer, text } = await door.carry(request, body);
    if (fate.stalled === 'answer') await wait(STALL_MS);
    if (fate.lost === 'answer') return void request.socket.destroy();
    response.writeHead(answer.statusCode ?? 502, answer.headers).end(text);
  };
  const server = createServer((request, response) => {
    pass({ request, response }).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // Safe: a TCP server has an address and a port.
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts: () => ({ ...counts }),
    /** From now on this tablet's lists meet their fates. */
    endanger: (deviceId: string): void => {
      tablets += 1;
      fates.set(deviceId, fatesFrom(seed + tablets));
    },
    /** The network is good from here on. */
    calm: (): void => fates.clear(),
    close: (): void => {
      server.closeAllConnections();
      server.close();
      door.close();
    },
  };
};
export type LossyWay = Awaited<ReturnType<typeof openLossyWay>>;
