import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { removeWinner } from './eligibility.client.ts';
import type { Winner } from './eligibility.types.ts';
import { eligibilityWords } from './eligibility-words.ts';

type Props = {
  readonly competitionId: string;
  readonly winner: Winner;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Asks why a line goes off the list. */
export const RemoveWinner = ({ competitionId, winner, name, onClose, onDone }: Props) => {
  const words = useWords(eligibilityWords);
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  return (
    <Dialog title={words.offOf(name)} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          void send(() => removeWinner(competitionId, winner, reason.trim()), onDone);
        }}
      >
        <p>
          {winner.title} · <span class="number">{winner.year}</span>
        </p>
        <p class="soft">{words.offFollows}</p>
        <TextField
          id="off-reason"
          label={words.reason}
          hint={reason.trim() === '' ? words.reasonMissing : words.reasonHint}
          lengthMax={500}
          value={reason}
          onValue={setReason}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || reason.trim() === ''}
            aria-describedby="off-reason-hint"
          >
            {words.off}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
