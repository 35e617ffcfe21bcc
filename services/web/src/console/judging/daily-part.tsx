import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { Locks } from '../lock/locks.view.tsx';
import { PrintForm } from '../paper/print-form.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { go } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import { fetchProgress } from '../work/work.client.ts';
import { DailyPage } from './daily.view.tsx';
import { fetchDaily, fetchHead } from './judging.client.ts';
import { dayBeside } from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';
import { WatchTrouble } from './trouble.view.tsx';

type Props = { readonly eventId: string; readonly day: string | undefined };

/** The day's page, the way to the day beside it, and the printer. */
export const DailyPart = ({ eventId, day }: Props) => {
  const words = useWords(judgingWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const head = useAnswer(eventId, () => fetchHead(eventId));
  const daily = useAnswer(`${eventId}/${day ?? ''}`, () => fetchDaily(eventId, day));
  const trouble = head.trouble ?? daily.trouble;
  if (trouble) return <WatchTrouble trouble={trouble} onAgain={daily.again} />;
  if (!head.body || !daily.body) return <p class="soft">{ui.loading}</p>;
  const shown = daily.body.day;
  const turnTo = (to: string) =>
    go('judging', { event: eventId, view: 'daily', day: to }, 'instead');
  const text = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${shown}T00:00:00Z`));
  return (
    <>
      <div class="row apart no-print">
        <p class="row">
          <button type="button" class="button tight" onClick={() => turnTo(dayBeside(shown, -1))}>
            <span aria-hidden="true">←</span>
            <span class="unseen">{words.dayBefore}</span>
          </button>
          <b>{text}</b>
          <button type="button" class="button tight" onClick={() => turnTo(dayBeside(shown, 1))}>
            <span aria-hidden="true">→</span>
            <span class="unseen">{words.dayAfter}</span>
          </button>
        </p>
        <PrintForm
          eventId={eventId}
          form="daily"
          query={{ day: shown }}
          label={words.print}
          name={{ zh: `7 每日签字确认单 ${shown}`, en: `7 Daily sign-off ${shown}` }}
          isFirst={true}
        />
      </div>
      <DayLocks eventId={eventId} onChanged={daily.again} />
      <DailyPage head={head.body} daily={daily.body} dayText={text} />
    </>
  );
};

type LocksProps = { readonly eventId: string; readonly onChanged: () => void };

/** What the meeting ends with: a day or a module is locked, or what still hinders it is seen to. */
const DayLocks = ({ eventId, onChanged }: LocksProps) => {
  const [news, setNews] = useState('');
  const progress = useAnswer(eventId, () => fetchProgress(eventId));
  if (!progress.body || progress.body.sheets.length === 0) return null;
  return (
    <LookAgain.Provider value={progress.again}>
      <div class="card stack no-print">
        <NewsLine news={news} />
        <Locks
          progress={progress.body}
          level={2}
          onDone={(sentence) => {
            setNews(sentence);
            progress.again();
            onChanged();
          }}
        />
      </div>
    </LookAgain.Provider>
  );
};
