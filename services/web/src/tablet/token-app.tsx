import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Trouble } from '../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../ui/language.ts';
import { type BoardHead, fetchBoards } from '../ui/live-events.client.ts';
import { Problem } from '../ui/problem.view.tsx';
import { SignIn } from '../ui/sign-in.view.tsx';
import { forgetToken, recallToken, rememberToken } from '../ui/token.ts';
import { takeTurns } from '../ui/turns.rules.ts';
import { uiWords } from '../ui/ui-words.ts';
import { bearerCaller, type Caller } from './caller.ts';
import { DayScreen } from './day-screen.tsx';
import { EventChoice } from './event-choice.view.tsx';
import { useDayOrFloor } from './floor/use-day-or-floor.ts';
import { useFloor } from './floor/use-floor.ts';
import { fetchDay } from './judging.client.ts';
import { forgetAnswered, recallAnswered } from './memory.ts';
import { Page } from './page.view.tsx';
import { tabletWords } from './tablet-words.ts';

const isSignedOut = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.status === 401;

/** The day of one event; loaded again when asked, without losing what is unsent. */
const useTokenDay = (caller: Caller | null, eventId: string | null) => {
  const [found, setFound] = useState<{ readonly caller: Caller; readonly day: JudgingDay } | null>(
    null,
  );
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [takeTurn] = useState(takeTurns);
  // Whoever signs in next is shown nothing of the judge before, and hands in none of their marks.
  const day = found !== null && found.caller === caller ? found.day : null;
  const load = async () => {
    if (caller === null || eventId === null) return;
    const isNewest = takeTurn();
    const answered = day ? recallAnswered(day.judgeId) : [];
    const answer = await fetchDay(caller, eventId);
    if (!isNewest(answer)) return;
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    forgetAnswered(answered);
    setFound({ caller, day: answer.body });
  };
  useEffect(() => void load(), [caller, eventId]);
  return { day, trouble, load };
};

const useBoards = (isWanted: boolean): readonly BoardHead[] | null => {
  const [boards, setBoards] = useState<readonly BoardHead[] | null>(null);
  useEffect(() => {
    if (isWanted) {
      void fetchBoards().then((answer) => setBoards(answer.ok ? answer.body.events : []));
    }
  }, [isWanted]);
  return boards;
};

/** Judges with an access token instead of a tablet of the event: for trying out and for rehearsals. */
export const TokenApp = () => {
  const words = useWords(tabletWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const [token, setToken] = useState(recallToken);
  const eventId = new URLSearchParams(location.search).get('event');
  const caller = useMemo(() => (token === null ? null : bearerCaller(token)), [token]);
  const sheets = useTokenDay(caller, eventId);
  const floor = useFloor({ caller, eventId, personId: null, floors: null });
  const { day, trouble } = useDayOrFloor(sheets, floor);
  const { load } = sheets;
  const boards = useBoards(token !== null && eventId === null);
  const name = day?.name ? textOf(day.name, language) : words.title;
  useTitle(`${name} · ${ui.brand}`);
  const isOut = trouble !== null && isSignedOut(trouble);
  const enter = (typed: string) => {
    rememberToken(typed);
    setToken(typed);
    // The same token again is worth another try too.
    if (typed === token) void load();
  };
  const leave = () => {
    forgetToken();
    setToken(null);
  };
  if (caller === null || isOut) {
    return (
      <Page>
        <SignIn
          title={words.signIn}
          label={words.token}
          hint={words.tokenHint}
          missing={words.tokenMissing}
          enter={words.enter}
          note={isOut ? words.signedOut : null}
          onToken={enter}
        />
        <p class="soft small">{words.online}</p>
      </Page>
    );
  }
  return (
    <Page
      acts={
        <button type="button" class="button tight plain" onClick={leave}>
          {words.signOut}
        </button>
      }
      name={day?.name ? name : null}
    >
      {trouble && <Problem trouble={trouble} onAgain={() => void load()} />}
      {eventId === null && boards && <EventChoice boards={boards} />}
      {eventId !== null && !day && !trouble && <p class="soft">{ui.loading}</p>}
      {day && <DayScreen day={day} caller={caller} floor={floor} onReload={() => void load()} />}
    </Page>
  );
};
