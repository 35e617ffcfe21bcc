import type { IncomingMessage } from 'node:http';
import { commandList } from '@jinbang/contracts/http/judging-commands';
import type { NewId } from '@jinbang/kernel/id';
import type { VerifyToken } from '@jinbang/service-kit/actor';
import { type App, BODY_BYTES_MAX } from '@jinbang/service-kit/app';
import { findBodyFlaw } from '@jinbang/service-kit/json-text.rules';
import { languageOf } from '@jinbang/service-kit/problem';
import { toResults } from './score-sheet/answer.ts';
import type { CarryOutCommands } from './score-sheet/carry-out-commands.ts';

type Deps = {
  readonly app: App;
  readonly verify: VerifyToken;
  readonly carryOutCommands: CarryOutCommands;
  readonly newId: NewId;
};

const PATH = '/api/judging/v1/commands';
const REQUEST_ID = /^[\w-]{8,64}$/;

/** A request as the platform's server has it, where there is a server. */
const incomingOf = (env: unknown): IncomingMessage | undefined =>
  typeof env === 'object' && env !== null && 'incoming' in env
    ? // Safe: the adapter that serves the app puts it there under this name.
      (env.incoming as IncomingMessage)
    : undefined;

const isPlain = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  url === PATH &&
  headers['content-type'] === 'application/json' &&
  headers['transfer-encoding'] === undefined &&
  Number(headers['content-length'] ?? Number.NaN) <= BODY_BYTES_MAX;

const readText = async (incoming: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const parse = (text: string): unknown => {
  try {
    return findBodyFlaw(text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The answer, if there is nothing to refuse about the request as a whole. */
const answerPlainly = async (
  { verify, carryOutCommands, newId }: Deps,
  { headers }: IncomingMessage,
  text: string,
): Promise<Response | undefined> => {
  const [scheme, token] = (headers.authorization ?? '').split(' ');
  const body = commandList.safeParse(parse(text));
  if (scheme !== 'Bearer' || !token || !body.success) return undefined;
  const actor = await verify(token);
  if (!actor.ok) return undefined;
  // A fault, too, is the frame's to answer; carried out twice a command is answered as the first time.
  const outcome = await carryOutCommands(actor.value, body.data.commands).catch(() => null);
  if (!outcome?.ok) return undefined;
  const given = headers['x-request-id'];
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
  const results = toResults(outcome.value, languageOf(headers['accept-language']), requestId);
  return new Response(JSON.stringify(results), {
    headers: { 'content-type': 'application/json', 'x-request-id': requestId },
  });
};

const headersOf = ({ headers }: IncomingMessage): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );

/**
 * The short way for the one path that is asked thousands of times a second. The frame of a service
 * makes the platform build a whole Request and Response with streams, which costs more than a mark
 * (measured: 430 to 480 µs of this process a mark through it, 210 to 260 µs past it). Only what the
 * frame would let through is answered here; everything else is handed to it, to refuse in its words.
 */
export const commandsDoor = (deps: Deps): App['fetch'] => {
  const { app } = deps;
  return async (request, env, context) => {
    const incoming = incomingOf(env);
    if (!incoming || !isPlain(incoming)) return app.fetch(request, env, context);
    const body = await readText(incoming);
    const answer = await answerPlainly(deps, incoming, body);
    if (answer) return answer;
    const again = { method: 'POST', headers: headersOf(incoming), body };
    return app.fetch(new Request(request.url, again), env, context);
  };
};
