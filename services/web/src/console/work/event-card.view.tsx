import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Answer } from '../../ui/ask.client.ts';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { Papers } from '../paper/papers.view.tsx';
import { seasonWords } from '../season/season-words.ts';
import type { ConsoleEvent, ConsoleSession } from './work.client.ts';
import { isNotTheirs, type Work, workOf } from './work.rules.ts';
import { WorkTable } from './work-table.view.tsx';
import { workWords } from './work-words.ts';

type Props = {
  readonly event: ConsoleEvent;
  readonly progress: Answer<JudgingProgress> | undefined;
  readonly sessions: readonly ConsoleSession[];
};

/** One event: where it stands, what waits, how far its modules are. */
export const EventCard = ({ event, progress, sessions }: Props) => {
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
      {progress?.ok === false &&
        (isNotTheirs(progress.trouble) ? (
          <p class="soft">{words.notTheirs}</p>
        ) : (
          <Problem trouble={progress.trouble} />
        ))}
      {progress?.ok && <Progress progress={progress.body} sessions={sessions} />}
      <Papers eventId={eventId} />
    </section>
  );
};

type ProgressProps = {
  readonly progress: JudgingProgress;
  readonly sessions: readonly ConsoleSession[];
};

const Progress = ({ progress, sessions }: ProgressProps) => {
  const words = useWords(workWords);
  if (progress.sheets.length === 0) return <p class="soft">{words.notYet}</p>;
  const work = workOf(progress);
  return (
    <>
      <Counts work={work} />
      <WorkTable progress={progress} work={work} sessions={sessions} />
      <Modules progress={progress} />
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

const Modules = ({ progress }: { readonly progress: JudgingProgress }) => {
  const words = useWords(workWords);
  const language = useLanguage();
  return (
    <ScrollArea name={words.module}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.module}</th>
            <th scope="col">{words.marks}</th>
            <th scope="col" class="right">
              {words.sheets}
            </th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {progress.modules.map((module) => (
            <tr key={module.moduleId}>
              <th scope="row">{textOf(module.name, language)}</th>
              <td>
                <progress
                  max={Math.max(1, module.expected)}
                  value={module.settled}
                  aria-label={`${textOf(module.name, language)}: ${words.marks}`}
                />
                <span class="number small">
                  {module.settled} / {module.expected}
                </span>
              </td>
              <td class="right number">
                {module.signedSheets} / {module.sheets}
              </td>
              <td>
                {module.locked ? (
                  <Badge sign="lock" word={words.locked} tone="final" />
                ) : (
                  <Badge sign="progress" word={words.open} outlined={true} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
