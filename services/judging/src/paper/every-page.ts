import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

const LIMIT = 200;
const PAGES_MAX = 50;

/** Everything of a list: what somebody may read page by page they may read on paper, and no more. */
export const everyPage = async <Item>(
  read: (page: {
    readonly after: string | undefined;
    readonly limit: number;
  }) => Promise<Result<Page<Item>, Rejection>>,
): Promise<Result<readonly Item[], Rejection>> => {
  const all: Item[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await read({ after, limit: LIMIT });
    if (!answer.ok) return answer;
    all.push(...answer.value.items);
    if (answer.value.next === null) break;
    after = answer.value.next;
  }
  return accept(all);
};
