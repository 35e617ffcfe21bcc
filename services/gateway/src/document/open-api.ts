import type { Log } from '@jinbang/service-kit/log';

type Document = {
  paths?: Record<string, unknown>;
  components?: Record<string, Record<string, unknown>>;
  tags?: readonly unknown[];
};

const FRESH_MS = 10_000;
const TIMEOUT_MS = 2_000;

/** One document of all services: their paths already carry the service's name, so nothing collides. */
export const mergeDocuments = (documents: readonly Document[], origin: string) => {
  const paths: Record<string, unknown> = {};
  const components: Record<string, Record<string, unknown>> = {};
  for (const document of documents) {
    Object.assign(paths, document.paths);
    for (const [kind, entries] of Object.entries(document.components ?? {})) {
      components[kind] = { ...components[kind], ...entries };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jinbang 金榜',
      version: '1',
      description:
        'Scores skills competitions and turns the results into level certificates. Every write ' +
        'carries a command id; marks and totals are text; refusals are problem documents.',
    },
    servers: [{ url: origin }],
    paths,
    components,
  };
};

/** Asks each service for its document; one that is away is left out and asked again soon. */
export const openApiOf = (
  services: Readonly<Record<string, URL>>,
  own: () => Document,
  origin: string,
  log: Log,
) => {
  let kept: { document: unknown; untilMs: number } | undefined;
  const ask = async ([service, base]: [string, URL]): Promise<Document> => {
    try {
      const answer = await fetch(new URL('/openapi.json', base), {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      // Safe: a service of ours made it; it is only passed on.
      return answer.ok ? ((await answer.json()) as Document) : {};
    } catch {
      log.warn({ service }, 'its API document is missing');
      return {};
    }
  };
  return async () => {
    if (kept && kept.untilMs > Date.now()) return kept.document;
    const documents = await Promise.all(Object.entries(services).map(ask));
    kept = {
      document: mergeDocuments([own(), ...documents], origin),
      untilMs: Date.now() + FRESH_MS,
    };
    return kept.document;
  };
};
