import type { Log } from '@jinbang/service-kit/log';
import { type ApiDocument, mergeDocuments } from './merge-documents.rules.ts';

const FRESH_MS = 10_000;
const TIMEOUT_MS = 10_000;

type Deps = {
  readonly services: Readonly<Record<string, URL>>;
  readonly own: () => ApiDocument;
  readonly origin: string;
  readonly log: Log;
};

/**
 * Asks each service for its document. One that is away keeps the document it last gave; while a
 * service has given none yet the whole is incomplete, and is not kept.
 */
export const openApiOf = ({ services, own, origin, log }: Deps) => {
  const last = new Map<string, ApiDocument>();
  let kept: { document: unknown; untilMs: number } | undefined;
  const ask = async (service: string, base: URL): Promise<void> => {
    try {
      const answer = await fetch(new URL('/openapi.json', base), {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      // Safe: a service of ours made it; it is only passed on.
      if (answer.ok) last.set(service, (await answer.json()) as ApiDocument);
    } catch {
      log.warn({ service }, 'its API document is missing');
    }
  };
  return async (): Promise<unknown> => {
    if (kept && kept.untilMs > Date.now()) return kept.document;
    await Promise.all(Object.entries(services).map(([service, base]) => ask(service, base)));
    const names = Object.keys(services);
    const documents = Object.fromEntries(names.map((name) => [name, last.get(name) ?? {}]));
    const document = mergeDocuments({ gateway: own(), ...documents }, origin);
    const isWhole = names.every((name) => last.has(name));
    kept = isWhole ? { document, untilMs: Date.now() + FRESH_MS } : undefined;
    return document;
  };
};
