import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { type ApiKey, fetchKeys, type MadeKey } from './key.client.ts';
import { keysInOrder } from './key.rules.ts';
import { KeyCard } from './key-card.view.tsx';
import { keyWords } from './key-words.ts';
import { MadeKeyDialog } from './made-key.view.tsx';
import { MakeKey } from './make-key.view.tsx';
import { RevokeKey } from './revoke-key.view.tsx';

type Open =
  | { readonly kind: 'make'; readonly like: ApiKey | null }
  | { readonly kind: 'made'; readonly made: MadeKey }
  | { readonly kind: 'revoke'; readonly key: ApiKey };

/** Keys for machines: what they may do in words, made once, replaced without a gap. */
export const KeysScreen = () => {
  const words = useWords(keyWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer('keys', fetchKeys);
  const [open, setOpen] = useState<Open | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <div class="head">
        <h1>{words.title}</h1>
        <div class="head-acts">
          <button
            type="button"
            class="button first"
            onClick={() => setOpen({ kind: 'make', like: null })}
          >
            {words.make}
          </button>
        </div>
      </div>
      <p class="soft lead">{words.lead}</p>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body?.items.length === 0 && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      <ul class="stack">
        {keysInOrder(body?.items ?? [], new Date()).map((key) => (
          <KeyCard
            key={key.keyId}
            apiKey={key}
            onRotate={() => setOpen({ kind: 'make', like: key })}
            onRevoke={() => setOpen({ kind: 'revoke', key })}
          />
        ))}
      </ul>
      <p class="soft small">{words.two}</p>
      {open?.kind === 'make' && (
        <MakeKey
          like={open.like}
          onClose={close}
          onMade={(made) => {
            setOpen({ kind: 'made', made });
            again();
          }}
        />
      )}
      {open?.kind === 'made' && <MadeKeyDialog made={open.made} onClose={close} />}
      {open?.kind === 'revoke' && (
        <RevokeKey
          apiKey={open.key}
          onClose={close}
          onDone={() => {
            setNews(inBoth(keyWords, (words) => words.revoked(open.key.label)));
            close();
            again();
          }}
        />
      )}
    </>
  );
};
