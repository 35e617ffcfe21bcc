import { newId } from '@jinbang/kernel/id';
import { askPlainly, type PlainAnswer } from '../flows/plain-request.ts';

export type Outgoing = {
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
  readonly body?: unknown;
  readonly type?: string;
  /** The version it is based on; one that nobody has seen where left out. */
  readonly version?: number;
};

/** Nobody has seen it: whoever is allowed is told so, and nothing changes. */
const NO_VERSION = 999_999_999;

/** A request that is right in every way but, maybe, who asks. */
export const askFor = (
  origin: string,
  { method, path, token, body, type = 'application/json', version = NO_VERSION }: Outgoing,
): Promise<PlainAnswer> =>
  askPlainly(origin, {
    method,
    path,
    headers: {
      'accept-language': 'en',
      'idempotency-key': newId(),
      'if-match': `"${version}"`,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': type }),
    },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });

export type Verdict = { readonly status: number; readonly code: string | undefined };

type Problem = { readonly code?: string; readonly type?: string; readonly status?: number };

/** What the answer says; of a list of commands, what the first of them was told. */
export const verdictOf = ({ status, body }: PlainAnswer): Verdict => {
  const results = (body as { results?: readonly { problem?: Problem }[] } | undefined)?.results;
  const problem = (results?.[0]?.problem ?? body) as Problem | undefined;
  const isProblem = problem?.type === `urn:jinbang:problem:${problem?.code}`;
  return {
    status: results?.[0]?.problem?.status ?? status,
    code: isProblem ? problem?.code : undefined,
  };
};

/** So many at once that the machine is busy and nothing waits for long. */
export const inTurns = async <Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
