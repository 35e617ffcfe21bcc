import { useWords } from '../../ui/language.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchHead, fetchOutliers, fetchStatistics } from './judging.client.ts';
import { judgingWords } from './judging-words.ts';
import { Outliers } from './outliers.view.tsx';
import { Statistics } from './statistics.view.tsx';
import { WatchTrouble } from './trouble.view.tsx';

const LOOK_MS = 60_000;

/** How judges weigh and agree: to think about, never to change a mark by. */
export const JudgesPart = ({ eventId }: { readonly eventId: string }) => {
  const ui = useWords(uiWords);
  const words = useWords(judgingWords);
  const head = useAnswer(eventId, () => fetchHead(eventId));
  const statistics = useAnswer(eventId, () => fetchStatistics(eventId), LOOK_MS);
  const outliers = useAnswer(eventId, () => fetchOutliers(eventId), LOOK_MS);
  const trouble = head.trouble ?? statistics.trouble ?? outliers.trouble;
  if (trouble) return <WatchTrouble trouble={trouble} onAgain={statistics.again} />;
  if (!head.body || !statistics.body || !outliers.body) return <p class="soft">{ui.loading}</p>;
  return (
    <>
      <section class="stack">
        <h2>{words.statistics}</h2>
        <p class="lead">{words.statisticsMean}</p>
        <p class="notice lead">{words.statisticsNot}</p>
        <Statistics head={head.body} panels={statistics.body.items} />
      </section>
      <Outliers
        head={head.body}
        outliers={outliers.body.items}
        hasMore={outliers.body.next !== null}
      />
    </>
  );
};
