import type { IssuerView } from '@jinbang/contracts/http/issuer';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink, usePlace } from '../use-place.ts';
import { Body } from './body.view.tsx';
import { FileDialog } from './file-dialog.view.tsx';
import { fetchIssuers } from './issuer.client.ts';
import { inOrder } from './issuer.rules.ts';
import { issuerWords } from './issuer-words.ts';
import './issuer.css';
import { StateBadge } from './state-badge.view.tsx';

/** Who may issue, by which document, till when; and where the numbers of certificates come from. */
export const IssuersScreen = () => {
  const words = useWords(issuerWords);
  const ui = useWords(uiWords);
  const { held } = useWho();
  const { chosen } = usePlace();
  const { body, trouble, again } = useAnswer('issuers', fetchIssuers);
  const [isFiling, setFiling] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  const mayFile = held.some(
    ({ office, scope, ended }) =>
      !ended &&
      scope.kind === 'platform' &&
      (office === 'approving-office' || office === 'platform-operator'),
  );
  const issuers = inOrder(body?.items ?? []);
  const issuer = issuers.find(({ bodyId }) => bodyId === chosen.get('body')) ?? issuers[0];
  return (
    <>
      <div class="head">
        <h1>{words.title}</h1>
        {mayFile && (
          <div class="head-acts">
            <button type="button" class="button first" onClick={() => setFiling(true)}>
              {words.file}
            </button>
          </div>
        )}
      </div>
      <p class="soft lead">{words.lead}</p>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && issuers.length === 0 && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      {issuers.length > 1 && <Bodies issuers={issuers} here={issuer?.bodyId} />}
      {issuer && <Body key={issuer.bodyId} issuer={issuer} onChanged={again} />}
      {isFiling && (
        <FileDialog
          onClose={() => setFiling(false)}
          onDone={(name) => {
            setFiling(false);
            setNews(inBoth(issuerWords, (said) => said.filed(name)));
            again();
          }}
        />
      )}
    </>
  );
};

type BodiesProps = { readonly issuers: readonly IssuerView[]; readonly here: string | undefined };

/** Every body on file; one is open below. */
const Bodies = ({ issuers, here }: BodiesProps) => {
  const words = useWords(issuerWords);
  return (
    <nav aria-label={words.title}>
      <ul class="issuer-list">
        {issuers.map(({ bodyId, name, kind, state }) => (
          <li key={bodyId}>
            <a
              href={addressOf('issuers', { body: bodyId })}
              aria-current={bodyId === here ? 'true' : undefined}
              onClick={followLink('issuers', { body: bodyId })}
            >
              <span class="issuer-name">{name}</span>
              <span class="soft small">{words.kinds[kind]}</span>
            </a>
            <StateBadge state={state} />
          </li>
        ))}
      </ul>
    </nav>
  );
};
