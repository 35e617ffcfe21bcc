import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Context } from 'hono';
import type { AppVariables } from './app.ts';
import type { CommandFrame } from './once.ts';

const COMMAND_ID = /^[\w-]{8,64}$/;

/** The frame of a single-command request: its `Idempotency-Key`, who asks, where, and the parsed body. */
export const commandFrame = (
  c: Context<{ Variables: AppVariables }>,
  body: unknown,
  tenantIds: readonly string[] = [],
): Result<CommandFrame, Rejection> => frameOf(c, c.var.actor.personId, body, tenantIds);

/** Nobody has this id: a command of whoever does not sign in stands under it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The frame of a request behind a public door: nobody known asks, and a repeat is known all the same. */
export const strangerFrame = (c: Context, body: unknown): Result<CommandFrame, Rejection> =>
  frameOf(c, NOBODY, body, []);

const frameOf = (
  c: Context,
  actorId: string,
  body: unknown,
  tenantIds: readonly string[],
): Result<CommandFrame, Rejection> => {
  const commandId = c.req.header('idempotency-key');
  if (!commandId || !COMMAND_ID.test(commandId)) {
    return refuse({ kind: 'unconditional', code: 'command.key-missing' });
  }
  const route = `${c.req.method} ${c.req.path}`;
  return accept({ commandId, actorId, route, body, tenantIds });
};

/** The version in `If-Match: "3"`; missing is 428, so nobody overwrites what they have not seen. */
export const basedOnVersion = (c: Context): Result<number, Rejection> => {
  const match = /^"?(?:v)?(\d{1,9})"?$/.exec(c.req.header('if-match') ?? '');
  return match
    ? accept(Number(match[1]))
    : refuse({ kind: 'unconditional', code: 'command.version-missing' });
};
