import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink, usePlace } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import './approval.css';
import { fetchQueue } from './approval.client.ts';
import { VIEWS, type View, viewOf } from './approval.rules.ts';
import { approvalWords } from './approval-words.ts';
import { BatchView } from './batch.view.tsx';
import { QueueTable } from './queue.view.tsx';

/** What waits for an approving office, batch by batch, and what it answered (M17). */
export const ApprovalsScreen = () => {
  const words = useWords(approvalWords);
  const { chosen } = usePlace();
  const batchId = chosen.get('batch');
  const view = viewOf(chosen.get('view'));
  const [news, setNews] = useState('');
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <NewsLine news={news} />
      {batchId === null ? (
        <QueueOf key={view} view={view} />
      ) : (
        <BatchView key={batchId} batchId={batchId} view={view} onNews={setNews} />
      )}
    </>
  );
};

const QueueOf = ({ view }: { readonly view: View }) => {
  const words = useWords(approvalWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(view, () => fetchQueue(view), 20_000);
  return (
    <LookAgain.Provider value={again}>
      <nav class="row approval-views" aria-label={words.views}>
        {VIEWS.map((one) => (
          <a
            key={one}
            class={one === view ? 'button tight' : 'button tight plain'}
            aria-current={one === view ? 'page' : undefined}
            href={addressOf('approvals', { view: one })}
            onClick={followLink('approvals', { view: one })}
          >
            {words.view[one]}
          </a>
        ))}
      </nav>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body?.items.length === 0 && (
        <div class="empty">
          <h2>{words.none[view]}</h2>
          <p class="soft">{words.noneHint[view]}</p>
        </div>
      )}
      {body && body.items.length > 0 && <QueueTable batches={body.items} view={view} />}
      {body && body.next !== null && <p class="soft small">{words.moreBatches}</p>}
    </LookAgain.Provider>
  );
};
