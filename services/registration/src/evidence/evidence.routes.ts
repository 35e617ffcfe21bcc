import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { answers, commandHeaders, refusals, write } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import type { StoredBlob } from '@jinbang/service-kit/blob-store';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { Context } from 'hono';
import type { FormDeps } from '../entry/enter-forms.ts';
import { ENTERS_FORMS, READS_FORM } from '../entry/entry-form.access.ts';
import { keptPhoto } from '../photo/photo.body.ts';
import { evidenceKind, keptEvidence } from './evidence.body.ts';
import { handInEvidence, handInPhoto, takeEvidence, takePhoto } from './hand-in-file.ts';

/** The body is the file itself. */
export const entryFilePath =
  /^\/api\/registration\/v1\/entries\/[^/]+\/members\/[^/]+\/(photo|evidence)$/;

const member = z.object({ entryId: id, personId: id });
const ofKind = z.object({ kind: evidenceKind.default('proof') });
const content = {
  'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
};
const body = { required: true, content };
const file = { description: 'The file, to be saved.', content };

const putPhoto = createRoute({
  method: 'put',
  path: '/entries/{entryId}/members/{personId}/photo',
  access: ENTERS_FORMS,
  summary: 'Hand in a photo (JPEG or PNG, at most 2 MB)',
  request: { params: member, headers: commandHeaders, body },
  responses: { 200: answers('Kept, with what speaks against it.', keptPhoto), ...refusals },
});

const getPhoto = createRoute({
  method: 'get',
  path: '/entries/{entryId}/members/{personId}/photo',
  access: READS_FORM,
  summary: 'The photo of a member',
  request: { params: member },
  responses: { 200: file, ...refusals },
});

const putProof = createRoute({
  method: 'put',
  path: '/entries/{entryId}/members/{personId}/evidence',
  access: ENTERS_FORMS,
  summary: 'Hand in a proof (PDF, JPEG or PNG, at most 10 MB)',
  request: { params: member, query: ofKind, headers: commandHeaders, body },
  responses: { 200: answers('Kept.', keptEvidence), ...refusals },
});

const getProof = createRoute({
  method: 'get',
  path: '/entries/{entryId}/members/{personId}/evidence',
  access: READS_FORM,
  summary: 'A proof as it was handed in',
  request: { params: member, query: ofKind },
  responses: { 200: file, ...refusals },
});

const handOut = async (
  c: Context,
  asked: Promise<Result<StoredBlob, Rejection>>,
  title: string,
): Promise<Response> => {
  const found = await asked;
  return found.ok ? download(found.value, title) : problem(c, found.refusal);
};

export const evidenceRoutes = (deps: FormDeps): App => {
  const photo = handInPhoto(deps);
  const evidence = handInEvidence(deps);
  const photoOf = takePhoto(deps);
  const evidenceOf = takeEvidence(deps);
  const read = async (c: Context): Promise<{ bytes: Buffer; file: string }> => {
    const bytes = Buffer.from(await c.req.arrayBuffer());
    // Keyed: a plain hash of somebody's picture would stand beside the command.
    return { bytes, file: deps.keys.bodyDigest(bytes.toString('latin1')) };
  };
  return createRoutes()
    .openapi(putPhoto, async (c) => {
      const { bytes, file: digest } = await read(c);
      return write(c, digest, (frame) => photo(frame, c.req.valid('param'), bytes));
    })
    .openapi(getPhoto, (c) =>
      handOut(c, photoOf(c.var.actor.personId, c.req.valid('param')), 'photo'),
    )
    .openapi(putProof, async (c) => {
      const { bytes, file: digest } = await read(c);
      return write(c, [c.req.valid('query').kind, digest], (frame) =>
        evidence(frame, { ...c.req.valid('param'), ...c.req.valid('query') }, bytes),
      );
    })
    .openapi(getProof, (c) =>
      handOut(
        c,
        evidenceOf(c.var.actor.personId, { ...c.req.valid('param'), ...c.req.valid('query') }),
        c.req.valid('query').kind,
      ),
    );
};
