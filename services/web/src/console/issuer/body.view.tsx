import type { IssuerView } from '@jinbang/contracts/http/issuer';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import type { News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { History } from './history.view.tsx';
import { fetchHistory } from './issuer.client.ts';
import { issuerWords } from './issuer-words.ts';
import { ScopeBars } from './scope-bars.view.tsx';
import { StateBadge } from './state-badge.view.tsx';
import { StateDialog } from './state-dialog.view.tsx';
import { Stock } from './stock.view.tsx';

type Props = { readonly issuer: IssuerView; readonly onChanged: () => void };

/** One body: its document and what it covers, how it came to its state, its numbers. */
export const Body = ({ issuer, onChanged }: Props) => {
  const words = useWords(issuerWords);
  const { body: history, again } = useAnswer(issuer.bodyId, () => fetchHistory(issuer.bodyId));
  const [isChanging, setChanging] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const look = () => {
    again();
    onChanged();
  };
  const done = (said: News) => {
    setNews(said);
    setChanging(false);
    look();
  };
  return (
    <LookAgain.Provider value={look}>
      <section class="stack" aria-labelledby="issuer-open">
        <div class="head">
          <h2 id="issuer-open">
            {issuer.name} <StateBadge state={issuer.state} />
          </h2>
          {history?.may.change && (
            <button type="button" class="button" onClick={() => setChanging(true)}>
              {words.change}
            </button>
          )}
        </div>
        {issuer.state !== 'active' && <p class="notice">{words.onlyActive}</p>}
        <NewsLine news={news} />
        <Facts issuer={issuer} certified={history?.certifiedCount ?? null} />
        <ScopeBars filed={issuer.filed} />
      </section>
      {history && <Stock issuer={issuer} mayChange={history.may.numbers} />}
      {history && <History issuer={issuer} history={history} onDone={done} />}
      {isChanging && (
        <StateDialog issuer={issuer} onClose={() => setChanging(false)} onDone={done} />
      )}
    </LookAgain.Provider>
  );
};

type FactsProps = { readonly issuer: IssuerView; readonly certified: number | null };

const Facts = ({ issuer, certified }: FactsProps) => {
  const words = useWords(issuerWords);
  const { kind, filingNo, documentOn, numberSource, evaluator, bodyCode, sealedBy } = issuer;
  return (
    <dl class="issuer-facts">
      <Fact name={words.kind}>{words.kinds[kind]}</Fact>
      <Fact name={words.document}>{filingNo}</Fact>
      {documentOn && <Fact name={words.documentOn}>{documentOn}</Fact>}
      {bodyCode && (
        <Fact name={words.code}>
          <span class="number">{`${evaluator ?? ''} ${bodyCode}`}</span>
        </Fact>
      )}
      <Fact name={words.source}>{words.sources[numberSource]}</Fact>
      {sealedBy && <Fact name={words.sealedBy}>{sealedBy}</Fact>}
      {issuer.peopleMax !== null && (
        <Fact name={words.people}>
          <People used={certified} max={issuer.peopleMax} />
        </Fact>
      )}
    </dl>
  );
};

const Fact = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: preact.ComponentChildren;
}) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const People = ({ used, max }: { readonly used: number | null; readonly max: number }) => {
  const words = useWords(issuerWords);
  if (used === null) return <>{max}</>;
  return (
    <>
      <span class="number">{words.peopleUsed(used, max)}</span>
      <progress max={max} value={used} aria-label={words.peopleUsed(used, max)} />
      {used >= max && <span class="small flaw">{words.peopleFull}</span>}
    </>
  );
};
