import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { z } from 'zod';
import type { ParsedFact } from './apply-batch.ts';
import type { Handler } from './handler.ts';

const label = z.object({ type: z.string(), version: z.number() });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A delivery as a fact with its handler; `null` for a fact nobody here asked for. */
export const readFact = (
  handlers: readonly Handler[],
  text: string,
): Result<ParsedFact | null, string> => {
  const body = parseJson(text);
  const known = label.safeParse(body);
  if (!known.success) return refuse('the body is not a fact');
  const sameType = handlers.filter(({ definition }) => definition.type === known.data.type);
  if (sameType.length === 0) return accept(null);
  const handler = sameType.find(({ definition }) => definition.version === known.data.version);
  if (!handler) return accept(null);
  const fact = handler.definition.schema.safeParse(body);
  if (!fact.success) {
    const places = fact.error.issues.map((issue) => issue.path.join('.'));
    return refuse(`the fact does not fit its schema at ${places.slice(0, 5).join(', ')}`);
  }
  return accept({ fact: fact.data, handler });
};
