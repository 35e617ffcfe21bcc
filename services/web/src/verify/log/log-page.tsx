import type { LogView } from '@jinbang/contracts/http/judging-log';
import {
  type PrintedCheckpoint,
  readCheckpointFragment,
} from '@jinbang/contracts/printed-checkpoint';
import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { useTitle, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import '../../ui/dialog.css';
import { TopBar } from '../../ui/top-bar.view.tsx';
import { onlyNewest } from '../../ui/turns.rules.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { AskCheckpoint } from './ask-checkpoint.view.tsx';
import { type Comparison, compareWithLog, fetchLog, isLogSigned } from './log.client.ts';
import { LogOutcome } from './log-outcome.view.tsx';
import { LogToday } from './log-today.view.tsx';
import { logWords } from './log-words.ts';

const useLog = () => {
  const [log, setLog] = useState<LogView | null>(null);
  const [isSigned, setSigned] = useState<boolean | null>(null);
  const [compared, setCompared] = useState<Comparison | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [paper, setPaper] = useState(() => readCheckpointFragment(location.hash) ?? null);

  const [take] = useState(onlyNewest);
  /** Asks the log anew each time: a page that stood open may be old. */
  const look = async (wanted: PrintedCheckpoint | null) => {
    const isNewest = take();
    setBusy(true);
    setTrouble(null);
    setCompared(null);
    const answer = await fetchLog();
    const signed = answer.ok ? await isLogSigned(answer.body) : null;
    const outcome = answer.ok && wanted ? await compareWithLog(wanted, answer.body) : null;
    if (!isNewest()) return;
    if (answer.ok) {
      setLog(answer.body);
      setSigned(signed);
    } else setTrouble(answer.trouble);
    if (outcome?.ok) setCompared(outcome.body);
    else if (outcome) setTrouble(outcome.trouble);
    setBusy(false);
  };
  const compare = (wanted: PrintedCheckpoint) => {
    setPaper(wanted);
    void look(wanted);
  };
  useEffect(() => {
    void look(paper);
    const onHash = () => {
      const found = readCheckpointFragment(location.hash);
      if (found) compare(found);
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return { log, isSigned, compared, trouble, isBusy, paper, compare, look };
};

/** `/verify/log#<size>.<root>`: anybody compares a checkpoint on paper with the mark log of today. */
export const LogPage = () => {
  const words = useWords(logWords);
  const ui = useWords(uiWords);
  const { log, isSigned, compared, trouble, isBusy, paper, compare, look } = useLog();
  useTitle(`${words.title} · ${ui.brand}`);
  return (
    <div class="page">
      <TopBar />
      <main id="main" class="stack verify">
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
        {isBusy && paper && <p role="status">{words.comparing}</p>}
        {compared && <LogOutcome compared={compared} isSigned={isSigned === true} />}
        {trouble && <Problem trouble={trouble} onAgain={() => void look(paper)} />}
        <AskCheckpoint key={paper?.short ?? ''} paper={paper} isBusy={isBusy} onPaper={compare} />
        {log && <LogToday log={log} isSigned={isSigned} />}
      </main>
      <footer class="foot">
        <p>{words.privacy}</p>
      </footer>
    </div>
  );
};
