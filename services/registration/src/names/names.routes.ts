import { namesAnswer, namesRequest } from '@jinbang/contracts/http/names';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { answers, bodyOf, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { KeyRing } from '../sealing/key-ring.ts';
import { giveNames } from './give-names.ts';
import { GIVES_NAMES } from './names.access.ts';

/** Which service asks, by its signed token. */
export type VerifyService = (token: string) => Promise<Result<string, Rejection>>;

const ask = createRoute({
  method: 'post',
  path: '/names',
  access: GIVES_NAMES,
  summary: 'Names for a service that must show them',
  hide: true,
  request: { body: bodyOf(namesRequest) },
  responses: { 200: answers('Those who are known.', namesAnswer), ...refusals },
});

export const namesRoutes = ({
  verifyService,
  ...deps
}: {
  db: Database;
  keys: KeyRing;
  verifyService: VerifyService;
}): App => {
  const give = giveNames(deps);
  return createRoutes().openapi(ask, async (c) => {
    const [scheme, token = ''] = (c.req.header('authorization') ?? '').split(' ');
    const service = await verifyService(scheme === 'Bearer' ? token : '');
    if (!service.ok) return problem(c, service.refusal);
    return read(c, give(service.value, c.req.valid('json')));
  });
};
