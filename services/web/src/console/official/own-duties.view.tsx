import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import type { News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { DutyCard } from './duty-card.view.tsx';
import { fetchDuties } from './official.client.ts';
import { officialWords } from './official-words.ts';

type Props = {
  /** Somebody with other work here is not told that nobody invited them. */
  readonly saysWhenEmpty: boolean;
};

/** What somebody is asked for, and what they still owe. */
export const OwnDuties = ({ saysWhenEmpty }: Props) => {
  const words = useWords(officialWords);
  const { body, trouble, again } = useAnswer('own-duties', fetchDuties);
  const [news, setNews] = useState<News | null>(null);
  const done = (sentence: News | null) => {
    setNews(sentence);
    again();
  };
  const items = body?.items ?? [];
  return (
    <section class="stack" aria-label={words.own}>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {items.length > 0 && (
        <div>
          <h2>{words.own}</h2>
          <p class="soft">{words.ownLead}</p>
        </div>
      )}
      {body && items.length === 0 && saysWhenEmpty && (
        <div class="empty">
          <h2>{words.noDuties}</h2>
          <p class="soft">{words.noDutiesHint}</p>
        </div>
      )}
      {items.map((duty) => (
        <DutyCard key={`${duty.competitionId} ${duty.eventId}`} duty={duty} onDone={done} />
      ))}
    </section>
  );
};
