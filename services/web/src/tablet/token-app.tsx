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
const useTokenDay = (caller: Caller, eventId: string | null) => {
  const [day, setDay] = useState<JudgingDay | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [takeTurn] = useState(takeTurns);
  const load = async () => {
    if (eventId === null) return;
    const isNewest = takeTurn();
    const answered = day ? recallAnswered(day.judgeId) : [];
    const answer = await fetchDay(caller, eventId);
    if (!isNewest(answer)) return;
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    forgetAnswered(answered);
    setDay(answer.body);
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
  const [token, setToken] = useState(recallToken);
  const [signIns, setSignIns] = useState(0);
  const enter = (typed: string) => {
    rememberToken(typed);
    setToken(typed);
    setSignIns((before) => before + 1);
  };
  const leave = () => {
    forgetToken();
    setToken(null);
  };
  if (token === null) return <TokenDoor isOut={false} onToken={enter} />;
  // Each sign-in begins anew: who comes next is shown nothing of whoever was here, and sends none of it.
  return <TokenWork key={signIns} token={token} onToken={enter} onLeave={leave} />;
};

type DoorProps = {
  /** The token used before counts no more. */
  readonly isOut: boolean;
  readonly onToken: (token: string) => void;
};

const TokenDoor = ({ isOut, onToken }: DoorProps) => {
  const words = useWords(tabletWords);
  const ui = useWords(uiWords);
  useTitle(`${words.title} · ${ui.brand}`);
  return (
    <Page>
      <SignIn
        title={words.signIn}
        label={words.token}
        hint={words.tokenHint}
        missing={words.tokenMissing}
        enter={words.enter}
        note={isOut ? words.signedOut : null}
        onToken={onToken}
      />
      <p class="soft small">{words.online}</p>
    </Page>
  );
};

type WorkProps = Pick<DoorProps, 'onToken'> & {
  readonly token: string;
  readonly onLeave: () => void;
};

const TokenWork = ({ token, onToken, onLeave }: WorkProps) => {
  const words = useWords(tabletWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const eventId = new URLSearchParams(location.search).get('event');
  const caller = useMemo(() => bearerCaller(token), [token]);
  const sheets = useTokenDay(caller, eventId);
  const floor = useFloor({ caller, eventId, personId: null, floors: null });
  const { day, trouble } = useDayOrFloor(sheets, floor);
  const { load } = sheets;
  const boards = useBoards(eventId === null);
  const name = day?.name ? textOf(day.name, language) : words.title;
  useTitle(`${name} · ${ui.brand}`);
  if (trouble !== null && isSignedOut(trouble)) return <TokenDoor isOut={true} onToken={onToken} />;
  return (
    <Page
      acts={
        <button type="button" class="button tight plain" onClick={onLeave}>
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
