import type { BatchPage, ProposedRow } from '@jinbang/contracts/http/approval';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { sign } from './approval.client.ts';
import { type Marked, reasonless, returnedOf } from './approval.rules.ts';
import { approvalWords } from './approval-words.ts';

type Props = {
  readonly batch: BatchPage;
  readonly rows: readonly ProposedRow[];
  readonly back: Marked;
  /** What keeps the batch from being approved for now. */
  readonly bar: string | null;
  readonly onDone: (news: string) => void;
};

/** One button for the whole batch, which says what it will do, and a question before it does. */
export const SignPart = ({ batch, rows, back, bar, onDone }: Props) => {
  const words = useWords(approvalWords);
  const [isAsked, setAsked] = useState(false);
  const [documentNo, setDocumentNo] = useState('');
  const { isBusy, trouble, send, clear } = useSending();
  const waiting = rows.filter(({ state }) => state === 'proposed').length;
  const approved = waiting - back.size;
  const missing = reasonless(back);
  const act = words.act(approved, back.size);
  const close = () => {
    clear();
    setAsked(false);
  };
  return (
    <div class="approval-act row">
      <button
        type="button"
        class="button first"
        disabled={bar !== null || missing > 0 || waiting === 0}
        onClick={() => setAsked(true)}
      >
        {act}
      </button>
      {bar !== null && <span class="soft small">{bar}</span>}
      {missing > 0 && <span class="soft small">{words.reasonsMissing(missing)}</span>}
      {isAsked && (
        <Confirm
          title={act}
          yes={act}
          no={words.cancel}
          isBusy={isBusy}
          trouble={trouble}
          onNo={close}
          onYes={() =>
            void send(
              () => sign(batch, returnedOf(back), documentNo),
              (done) => onDone(words.done(done.approved + done.listed, done.returned)),
            )
          }
        >
          <p>{words.actHint(approved, back.size)}</p>
          <p class="soft">{words.actLast}</p>
          <TextField
            id="approval-document"
            label={words.documentNo}
            hint={words.documentHint}
            value={documentNo}
            onValue={setDocumentNo}
            lengthMax={64}
          />
        </Confirm>
      )}
    </div>
  );
};
