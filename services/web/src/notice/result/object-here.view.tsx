import type { ResultNotice } from '@jinbang/contracts/http/result-notice';
import type { ObjectionReceipt } from '@jinbang/contracts/http/result-objection';
import { useState } from 'preact/hooks';
import { CopyText } from '../../ui/copy.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { zonedMoment } from './notice-days.rules.ts';
import { ObjectionFormView } from './objection-form.view.tsx';
import { OwnObjectionView } from './own-objection.view.tsx';
import type { ObjectionPlace } from './result-notice.client.ts';
import { resultNoticeWords } from './result-notice-words.ts';

type Notice = Pick<ResultNotice, 'resultVersion' | 'zone' | 'isOpen'>;
type Props = { readonly place: ObjectionPlace; readonly notice: Notice };
type Filed = { readonly receipt: ObjectionReceipt; readonly code: string };

/** The receipt, with the code that is shown this once. */
const Receipt = ({ place, notice, filed }: Props & { readonly filed: Filed }) => {
  const words = useWords(resultNoticeWords);
  const language = useLanguage();
  const { receipt, code } = filed;
  return (
    <div class="stack">
      <article class="card stack" aria-labelledby="receipt" aria-live="polite">
        <h3 id="receipt">{words.receipt(receipt.number)}</h3>
        <p class="number">
          {words.receivedAt(zonedMoment(receipt.receivedAt, notice.zone, language))}
        </p>
        <strong>{words.code}</strong>
        <CopyText name={words.code} text={code} />
        <p>{words.codeHint[place.about]}</p>
      </article>
      <OwnObjectionView place={place} zone={notice.zone} code={code} />
    </div>
  );
};

/** Objecting on the spot, while the notice runs. */
export const ObjectHere = ({ place, notice }: Props) => {
  const words = useWords(resultNoticeWords);
  const [isOpen, setOpen] = useState(false);
  const [filed, setFiled] = useState<Filed | null>(null);
  if (filed) return <Receipt place={place} notice={notice} filed={filed} />;
  if (!notice.isOpen) return <p class="no-print">{words.closed}</p>;
  return isOpen ? (
    <ObjectionFormView
      place={place}
      resultVersion={notice.resultVersion}
      onFiled={(receipt, code) => setFiled({ receipt, code })}
      onCancel={() => setOpen(false)}
    />
  ) : (
    <p class="no-print">
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {words.object[place.about]}
      </button>
    </p>
  );
};
