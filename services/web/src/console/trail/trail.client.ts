import type { Answer } from '../../ui/ask.client.ts';
import { call, GATEWAY } from '../call.client.ts';
import type { Named, TrailLine } from './trail.rules.ts';

type Page = {
  readonly items: readonly TrailLine[];
  readonly next: string | null;
  /** Names of whom the lines are about, where one watches by office. */
  readonly people: readonly Named[];
};

const LIMIT = 100;

/** @param filter a query such as `personId=…`, or `all` */
export const fetchTrail = (filter: string, after: string | null): Promise<Answer<Page>> => {
  const query = new URLSearchParams(filter === 'all' ? '' : filter);
  query.set('limit', `${LIMIT}`);
  if (after !== null) query.set('after', after);
  return call(`${GATEWAY}/access-trail?${query}`);
};
