import type { OwnClaim, OwnEntry } from '@jinbang/contracts/http/own-entry';
import { useState } from 'preact/hooks';
import type { Answer, Trouble } from '../ui/ask.client.ts';
import { Dialog } from '../ui/dialog.view.tsx';
import { TextField } from '../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import type { ClaimWord } from './mine.client.ts';
import { ownWords } from './own-words.ts';

type Props = {
  readonly entry: OwnEntry;
  /** A code is enough to read this, and not to decide it. */
  readonly isByAccount: boolean;
  readonly onAnswer: (claim: OwnClaim, word: ClaimWord) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
};

type Open = { readonly claim: OwnClaim; readonly outcome: ClaimWord['outcome'] };

/** Two organisations want one in the same event: for which, is for oneself to say. */
export const OwnClaims = ({ entry, isByAccount, onAnswer, onDone }: Props) => {
  const words = useWords(ownWords);
  const language = useLanguage();
  const [open, setOpen] = useState<Open | null>(null);
  if (entry.claims.length === 0) return null;
  const holder = entry.organisation ? textOf(entry.organisation, language) : '–';
  return (
    <section class="card stack">
      <h2>{words.claims}</h2>
      {entry.claims.map((claim) => {
        const claimant = textOf(claim.organisation, language);
        return (
          <div key={claim.claimId} class="stack">
            <p>{words.claim(claimant, holder)}</p>
            {isByAccount ? (
              <p class="row">
                <button
                  type="button"
                  class="button"
                  onClick={() => setOpen({ claim, outcome: 'stays' })}
                >
                  {words.stay(holder)}
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() => setOpen({ claim, outcome: 'goes' })}
                >
                  {words.change(claimant)}
                </button>
              </p>
            ) : (
              <p class="soft small">{words.claimByAccount}</p>
            )}
          </div>
        );
      })}
      {open && (
        <Decide
          {...open}
          holder={holder}
          onClose={() => setOpen(null)}
          onAnswer={(reason) => onAnswer(open.claim, { outcome: open.outcome, reason })}
          onDone={() => {
            setOpen(null);
            onDone();
          }}
        />
      )}
    </section>
  );
};

type DecideProps = Open & {
  readonly holder: string;
  readonly onClose: () => void;
  readonly onAnswer: (reason: string) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
};

const Decide = ({ claim, outcome, holder, onClose, onAnswer, onDone }: DecideProps) => {
  const words = useWords(ownWords);
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const claimant = textOf(claim.organisation, language);
  const isEmpty = reason.trim() === '';
  const answer = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const said = await onAnswer(reason.trim());
    setBusy(false);
    if (said.ok) onDone();
    else setTrouble(said.trouble);
  };
  return (
    <Dialog
      title={outcome === 'stays' ? words.stay(holder) : words.change(claimant)}
      onClose={onClose}
    >
      <form class="stack" onSubmit={(event) => void answer(event)}>
        <p>{words.claimEnds(outcome === 'stays' ? claimant : holder)}</p>
        <TextField
          id="claim-reason"
          label={words.claimReason}
          hint={words.claimReasonHint}
          value={reason}
          onValue={setReason}
          lengthMax={500}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || isEmpty}>
            {words.answer}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          {isEmpty && <span class="soft small">{words.claimReasonFirst}</span>}
        </p>
      </form>
    </Dialog>
  );
};
