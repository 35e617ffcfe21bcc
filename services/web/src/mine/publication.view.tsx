import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import { useState } from 'preact/hooks';
import type { Answer, Trouble } from '../ui/ask.client.ts';
import { Dialog } from '../ui/dialog.view.tsx';
import { useLanguage, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { dayText } from '../ui/time-text.ts';
import { ownWords } from './own-words.ts';

type Props = {
  readonly publication: OwnEntry['publication'];
  readonly onTakeBack: (version: number) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
};

/** Whether one's name is published, and the way to take that back; nothing where nobody asked. */
export const Publication = ({ publication, onTakeBack, onDone }: Props) => {
  const words = useWords(ownWords);
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  if (publication === null) return null;
  const since = dayText(publication.at, language);
  const isGiven = publication.state === 'given';
  return (
    <section class="stack no-print">
      <h3>{words.publication}</h3>
      <p>{isGiven ? words.published(since) : words.unpublished(since)}</p>
      {isGiven && (
        <p>
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {words.takeBack}
          </button>
        </p>
      )}
      {isAsking && (
        <TakeBack
          onTakeBack={() => onTakeBack(publication.version)}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onDone();
          }}
        />
      )}
    </section>
  );
};

type DialogProps = {
  readonly onTakeBack: () => Promise<Answer<unknown>>;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const TakeBack = ({ onTakeBack, onClose, onDone }: DialogProps) => {
  const words = useWords(ownWords);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const takeBack = async () => {
    setBusy(true);
    const answer = await onTakeBack();
    setBusy(false);
    if (answer.ok) onDone();
    else setTrouble(answer.trouble);
  };
  return (
    <Dialog title={words.takeBackTitle} onClose={onClose}>
      <p>{words.takeBackText}</p>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy}
          onClick={() => void takeBack()}
        >
          {words.takeBackSure}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};
