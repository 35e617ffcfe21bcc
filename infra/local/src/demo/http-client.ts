import { setTimeout as sleep } from 'node:timers/promises';
import type { ProblemDocument } from '@jinbang/contracts/problem';
import { newId } from '@jinbang/kernel/id';

/** A refusal the scenario did not expect; its sentence says what happened. */
export class Refusal extends Error {
  readonly status: number;
  readonly problem: ProblemDocument;
  constructor(what: string, status: number, problem: ProblemDocument) {
    super(`${what}: ${status} ${problem.code ?? ''} ${problem.detail ?? JSON.stringify(problem)}`);
    this.status = status;
    this.problem = problem;
  }
}

type Write = {
  /** The version the change is based on, for `If-Match`. */
  readonly version?: number;
  readonly commandId?: string;
};

export type Client = {
  readonly get: <Answer>(path: string) => Promise<Answer>;
  readonly post: <Answer>(path: string, body: unknown, write?: Write) => Promise<Answer>;
  readonly put: <Answer>(path: string, body: unknown, write?: Write) => Promise<Answer>;
};

const GIVE_UP_MS = 120_000;
const ANSWER_MS = 30_000;
const PAUSE_MS = 150;

/** A service that is away or busy with the same command: the same request may succeed later. */
const isPassing = (status: number, code: string | undefined): boolean =>
  status >= 500 || code === 'command.still-running' || status === 429;

type Request = {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
};
type Attempt =
  | { readonly done: true; readonly answer: unknown }
  | { readonly done: false; readonly cause: unknown };

const ask = async (origin: string, { method, path, body, headers }: Request): Promise<Attempt> => {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const parsed = parseJson(await answer.text());
  if (answer.ok) return { done: true, answer: parsed };
  // Safe: whatever is not OK is a problem document, and only its optional parts are read.
  const problem = parsed as ProblemDocument;
  const refusal = new Refusal(`${method} ${path}`, answer.status, problem);
  if (!isPassing(answer.status, problem.code)) throw refusal;
  return { done: false, cause: refusal };
};

/** A connection that broke says nothing about the command: it is sent again under the same id. */
const askAgain = async (origin: string, request: Request): Promise<unknown> => {
  const startMs = Date.now();
  for (;;) {
    const attempt = await ask(origin, request).catch((cause: unknown): Attempt => {
      if (cause instanceof Refusal) throw cause;
      return { done: false, cause };
    });
    if (attempt.done) return attempt.answer;
    if (Date.now() - startMs > GIVE_UP_MS) throw attempt.cause;
    await sleep(PAUSE_MS);
  }
};

/**
 * Speaks the public HTTP API as one person. A write keeps its command id until it is answered, so
 * a service that is killed in between changes nothing but the time it takes.
 */
export const clientOf = (origin: string, token: string | undefined): Client => {
  const common = {
    'accept-language': 'en',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const write =
    (method: string) =>
    async <Answer>(path: string, body: unknown, { version, commandId = newId() }: Write = {}) => {
      const headers = {
        ...common,
        'content-type': 'application/json',
        'idempotency-key': commandId,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      };
      // Safe: the scenario names the answer the contract promises for this path.
      return (await askAgain(origin, { method, path, body, headers })) as Answer;
    };
  const get = async <Answer>(path: string) =>
    // Safe: as above.
    (await askAgain(origin, { method: 'GET', path, body: undefined, headers: common })) as Answer;
  return { get, post: write('POST'), put: write('PUT') };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** Asks until the answer satisfies, since facts travel on their own; gives up with what it waited for. */
export const until = async <Answer>(
  what: string,
  ask: () => Promise<Answer>,
  isThere: (answer: Answer) => boolean,
  timeoutMs = 120_000,
): Promise<Answer> => {
  const startMs = Date.now();
  for (;;) {
    const answer = await ask().catch((cause: unknown) => {
      if (cause instanceof Refusal && [404, 403, 409, 422].includes(cause.status)) return cause;
      throw cause;
    });
    if (!(answer instanceof Refusal) && isThere(answer)) return answer;
    if (Date.now() - startMs > timeoutMs) {
      const last = answer instanceof Refusal ? answer.message : 'the answer does not say so yet';
      throw new Error(`gave up waiting until ${what}: ${last}`);
    }
    await sleep(100);
  }
};
