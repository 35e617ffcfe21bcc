import {
  type SimulationLine,
  simulationLine,
  simulationWish,
} from '@jinbang/contracts/http/simulation';
import { bodyOf, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { textStream } from '@jinbang/service-kit/text-stream';
import { simulatePacks } from './simulate-packs.ts';
import { SIMULATES } from './simulation.access.ts';

const LINES = 'application/x-ndjson';

const simulationRoute = createRoute({
  method: 'post',
  path: '/simulations',
  access: SIMULATES,
  summary: 'Try one or two rule packs on final results; nothing is written',
  request: { body: bodyOf(simulationWish) },
  responses: {
    200: {
      description: 'Lines of JSON: progress by event, then the outcome.',
      content: { [LINES]: { schema: simulationLine } },
    },
    ...refusals,
  },
});

async function* texts(lines: AsyncIterable<SimulationLine>): AsyncGenerator<string, void> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

type Deps = Omit<Parameters<typeof simulatePacks>[0], 'onFailure'> & { readonly log: Log };

/** Rules tried on past results before anybody publishes them. */
export const simulationRoutes = ({ log, ...deps }: Deps): App => {
  const onFailure = (cause: unknown) => log.error(describeCause(cause), 'a simulation failed');
  const simulate = simulatePacks({ ...deps, onFailure });
  const routes = createRoutes();
  routes.openapi(simulationRoute, async (c) => {
    const left = new AbortController();
    const lines = await simulate(c.var.actor.personId, c.req.valid('json'), left.signal);
    if (!lines.ok) return problem(c, lines.refusal);
    const headers = { 'content-type': `${LINES}; charset=utf-8`, 'cache-control': 'no-store' };
    return new Response(
      textStream(texts(lines.value), () => left.abort()),
      { headers },
    );
  });
  return routes;
};
