import { z } from '@hono/zod-openapi';
import {
  schemeDifferencePage,
  schemesOfEvent,
  schemeVersionPage,
  schemeVersionView,
} from '@jinbang/contracts/http/judging-scheme-versions';
import { pageQuery } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import { accept } from '@jinbang/kernel/result';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { languageOf, problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { READS_SCHEMES } from '../office.access.ts';
import { describeFinding } from './finding.ts';
import type { handOutTemplate } from './scheme-template.ts';
import type { showDifferences, showSchemes, showVersion, showVersions } from './show-versions.ts';

const module = '/events/{eventId}/modules/{moduleId}';
const params = z.object({ eventId: id, moduleId: id });
const tags = ['schemes'];
const version = z.coerce.number().int().positive().max(1_000_000);

const schemes = createRoute({
  method: 'get',
  path: '/events/{eventId}/schemes',
  access: READS_SCHEMES,
  tags,
  summary: 'Where each module of an event stands with its marking scheme.',
  request: { params: z.object({ eventId: id }), query: pageQuery },
  responses: { 200: answers('The modules, in their order.', schemesOfEvent), ...refusals },
});

const versions = createRoute({
  method: 'get',
  path: `${module}/scheme/versions`,
  access: READS_SCHEMES,
  tags,
  summary: 'The frozen versions of a scheme, newest first.',
  request: { params, query: pageQuery },
  responses: { 200: answers('The versions.', schemeVersionPage), ...refusals },
});

const one = createRoute({
  method: 'get',
  path: `${module}/scheme/versions/{version}`,
  access: READS_SCHEMES,
  tags,
  summary: 'A frozen version of a scheme, with its sums and what a check finds in it.',
  request: { params: params.extend({ version }) },
  responses: { 200: answers('The version.', schemeVersionView), ...refusals },
});

const differences = createRoute({
  method: 'get',
  path: `${module}/scheme/differences`,
  access: READS_SCHEMES,
  tags,
  summary: 'What differs between two frozen versions; without `to` between one and the draft.',
  request: {
    params,
    query: pageQuery.extend({ from: version, to: version.optional() }),
  },
  responses: { 200: answers('The differences.', schemeDifferencePage), ...refusals },
});

const template = createRoute({
  method: 'get',
  path: '/events/{eventId}/scheme-template',
  access: READS_SCHEMES,
  tags,
  summary: 'A small scheme as a table to fill in, with an aspect of each common calculation.',
  request: {
    params: z.object({ eventId: id }),
    query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  },
  responses: { 200: { description: 'The file.' }, ...refusals },
});

/** Versions of schemes, what differs between them, and the table to begin with. */
export const schemeVersionRoutes = (deps: {
  showSchemes: ReturnType<typeof showSchemes>;
  showVersions: ReturnType<typeof showVersions>;
  showVersion: ReturnType<typeof showVersion>;
  showDifferences: ReturnType<typeof showDifferences>;
  handOutTemplate: ReturnType<typeof handOutTemplate>;
}) =>
  createRoutes()
    .openapi(schemes, (c) =>
      read(
        c,
        deps.showSchemes(c.var.actor.personId, {
          ...c.req.valid('param'),
          ...c.req.valid('query'),
        }),
      ),
    )
    .openapi(versions, (c) =>
      read(
        c,
        deps.showVersions(c.var.actor.personId, {
          ...c.req.valid('param'),
          ...c.req.valid('query'),
        }),
      ),
    )
    .openapi(one, (c) => {
      const describe = describeFinding(languageOf(c.req.header('accept-language')));
      const shown = deps.showVersion(c.var.actor.personId, c.req.valid('param'));
      return read(
        c,
        shown.then((outcome) => {
          if (!outcome.ok) return outcome;
          const { findings, ...view } = outcome.value;
          return accept({ ...view, warnings: findings.slice(0, 500).map(describe) });
        }),
      );
    })
    .openapi(differences, (c) =>
      read(
        c,
        deps.showDifferences(c.var.actor.personId, {
          ...c.req.valid('param'),
          ...c.req.valid('query'),
        }),
      ),
    )
    .openapi(template, async (c) => {
      const where = { ...c.req.valid('param'), kind: c.req.valid('query').format };
      const outcome = await deps.handOutTemplate(c.var.actor.personId, where);
      return outcome.ok
        ? download(outcome.value, outcome.value.title)
        : problem(c, outcome.refusal);
    });
