import { z } from '@hono/zod-openapi';
import { ownCertificates, ownCopy } from '@jinbang/contracts/http/own-certificates';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CopyDeps } from '../certificate/read-certificates.ts';
import type { CommandDeps } from '../command.ts';
import { READS_OWN_CERTIFICATES } from './own-certificate.access.ts';
import { readOwnCertificates, readOwnCopy } from './read-own-certificates.ts';

const entryPath = z.object({ eventId: id, entryId: id });

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/own-entries/{entryId}/certificates',
  access: READS_OWN_CERTIFICATES,
  summary: 'What was decided about one’s own result, and the certificates that follow',
  request: { params: entryPath },
  responses: { 200: answers('Decisions and certificates.', ownCertificates), ...refusals },
});
const copy = createRoute({
  method: 'get',
  path: '/events/{eventId}/own-entries/{entryId}/certificates/{certificateId}/copy',
  access: READS_OWN_CERTIFICATES,
  summary: 'The holder’s copy of an own certificate, with its secret code',
  request: { params: entryPath.extend({ certificateId: id }) },
  responses: { 200: answers('The holder’s copy.', ownCopy), ...refusals },
});

/** `/api/certification/v1/events/{eventId}/own-entries/{entryId}`: for contestants. */
export const ownCertificateRoutes = (deps: CommandDeps & CopyDeps): App => {
  const readAll = readOwnCertificates(deps);
  const readCopy = readOwnCopy(deps);
  return createRoutes()
    .openapi(list, (c) => {
      c.header('cache-control', 'no-store');
      const { personId } = c.var.actor;
      return read(c, readAll({ ...c.req.valid('param'), personId }));
    })
    .openapi(copy, (c) => {
      c.header('cache-control', 'no-store');
      const { personId } = c.var.actor;
      const { certificateId, ...entry } = c.req.valid('param');
      return read(c, readCopy({ ...entry, personId }, certificateId));
    });
};
