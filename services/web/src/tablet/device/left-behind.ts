import type { Caller } from '../caller.ts';
import { sendMarks } from '../judging.client.ts';
import { judgesWithUnsent, noteAnswered, recallUnsent, storeUnsent, whenKept } from '../memory.ts';
import { hasWork, park, settle, takeBatch } from '../queue.rules.ts';
import { isForGood, storedOf } from '../sending.rules.ts';

const ROUND_MS = 5_000;

export type LeftBehind = { readonly judgeId: string; readonly count: number };

/** How many marks wait here for each judge: unsent ones and those the server did not take. */
export const countUnsent = (): readonly LeftBehind[] =>
  judgesWithUnsent().flatMap((judgeId) => {
    const count = recallUnsent(judgeId).length;
    return count > 0 ? { judgeId, count } : [];
  });

type Plan = {
  readonly handIn: Caller['handIn'];
  /** Whose desk is open: that one sends by itself. */
  readonly seatedJudge: () => string | null;
  /** A tablet that was taken out sends nothing. */
  readonly isStopped: () => boolean;
  /** Something was sent or refused. */
  readonly onChange: () => void;
};

/**
 * Hands in what judges left behind on this tablet when they locked it or handed it over: in order,
 * word for word, until the server has answered each. What it refuses waits for the judge.
 */
export const handInLeftBehind = ({ handIn, seatedJudge, isStopped, onChange }: Plan) => {
  let isBusy = false;
  let isClosed = false;

  const handInOne = async (judgeId: string): Promise<boolean> => {
    const { queue, batch } = takeBatch(recallUnsent(judgeId));
    if (batch.length === 0 || !batch[0]?.sessionId) return false;
    storeUnsent(judgeId, queue);
    await whenKept();
    const answer = await sendMarks({ handIn }, batch);
    // The judge is back: their desk repeats the same commands and gets the same answers.
    if (isClosed || seatedJudge() === judgeId) return false;
    if (!answer.ok) {
      if (!isForGood(answer.trouble)) return false;
      storeUnsent(judgeId, park(recallUnsent(judgeId), batch, answer.trouble));
      return hasWork(recallUnsent(judgeId));
    }
    const desk = { queue: recallUnsent(judgeId), book: new Map() };
    const settled = settle(desk, answer.body.results);
    noteAnswered(judgeId, storedOf(batch, answer.body.results), settled.book);
    storeUnsent(judgeId, settled.queue);
    // A list that was answered in part alone is not asked for again and again in one round.
    return settled.queue.length < desk.queue.length && hasWork(settled.queue);
  };

  const round = async (): Promise<void> => {
    if (isBusy || isClosed || isStopped()) return;
    isBusy = true;
    const left = countUnsent();
    const hadWork = left.length > 0;
    for (const { judgeId } of left) {
      let isMore = true;
      while (isMore && judgeId !== seatedJudge() && !isClosed && !isStopped())
        isMore = await handInOne(judgeId);
    }
    isBusy = false;
    if (!isClosed && hadWork) onChange();
  };

  const timer = setInterval(() => void round(), ROUND_MS);
  const now = (): void => void round();
  addEventListener('online', now);
  document.addEventListener('visibilitychange', now);
  now();
  return {
    close: (): void => {
      isClosed = true;
      clearInterval(timer);
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    },
  };
};
