import '../ui/base.css';
import '../ui/controls.css';
import '../ui/badge.css';
import '../ui/table.css';
import '../ui/dialog.css';
import './mine.css';
import './slips/slips.css';
import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { useLanguage, useTitle, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { minuteText } from '../ui/time-text.ts';
import { TopBar } from '../ui/top-bar.view.tsx';
import { uiWords } from '../ui/ui-words.ts';
import { CodeForm } from './code-form.view.tsx';
import {
  answerClaim,
  askCopy,
  askData,
  type OwnSession,
  takeBackPublication,
} from './mine.client.ts';
import { mineWords } from './mine-words.ts';
import { OwnCertificatesView } from './own-certificates.view.tsx';
import { OwnClaims } from './own-claims.view.tsx';
import { ChooseEntry, OtherEntries } from './own-entries.view.tsx';
import { OwnEntryCard } from './own-entry.view.tsx';
import { OwnResultCard } from './own-result.view.tsx';
import { ownWords } from './own-words.ts';
import { Sessions } from './sessions.view.tsx';
import { type Mine, useMine } from './use-mine.ts';

/** The code of a slip's QR; out of the address bar at once, so that no history has it. */
const takeGiven = (): string => {
  const given = /^#code=([\w-]{1,40})$/.exec(location.hash)?.[1] ?? '';
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return given;
};

type OwnProps = {
  readonly own: Extract<Mine, { stage: 'own' }>;
  readonly onEnd: (sessionId: string) => void;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
  readonly onReload: () => void;
  readonly onShow: (entry: OwnSession, all: readonly OwnEntry[]) => void;
};

const Own = ({ own, onEnd, onLeave, onAgain, onReload, onShow }: OwnProps) => {
  const ui = useWords(uiWords);
  const language = useLanguage();
  const words = useWords(ownWords);
  const { session, until, others, entry, result, certificates, sessions } = own;
  if (entry === null || result === null || certificates === null)
    return <p role="status">{ui.loading}</p>;
  return (
    <>
      {entry.ok && (
        <OwnClaims
          entry={entry.body}
          isByAccount={until === null}
          onAnswer={(claim, word) => answerClaim(session, claim, word)}
          onDone={onAgain}
        />
      )}
      {result.ok ? (
        <OwnResultCard result={result.body} />
      ) : (
        <Problem trouble={result.trouble} onAgain={onAgain} />
      )}
      {certificates.ok ? (
        <OwnCertificatesView own={certificates.body} onCopy={(id) => askCopy(session, id)} />
      ) : (
        <Problem trouble={certificates.trouble} onAgain={onAgain} />
      )}
      {entry.ok ? (
        <OwnEntryCard
          entry={entry.body}
          onData={() => askData(session)}
          onTakeBack={(version) => takeBackPublication(session, version)}
          onChange={onReload}
        />
      ) : (
        <Problem trouble={entry.trouble} onAgain={onAgain} />
      )}
      <OtherEntries
        entries={others}
        onShow={(other) => onShow(other, [...others, ...(entry.ok ? [entry.body] : [])])}
      />
      {sessions.length > 0 && <Sessions sessions={sessions} onEnd={onEnd} />}
      {until === null ? (
        <p class="soft small no-print">{words.account}</p>
      ) : (
        <p class="row apart no-print">
          <span class="soft small">{words.until(minuteText(until, language))}</span>
          <button type="button" class="button" onClick={onLeave}>
            {words.leave}
          </button>
        </p>
      )}
    </>
  );
};

const App = () => {
  const words = useWords(mineWords);
  const ui = useWords(uiWords);
  const [given] = useState(takeGiven);
  const { mine, open, goAway, end, again, reload, show, askCode } = useMine();
  useTitle(`${words.title} · ${ui.brand}`);
  return (
    <div class="page">
      <TopBar />
      <main id="main" class="stack mine">
        {mine.stage === 'looking' && <p role="status">{ui.loading}</p>}
        {mine.stage === 'code' && (
          <CodeForm
            given={given}
            trouble={mine.trouble}
            isOpening={mine.isOpening}
            hasEnded={mine.hasEnded}
            onCode={open}
          />
        )}
        {mine.stage === 'entries' && (
          <ChooseEntry
            entries={mine.entries}
            onShow={(entry) => void show(entry, mine.entries)}
            onCode={askCode}
          />
        )}
        {mine.stage === 'own' && (
          <Own
            own={mine}
            onEnd={end}
            onLeave={goAway}
            onAgain={again}
            onReload={() => void reload()}
            onShow={show}
          />
        )}
      </main>
      <footer class="foot">
        <p>{words.privacy}</p>
      </footer>
    </div>
  );
};

/** The organiser's part comes only where it is asked for: contestants do not load it. */
const show = async (root: HTMLElement): Promise<void> => {
  const eventId = /^\/mine\/slips\/([\w-]{36})$/.exec(location.pathname)?.[1];
  if (eventId === undefined) return render(<App />, root);
  const { SlipsScreen } = await import('./slips/slips-screen.tsx');
  render(<SlipsScreen eventId={eventId} />, root);
};

const root = document.getElementById('app');
if (root) void show(root);
