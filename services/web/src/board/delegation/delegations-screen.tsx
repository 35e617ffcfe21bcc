import './delegation.css';
import type { DelegationKind, DelegationTables } from '@jinbang/contracts/http/delegation';
import { useEffect, useState } from 'preact/hooks';
import { type Answer, isMissing } from '../../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../../ui/language.ts';
import { lookWhileSeen } from '../../ui/look-while-seen.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { TopBar } from '../../ui/top-bar.view.tsx';
import { onlyNewest } from '../../ui/turns.rules.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { boardWords } from '../board-words.ts';
import { fetchDelegations } from './delegation.client.ts';
import { delegationWords } from './delegation-words.ts';
import { Delegations } from './delegations.view.tsx';

/** A result published meanwhile is there within a minute; nothing here is live. */
const LOOK_MS = 60_000;

type Props = { readonly of: 'event' | 'contest'; readonly id: string };

const useTables = ({ of, id }: Props, kind: DelegationKind | null) => {
  const [answer, setAnswer] = useState<Answer<DelegationTables> | null>(null);
  const [take] = useState(onlyNewest);
  const load = async () => {
    const isNewest = take();
    const tables = await fetchDelegations(of, id, kind);
    if (isNewest()) setAnswer(tables);
  };
  useEffect(() => {
    void load();
    return lookWhileSeen(() => void load(), LOOK_MS);
  }, [of, id, kind]);
  return { answer, load };
};

/** Delegations of an event or of its whole contest, over what is published. */
export const DelegationsScreen = ({ of, id }: Props) => {
  const words = useWords(delegationWords);
  const board = useWords(boardWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const [kind, setKind] = useState<DelegationKind | null>(null);
  const { answer, load } = useTables({ of, id }, kind);
  const tables = answer?.ok ? answer.body : null;
  useTitle(`${words.title[tables?.of ?? 'region']} · ${ui.brand}`);
  const isUnknown = answer?.ok === false && isMissing(answer.trouble);
  return (
    <div class="page">
      <TopBar>
        <a class="button tight plain" href={of === 'event' ? `/board/${id}` : '/board/'}>
          {of === 'event' ? words.toBoard : board.allBoards}
        </a>
      </TopBar>
      <main id="main" class="stack">
        {answer === null && <p class="soft">{ui.loading}</p>}
        {tables && (
          <>
            <div class="board-head">
              <p class="soft">{tables.competition && textOf(tables.competition, language)}</p>
              <h1>{words.title[tables.of]}</h1>
            </div>
            <Delegations tables={tables} onKind={setKind} isContest={of === 'contest'} />
          </>
        )}
        {isUnknown && (
          <div class="empty">
            <h1>{words.unknown}</h1>
          </div>
        )}
        {answer?.ok === false && !isUnknown && (
          <Problem trouble={answer.trouble} onAgain={() => void load()} />
        )}
      </main>
    </div>
  );
};
