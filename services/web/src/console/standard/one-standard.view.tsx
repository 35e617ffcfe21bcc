import type { OneStandard } from '@jinbang/contracts/http/standard';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink, go } from '../use-place.ts';
import { LookAgain, useSending } from '../use-sending.ts';
import { Comparison } from './comparison.view.tsx';
import { DraftActs } from './draft-acts.view.tsx';
import { EligibilityCheck } from './eligibility.view.tsx';
import { Flaws } from './flaw-list.view.tsx';
import { LadderPicture } from './ladder.view.tsx';
import { fetchStandard, recordStandard } from './standard.client.ts';
import { stateOf, todayOf } from './standard.rules.ts';
import { standardWords, VIEWS, type View } from './standard-words.ts';
import { StateBadge } from './state-badge.view.tsx';
import { useBodies } from './use-bodies.ts';

type Props = { readonly standardId: string; readonly view: View };

/** One standard: its ladder, its place beside the national one, and who may apply by it. */
export const OneStandardView = ({ standardId, view }: Props) => {
  const words = useWords(standardWords);
  const ui = useWords(uiWords);
  const [news, setNews] = useState('');
  const { body, trouble, again } = useAnswer(standardId, () => fetchStandard(standardId));
  const onChanged = (said: string) => {
    setNews(said);
    again();
  };
  return (
    <LookAgain.Provider value={again}>
      <p>
        <a href={addressOf('standards')} onClick={followLink('standards')}>
          {words.back}
        </a>
      </p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      <p class="news" role="status">
        {news}
      </p>
      {body && (
        <div class="stack">
          <Head standard={body} />
          <DraftActs standard={body} onChanged={onChanged} />
          <Parts standard={body} view={view} />
          {view === 'ladder' && <LadderPicture ladder={body.ladder} />}
          {view === 'compare' && <Comparison standardId={standardId} />}
          {view === 'check' && <EligibilityCheck standardId={standardId} />}
        </div>
      )}
    </LookAgain.Provider>
  );
};

const Head = ({ standard }: { readonly standard: OneStandard }) => {
  const words = useWords(standardWords);
  const language = useLanguage();
  const { bodyName } = useBodies();
  const trades = standard.trades.map((trade) => textOf(trade, language));
  const facts: readonly (readonly [string, string])[] = [
    [words.edition, standard.edition],
    [words.kind, words.kinds[standard.kind]],
    ...(standard.bodyId === null ? [] : ([[words.body, bodyName(standard.bodyId)]] as const)),
    [words.route, words.routes[standard.route]],
    [words.inForce, words.period(standard.from, standard.to)],
    ...(trades.length === 0 ? [] : ([[words.trades, trades.join(' · ')]] as const)),
  ];
  return (
    <div class="card stack">
      <div class="row apart">
        <h2>
          {textOf(standard.occupation.name, language)}{' '}
          <span class="soft number">{standard.occupation.code}</span>
        </h2>
        <StateBadge state={stateOf(standard, todayOf(new Date()))} />
      </div>
      <dl class="standard-facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="number">{text}</dd>
          </div>
        ))}
      </dl>
      <div class="row">
        <Download standard={standard} />
        {standard.state === 'collected' && <RecordSample standard={standard} />}
      </div>
    </div>
  );
};

const Download = ({ standard: { document } }: { readonly standard: OneStandard }) => {
  const words = useWords(standardWords);
  const save = () => {
    const text = JSON.stringify(document, null, 2);
    const link = globalThis.document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = `${String(document.id)}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <button type="button" class="button tight" onClick={save}>
      {words.download}
    </button>
  );
};

/** A sample becomes a draft of the office's own, word for word. */
const RecordSample = ({ standard: { document } }: { readonly standard: OneStandard }) => {
  const words = useWords(standardWords);
  const { isNationalWriter } = useBodies();
  const { isBusy, trouble, send } = useSending();
  if (!isNationalWriter) return null;
  return (
    <>
      <button
        type="button"
        class="button tight"
        disabled={isBusy}
        onClick={() =>
          void send(
            () => recordStandard(null, document),
            ({ standardId }) => go('standards', { standard: standardId }),
          )
        }
      >
        {words.adopt}
      </button>
      <span class="soft small">{words.adoptLead}</span>
      {trouble && <Flaws trouble={trouble} />}
    </>
  );
};

const chosenOf = (standard: string, view: View): Readonly<Record<string, string>> =>
  view === 'ladder' ? { standard } : { standard, view };

const Parts = ({ standard, view }: { readonly standard: OneStandard; readonly view: View }) => {
  const words = useWords(standardWords);
  const shown = VIEWS.filter((one) => one !== 'compare' || standard.kind === 'enterprise');
  return (
    <nav class="parts" aria-label={words.viewsName}>
      {shown.map((one) => (
        <a
          key={one}
          href={addressOf('standards', chosenOf(standard.standardId, one))}
          aria-current={one === view ? 'page' : undefined}
          onClick={followLink('standards', chosenOf(standard.standardId, one))}
        >
          {words.views[one]}
        </a>
      ))}
    </nav>
  );
};
