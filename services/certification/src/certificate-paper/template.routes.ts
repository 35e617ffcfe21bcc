import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import {
  fieldFont,
  oneTemplate,
  pictureSlot,
  templateBeginning,
  templateChanged,
  templateOutline,
  templatePublished,
  templateQuery,
  templateSaving,
} from '@jinbang/contracts/http/certificate-template';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { MEDIA_TYPE_OF } from '@jinbang/service-kit/content-kind.rules';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import {
  LISTS_TEMPLATES,
  READS_TEMPLATES,
  WRITES_TEMPLATES,
} from './certificate-template.access.ts';
import { handInFont } from './hand-in-font.ts';
import { handInPicture, removePicture } from './hand-in-picture.ts';
import { type PreviewDeps, previewTemplate } from './preview-template.ts';
import { publishTemplate } from './publish-template.ts';
import { readTemplate, readTemplates } from './read-templates.ts';
import { beginTemplate, discardTemplate, saveTemplate } from './write-template.ts';

/** The paths here that take something else than JSON. */
export const picturePath =
  /^\/api\/certification\/v1\/certificate-templates\/[^/]+\/pictures\/\w+$/;
export const fontPath = /^\/api\/certification\/v1\/issuers\/[^/]+\/certificate-font$/;

const ALL = '/certificate-templates';
const ONE = `${ALL}/{templateId}`;
const params = z.object({ templateId: id });
const slotParams = params.extend({ slot: pictureSlot });
const file = { schema: z.string().openapi({ format: 'binary' }) };

const listRoute = createRoute({
  method: 'get',
  path: ALL,
  access: LISTS_TEMPLATES,
  request: { query: templateQuery },
  responses: {
    200: answers('Templates of one’s own bodies.', pageOf(templateOutline)),
    ...refusals,
  },
});
const beginRoute = createRoute({
  method: 'post',
  path: ALL,
  access: WRITES_TEMPLATES,
  request: { headers: commandHeaders, body: bodyOf(templateBeginning) },
  responses: { 201: answers('Begun.', templateChanged), ...refusals },
});
const oneRoute = createRoute({
  method: 'get',
  path: ONE,
  access: READS_TEMPLATES,
  request: { params },
  responses: {
    200: answers('The template, and what speaks against it.', oneTemplate),
    ...refusals,
  },
});
const previewRoute = createRoute({
  method: 'get',
  path: `${ONE}/preview`,
  access: READS_TEMPLATES,
  summary: 'A specimen with the place of the seal, as PDF or as pixels',
  request: { params, query: z.object({ format: z.enum(['pdf', 'png']).default('pdf') }) },
  responses: { 200: { description: 'The file.' }, ...refusals },
});
const saveRoute = createRoute({
  method: 'put',
  path: ONE,
  access: WRITES_TEMPLATES,
  summary: 'Keeps a draft, flawed or not',
  request: { params, headers: changeHeaders, body: bodyOf(templateSaving) },
  responses: { 200: answers('Kept.', templateChanged), ...refusals },
});
const discardRoute = createRoute({
  method: 'post',
  path: `${ONE}/discarding`,
  access: WRITES_TEMPLATES,
  request: { params, headers: changeHeaders },
  responses: { 200: answers('Put away.', templateChanged), ...refusals },
});
const publishRoute = createRoute({
  method: 'post',
  path: `${ONE}/publication`,
  access: WRITES_TEMPLATES,
  summary: 'Puts a template in force; by nobody who wrote in it',
  request: { params, headers: changeHeaders },
  responses: { 200: answers('In force.', templatePublished), ...refusals },
});
const pictureRoute = createRoute({
  method: 'put',
  path: `${ONE}/pictures/{slot}`,
  access: WRITES_TEMPLATES,
  summary: 'Hand in a logo or a watermark (PNG or JPEG, at most 500 kB)',
  request: {
    params: slotParams,
    headers: changeHeaders,
    body: { required: true, content: { [MEDIA_TYPE_OF.png]: file, [MEDIA_TYPE_OF.jpeg]: file } },
  },
  responses: { 200: answers('Taken in.', templateChanged), ...refusals },
});
const unpictureRoute = createRoute({
  method: 'delete',
  path: `${ONE}/pictures/{slot}`,
  access: WRITES_TEMPLATES,
  request: { params: slotParams, headers: changeHeaders },
  responses: { 200: answers('Taken out.', templateChanged), ...refusals },
});
const fontRoute = createRoute({
  method: 'put',
  path: '/issuers/{bodyId}/certificate-font',
  access: WRITES_TEMPLATES,
  summary: 'Hand in the 仿宋 the body has a licence for (TTF or OTF, at most 12 MB)',
  request: {
    params: z.object({ bodyId: id }),
    headers: commandHeaders,
    body: { required: true, content: { 'font/ttf': file, 'font/otf': file } },
  },
  responses: { 200: answers('Certificates are set in it from now on.', fieldFont), ...refusals },
});

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What a body's certificates say and look like. */
export const templateRoutes = (deps: PreviewDeps): App => {
  const begin = beginTemplate(deps);
  const save = saveTemplate(deps);
  const discard = discardTemplate(deps);
  const publish = publishTemplate(deps);
  const preview = previewTemplate(deps);
  const takePicture = handInPicture(deps);
  const dropPicture = removePicture(deps);
  const takeFont = handInFont(deps);
  const routes = createRoutes();
  routes.openapi(listRoute, (c) =>
    read(c, readTemplates(deps)(c.var.actor.personId, c.req.valid('query'))),
  );
  routes.openapi(beginRoute, (c) => {
    const wish = c.req.valid('json');
    return made(c, wish, (frame) => begin(frame, wish));
  });
  routes.openapi(oneRoute, (c) =>
    read(c, readTemplate(deps)(c.var.actor.personId, c.req.valid('param').templateId)),
  );
  routes.openapi(previewRoute, async (c) => {
    const { templateId } = c.req.valid('param');
    const { format } = c.req.valid('query');
    const found = await preview(c.var.actor.personId, templateId, format);
    return found.ok ? download(found.value, '证书样张') : problem(c, found.refusal);
  });
  routes.openapi(saveRoute, (c) => {
    const wish = { ...c.req.valid('json'), ...c.req.valid('param') };
    return changed(c, wish, (frame, basedOn) => save(frame, { ...wish, basedOn }));
  });
  routes.openapi(discardRoute, (c) => {
    const wish = c.req.valid('param');
    return changed(c, wish, (frame, basedOn) => discard(frame, { ...wish, basedOn }));
  });
  routes.openapi(publishRoute, (c) => {
    const wish = c.req.valid('param');
    return changed(c, wish, (frame, basedOn) => publish(frame, { ...wish, basedOn }));
  });
  routes.openapi(pictureRoute, async (c) => {
    const wish = c.req.valid('param');
    const bytes = Buffer.from(await c.req.arrayBuffer());
    return changed(c, { ...wish, file: hashOf(bytes) }, (frame, basedOn) =>
      takePicture(frame, { ...wish, basedOn }, bytes),
    );
  });
  routes.openapi(unpictureRoute, (c) => {
    const wish = c.req.valid('param');
    return changed(c, wish, (frame, basedOn) => dropPicture(frame, { ...wish, basedOn }));
  });
  routes.openapi(fontRoute, async (c) => {
    const { bodyId } = c.req.valid('param');
    const bytes = Buffer.from(await c.req.arrayBuffer());
    return write(c, { bodyId, file: hashOf(bytes) }, (frame) => takeFont(frame, bodyId, bytes));
  });
  return routes;
};
