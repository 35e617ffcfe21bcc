import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { newId } from '@jinbang/kernel/id';

/** Everything about a request may be wrong on purpose, so nothing is added or mended on the way. */
export type PlainRequest = {
  readonly method?: string;
  /** As it goes onto the wire: dots, double slashes and odd escapes included. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
};

export type PlainAnswer = {
  /** Method and path, for people who read a failure. */
  readonly asked: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The parsed text; undefined where it is no JSON. */
  readonly body: unknown;
};

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Sends a request as it stands; a connection cut before the answer rejects. */
export const askPlainly = (
  origin: string,
  { method = 'GET', path, headers = {}, body }: PlainRequest,
): Promise<PlainAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const length = body === undefined ? {} : { 'content-length': `${Buffer.byteLength(body)}` };
    const sent = request({
      agent,
      host: hostname,
      port,
      method,
      path,
      headers: { ...length, ...headers },
    });
    sent.once('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({
          asked: `${method} ${path.slice(0, 200)}`,
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text,
          body: parse(text),
        });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });

/** The headers of a proper write; what a test wants wrong or missing it overwrites or deletes. */
export const writeHeaders = (token: string): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  'idempotency-key': newId(),
});

/** A request with some headers replaced, or taken away with undefined. */
export const withHeaders = <Request extends PlainRequest>(
  request: Request,
  changed: Readonly<Record<string, string | undefined>>,
): PlainRequest => {
  const headers = Object.entries({ ...request.headers, ...changed });
  return {
    ...request,
    headers: Object.fromEntries(
      headers.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ),
  };
};

/** Bytes as they are, for what no HTTP client would send; resolves when the server has hung up. */
export const sayPlainly = (origin: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(origin);
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });
