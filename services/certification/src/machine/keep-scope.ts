import type { AppVariables } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import type { MiddlewareHandler } from 'hono';
import { flawOfScope } from './machine-scope.rules.ts';

/** Holds a machine's key to what it was made for, before anything is looked up for it. */
export const keepScope =
  (base: string): MiddlewareHandler<{ Variables: AppVariables }> =>
  async (c, next) => {
    const { method, path } = c.req;
    const flaw = flawOfScope(c.var.actor.scopes, { method, path: path.slice(base.length) });
    return flaw ? problem(c, flaw) : next();
  };
