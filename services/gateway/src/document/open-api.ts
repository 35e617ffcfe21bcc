import type { Log } from '@jinbang/service-kit/log';
import { type ApiDocument, mergeDocuments } from './merge-documents.rules.ts';

const FRESH_MS = 10_000;
const TIMEOUT_MS = 2_000;

type Deps = {
  readonly services: Readonly<Record<string, URL>>;
  readonly own: () => ApiDocument;
  readonly origin: string;
  readonly log: Log;
};

/** Asks each service for its document; one that is away is left out and asked again soon. */
export const openApiOf = ({ services, own, origin, log }: Deps) => {
  let kept: { document: unknown; untilMs: number } | undefined;
  const ask = async (service: string, base: URL): Promise<ApiDocument> => {
    try {
      const answer = await fetch(new URL('/openapi.json', base), {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      // Safe: a service of ours made it; it is only passed on.
      return answer.ok ? ((await answer.json()) as ApiDocument) : {};
    } catch {
      log.warn({ service }, 'its API document is missing');
      return {};
    }
  };
  return async (): Promise<unknown> => {
    if (kept && kept.untilMs > Date.now()) return kept.document;
    const asked = Object.entries(services).map(
      async ([service, base]) => [service, await ask(service, base)] as const,
    );
    const documents = { gateway: own(), ...Object.fromEntries(await Promise.all(asked)) };
    kept = { document: mergeDocuments(documents, origin), untilMs: Date.now() + FRESH_MS };
    return kept.document;
  };
};
