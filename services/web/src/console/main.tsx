import '../ui/base.css';
import '../ui/controls.css';
import '../ui/badge.css';
import '../ui/table.css';
import '../ui/progress.css';
import './console.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { useTitle, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { SignIn } from '../ui/sign-in.view.tsx';
import { forgetToken, recallToken, rememberToken } from '../ui/token.ts';
import { TopBar } from '../ui/top-bar.view.tsx';
import { uiWords } from '../ui/ui-words.ts';
import { consoleWords } from './console-words.ts';
import { EventCard } from './event-card.view.tsx';
import { useConsole } from './use-console.ts';

const Events = ({ token, onSignedOut }: { token: string; onSignedOut: () => void }) => {
  const words = useWords(consoleWords);
  const ui = useWords(uiWords);
  const { events, trouble, progress, sessions } = useConsole(token);
  const isOut = trouble?.kind === 'refused' && trouble.status === 401;
  return (
    <>
      <h1>{words.events}</h1>
      {trouble && <Problem trouble={trouble} onAgain={isOut ? onSignedOut : undefined} />}
      {!events && !trouble && <p class="soft">{ui.loading}</p>}
      {events?.length === 0 && (
        <div class="empty">
          <h2>{words.noEvents}</h2>
          <p class="soft">{words.noEventsHint}</p>
          <p>
            <a href="/api/docs">{words.apiDocs}</a>
          </p>
        </div>
      )}
      {events?.map((event) => (
        <EventCard
          key={event.eventId}
          event={event}
          progress={progress.get(event.eventId)}
          sessions={sessions.get(event.eventId) ?? []}
        />
      ))}
    </>
  );
};

const App = () => {
  const words = useWords(consoleWords);
  const ui = useWords(uiWords);
  const [token, setToken] = useState(recallToken);
  useTitle(`${words.title} · ${ui.brand}`);
  const leave = () => {
    forgetToken();
    setToken(null);
  };
  return (
    <div class="page">
      <TopBar>
        <a class="button tight plain" href="/api/docs">
          {words.apiDocs}
        </a>
        {token !== null && (
          <button type="button" class="button tight plain" onClick={leave}>
            {words.signOut}
          </button>
        )}
      </TopBar>
      <main id="main" class="stack">
        {token === null ? (
          <SignIn
            title={words.signIn}
            label={words.token}
            hint={words.tokenHint}
            missing={words.tokenMissing}
            enter={words.enter}
            note={null}
            onToken={(typed) => {
              rememberToken(typed);
              setToken(typed);
            }}
          />
        ) : (
          <Events token={token} onSignedOut={leave} />
        )}
      </main>
    </div>
  );
};

const root = document.getElementById('app');
if (root) render(<App />, root);
