import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { clockText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { fetchDevices } from '../device/device.client.ts';
import { useWho } from '../frame/who.ts';
import { fetchNotes } from '../note/note.client.ts';
import { standingNotes } from '../note/note.rules.ts';
import { Notes } from '../note/notes.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { Board } from './board.view.tsx';
import { Conflicts } from './conflicts.view.tsx';
import { First } from './first.view.tsx';
import { fetchHead, fetchOpenConflicts, fetchSheets, fetchSubjects } from './judging.client.ts';
import { judgingWords } from './judging-words.ts';
import { Modules } from './modules.view.tsx';
import { Sheets } from './sheets.view.tsx';
import { SilentTablets } from './silent-tablets.view.tsx';
import { WatchTrouble } from './trouble.view.tsx';

const LOOK_MS = 10_000;

/** What waits first, then every code, then every sheet; looked at again every few seconds. */
export const BoardPart = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(judgingWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { offices } = useWho();
  const mayLead = offices.has('chief-judge');
  const mayDecide = offices.has('supervisor');
  const mayWeigh = mayLead || mayDecide || offices.has('auditor');
  const [news, setNews] = useState('');
  const head = useAnswer(eventId, () => fetchHead(eventId), LOOK_MS);
  const sheets = useAnswer(eventId, () => fetchSheets(eventId), LOOK_MS);
  const subjects = useAnswer(eventId, () => fetchSubjects(eventId), LOOK_MS);
  const conflicts = useAnswer(
    mayWeigh ? eventId : null,
    () => fetchOpenConflicts(eventId),
    LOOK_MS,
  );
  const noted = useAnswer(mayLead ? eventId : null, () => fetchNotes(eventId), LOOK_MS);
  const notes = standingNotes(noted.body?.items ?? []);
  const devices = useAnswer(eventId, () => fetchDevices(eventId), LOOK_MS);
  const done = (sentence: string) => {
    setNews(sentence);
    head.again();
    sheets.again();
    if (mayWeigh) conflicts.again();
  };
  const trouble = head.trouble ?? sheets.trouble ?? subjects.trouble;
  if (trouble && !head.body) return <WatchTrouble trouble={trouble} onAgain={head.again} />;
  if (!head.body || !sheets.body || !subjects.body) return <p class="soft">{ui.loading}</p>;
  if (sheets.body.items.length === 0) {
    return (
      <div class="empty">
        <h2>{words.none}</h2>
        <p class="soft">{words.noneHint}</p>
      </div>
    );
  }
  const open = conflicts.body?.items ?? [];
  return (
    <>
      {trouble && <WatchTrouble trouble={trouble} onAgain={head.again} />}
      <NewsLine news={news} />
      <First head={head.body} sheets={sheets.body.items} />
      <Conflicts
        head={head.body}
        conflicts={open}
        isHidden={!mayWeigh}
        mayLead={mayLead}
        onDone={done}
      />
      <SilentTablets eventId={eventId} devices={devices.body?.items ?? []} />
      <Modules
        eventId={eventId}
        head={head.body}
        sheets={sheets.body.items}
        subjects={subjects.body.items}
        mayLead={mayLead}
        mayDecide={mayDecide}
        onDone={done}
      />
      <Notes head={head.body} notes={notes} />
      <Board head={head.body} subjects={subjects.body.items} notes={notes} />
      <Sheets
        head={head.body}
        sheets={sheets.body.items}
        mayLead={mayLead}
        mayDecide={mayDecide}
        onDone={done}
      />
      <p class="soft small">{words.asOf(clockText(new Date(), language))}</p>
    </>
  );
};
