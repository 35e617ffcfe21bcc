import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { distanceText, momentText } from '../../ui/time-text.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { endSession, endSessions, fetchSessions, type Session } from './account.client.ts';
import { accountWords } from './account-words.ts';
import { signInAgain } from './sign-in-again.ts';
import { useAgentText } from './use-agent-text.ts';

const LOOK_MS = 30_000;

/** Where one is signed in; a place one does not know is ended with one press. */
export const SessionList = () => {
  const words = useWords(accountWords);
  const { body, trouble, again } = useAnswer('sessions', fetchSessions, LOOK_MS);
  const [isAsking, setAsking] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const ending = useSending();
  const others = (body?.items ?? []).filter(({ isThis }) => !isThis);
  const end = (sessionIds: readonly string[]) =>
    ending.send(
      () => (sessionIds.length === 1 ? endSession(sessionIds[0] ?? '') : endSessions(sessionIds)),
      () => {
        setAsking(false);
        setNews(inBoth(accountWords, (words) => words.endedNews));
        again();
      },
    );
  return (
    <section class="card stack" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{words.sessions}</h2>
      <p class="soft">{words.sessionsLead}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!isAsking && ending.trouble && <Problem trouble={ending.trouble} />}
      <ul class="lines">
        {(body?.items ?? []).map((session) => (
          <SessionLine
            key={session.sessionId}
            session={session}
            isBusy={ending.isBusy}
            onEnd={() => void end([session.sessionId])}
          />
        ))}
      </ul>
      <NewsLine news={news} />
      {body && others.length === 0 && <p class="soft small">{words.onlyThis}</p>}
      {others.length > 0 && (
        <p>
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {words.endAll(others.length)}
          </button>
        </p>
      )}
      {isAsking && (
        <Confirm
          title={words.endAllTitle}
          yes={words.endAllYes}
          no={words.keep}
          isBusy={ending.isBusy}
          trouble={ending.trouble}
          onYes={() => void end(others.map(({ sessionId }) => sessionId))}
          onNo={() => setAsking(false)}
        >
          <p>{words.endAllText}</p>
        </Confirm>
      )}
    </section>
  );
};

type LineProps = {
  readonly session: Session;
  readonly isBusy: boolean;
  readonly onEnd: () => void;
};

const SessionLine = ({ session, isBusy, onEnd }: LineProps) => {
  const words = useWords(accountWords);
  const language = useLanguage();
  const agentText = useAgentText();
  const { kind, isThis, agent, addressPrefix, lastSeenAt, startedAt, expiresAt } = session;
  const now = new Date();
  // A copy of this sign-in may have been used last; this browser knows better what it is.
  const name = kind === 'device' ? words.tablet : agentText(isThis ? navigator.userAgent : agent);
  return (
    <li class="line">
      <div>
        <p class="row">
          <b>{name}</b>
          {isThis && <Badge sign="good" word={words.thisOne} tone="good" outlined={true} />}
        </p>
        <p class="soft small">
          {addressPrefix !== null && `${words.from(addressPrefix)} · `}
          {words.lastSeen(distanceText(lastSeenAt, language, now))}
        </p>
        <p class="soft small">
          {words.began(momentText(startedAt, language, now))} ·{' '}
          {words.ends(momentText(expiresAt, language, now))}
        </p>
      </div>
      {!isThis && (
        <button
          type="button"
          class="button tight"
          disabled={isBusy}
          aria-label={`${words.end}: ${name}, ${momentText(startedAt, language, now)}`}
          onClick={onEnd}
        >
          {words.end}
        </button>
      )}
      <Moved session={session} />
    </li>
  );
};

/** The cookie of one sign-in in two browsers: their own second one, or somebody's copy. */
const Moved = ({ session: { moves, isThis } }: { readonly session: Session }) => {
  const words = useWords(accountWords);
  const language = useLanguage();
  const agentText = useAgentText();
  const strange = moves.filter(({ agent }) => !isThis || agent !== navigator.userAgent);
  const first = strange.at(-1);
  if (!first) return null;
  const browsers = [...new Set(strange.map(({ agent }) => agentText(agent)))];
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(browsers);
  return (
    <div class="notice stack-tight whole" role="alert">
      <p>{words.moved(list, momentText(first.at, language, new Date()))}</p>
      {isThis && (
        <p>
          <button type="button" class="button tight" onClick={() => void signInAgain()}>
            {words.endThis}
          </button>
        </p>
      )}
    </div>
  );
};
