import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { useState } from 'preact/hooks';
import type { Answer, Trouble } from '../../ui/ask.client.ts';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { Locks } from '../lock/locks.view.tsx';
import { Papers } from '../paper/papers.view.tsx';
import { seasonWords } from '../season/season-words.ts';
import { LookAgain } from '../use-sending.ts';
import { AskedList } from './asked.view.tsx';
import { UnreadyList } from './unready.view.tsx';
import type { ConsoleEvent, ConsoleSession } from './work.client.ts';
import { isNotTheirs, isUnknownYet, type Work, workOf } from './work.rules.ts';
import { WorkList } from './work-list.view.tsx';
import { workWords } from './work-words.ts';

type Props = {
  readonly event: ConsoleEvent;
  readonly progress: Answer<JudgingProgress> | undefined;
  readonly sessions: readonly ConsoleSession[];
  readonly onChanged: () => void;
};

/** One event: where it stands, what waits, how far its modules are. */
export const EventCard = ({ event, progress, sessions, onChanged }: Props) => {
  const words = useWords(workWords);
  const season = useWords(seasonWords);
  const language = useLanguage();
  const { eventId } = event;
  return (
    <section class="card stack event">
      <div class="row apart">
        <div>
          <p class="soft small">{textOf(event.competition, language)}</p>
          <h2>{textOf(event.name, language)}</h2>
        </div>
        <p class="row">
          <span class="soft">{season.stage[event.stage]}</span>
          <a class="button tight" href={`/board/${eventId}`}>
            {words.board}
          </a>
          <a class="button tight" href={`/board/${eventId}?wall=1`}>
            {words.wall}
          </a>
        </p>
      </div>
      {progress?.ok === false && <NoProgress trouble={progress.trouble} />}
      {progress?.ok && (
        <LookAgain.Provider value={onChanged}>
          <Progress progress={progress.body} sessions={sessions} onChanged={onChanged} />
        </LookAgain.Provider>
      )}
      <Papers eventId={eventId} />
    </section>
  );
};

const NoProgress = ({ trouble }: { readonly trouble: Trouble }) => {
  const words = useWords(workWords);
  if (isNotTheirs(trouble)) return <p class="soft">{words.notTheirs}</p>;
  return isUnknownYet(trouble) ? <p class="soft">{words.notYet}</p> : <Problem trouble={trouble} />;
};

type ProgressProps = {
  readonly progress: JudgingProgress;
  readonly sessions: readonly ConsoleSession[];
  readonly onChanged: () => void;
};

const Progress = ({ progress, sessions, onChanged }: ProgressProps) => {
  const words = useWords(workWords);
  const [news, setNews] = useState('');
  const { modules, sheets } = progress;
  const work = workOf(progress);
  return (
    <>
      <NewsLine news={news} />
      {modules.length === 0 && <p class="soft">{words.notYet}</p>}
      <UnreadyList progress={progress} />
      <AskedList progress={progress} />
      {sheets.length > 0 && (
        <>
          <Counts work={work} />
          <WorkList progress={progress} work={work} sessions={sessions} />
          <Locks
            progress={progress}
            level={3}
            onDone={(sentence) => {
              setNews(sentence);
              onChanged();
            }}
          />
        </>
      )}
    </>
  );
};

/** The four numbers a day is steered by. */
const Counts = ({ work }: { readonly work: Work }) => {
  const words = useWords(workWords);
  const counts = [
    [work.conflicts, words.conflicts, 'bad'],
    [work.missingMarks, words.missing, 'provisional'],
    [work.unsignedSheets, words.unsigned, 'notice'],
    [work.modulesToLock, words.toLock, 'good'],
  ] as const;
  return (
    <ul class="counts">
      {counts.map(([count, word, tone]) => (
        <li key={word} class={count > 0 ? `toned tone-${tone}` : 'soft'}>
          <b class="number">{count}</b> {word}
        </li>
      ))}
    </ul>
  );
};
