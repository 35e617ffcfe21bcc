import { boardOf } from '../board/snapshot.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import type { ResultDeps } from '../result/result-desk.ts';
import { type FrozenBoard, frozenBoardOf } from './freeze.rules.ts';

export type PublicBoardDeps = Pick<ResultDeps, 'desk' | 'pageUrlOf'>;

/** What the public sees at this moment; nameless, so it may be kept. */
export const publicBoardOf = (
  { desk, pageUrlOf }: PublicBoardDeps,
  book: EventBook,
): FrozenBoard | undefined => {
  const content = boardOf('public', book, desk, () => undefined, pageUrlOf);
  return content && frozenBoardOf(content);
};
