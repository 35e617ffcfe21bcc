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
): Result<CommandFrame, Rejection> => {
  const commandId = c.req.header('idempotency-key');
  if (!commandId || !COMMAND_ID.test(commandId)) {
    return refuse({ kind: 'unconditional', code: 'command.key-missing' });
  }
  const route = `${c.req.method} ${c.req.path}`;
  return accept({ commandId, actorId: c.var.actor.personId, route, body, tenantIds });
};

/** The version in `If-Match: "3"`; missing is 428, so nobody overwrites what they have not seen. */
export const basedOnVersion = (c: Context): Result<number, Rejection> => {
  const match = /^"?(?:v)?(\d{1,9})"?$/.exec(c.req.header('if-match') ?? '');
  return match
    ? accept(Number(match[1]))
    : refuse({ kind: 'unconditional', code: 'command.version-missing' });
};
