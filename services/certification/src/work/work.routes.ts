import { workAnswer } from '@jinbang/contracts/http/body-work';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { readWork } from './read-work.ts';
import { READS_WORK } from './work.access.ts';

const workRoute = createRoute({
  method: 'get',
  path: '/work',
  access: READS_WORK,
  summary: 'What waits at the bodies one works for: how much of each kind, since when, whose turn',
  responses: {
    200: answers('One line a kind, the reader’s own first, the most urgent first.', workAnswer),
    ...refusals,
  },
});

/** Today's work of a certification body and of whoever approves. */
export const workRoutes = (deps: CommandDeps): App => {
  const work = readWork(deps);
  const routes = createRoutes();
  routes.openapi(workRoute, (c) => read(c, work(c.var.actor.personId)));
  return routes;
};
