import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import type { News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { Begin } from './begin.view.tsx';
import { DrawSample } from './draw-sample.view.tsx';
import { fetchReview, type Module, type OverviewHead } from './review.client.ts';
import { Sample } from './sample.tsx';

const LOOK_EVERY_MS = 15_000;

type Props = {
  readonly eventId: string;
  readonly head: OverviewHead;
  readonly module: Module;
  /** Looks again at the lock of the module. */
  readonly onHead: () => void;
};

/** The review of one module, from its beginning to its report. */
export const ReviewPart = ({ eventId, head, module, onHead }: Props) => {
  const ui = useWords(uiWords);
  const { offices } = useWho();
  const [news, setNews] = useState<News | null>(null);
  const place = { eventId, moduleId: module.moduleId };
  const { body, trouble, again } = useAnswer(
    module.moduleId,
    () => fetchReview(place),
    LOOK_EVERY_MS,
  );
  const lookAgain = () => {
    again();
    onHead();
  };
  const done = (said: News) => {
    setNews(said);
    lookAgain();
  };
  const isSupervisor = offices.has('supervisor');
  const common = { place, module, isSupervisor, onDone: done };
  return (
    <LookAgain.Provider value={lookAgain}>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && body.review === null && <Begin {...common} />}
      {body?.review?.state === 'BEGUN' && <DrawSample {...common} review={body.review} />}
      {body?.review && body.review.state !== 'BEGUN' && (
        <Sample {...common} head={head} review={body.review} />
      )}
    </LookAgain.Provider>
  );
};
