import { z } from '@hono/zod-openapi';
import { entryFileRequest, namesAnswer, namesRequest } from '@jinbang/contracts/http/names';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { answers, bodyOf, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { KeyRing } from '../sealing/key-ring.ts';
import { giveEntryFile } from './give-entry-file.ts';
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

const askFile = createRoute({
  method: 'post',
  path: '/entry-files',
  access: { services: ['certification'] },
  summary: 'A photo or proof for the service that certifies',
  hide: true,
  request: { body: bodyOf(entryFileRequest) },
  responses: {
    200: {
      description: 'The file.',
      content: {
        'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...refusals,
  },
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
  const giveFile = giveEntryFile(deps);
  const serviceOf = (authorization: string | undefined) => {
    const [scheme, token = ''] = (authorization ?? '').split(' ');
    return verifyService(scheme === 'Bearer' ? token : '');
  };
  return createRoutes()
    .openapi(ask, async (c) => {
      const service = await serviceOf(c.req.header('authorization'));
      if (!service.ok) return problem(c, service.refusal);
      return read(c, give(service.value, c.req.valid('json')));
    })
    .openapi(askFile, async (c) => {
      const service = await serviceOf(c.req.header('authorization'));
      if (!service.ok) return problem(c, service.refusal);
      const { kind } = c.req.valid('json');
      const file = await giveFile(service.value, c.req.valid('json'));
      return file.ok ? download(file.value, kind) : problem(c, file.refusal);
    });
};
