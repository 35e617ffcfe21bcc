import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { type IssuedPin, issuePins } from './pin.client.ts';
import { pinWords } from './pin-words.ts';
import type { RosterLine } from './roster.rules.ts';

type Props = {
  readonly eventId: string;
  readonly lines: readonly RosterLine[];
  readonly onClose: () => void;
  readonly onIssued: (pins: readonly IssuedPin[]) => void;
};

/** Says what follows, then shows how far it is; PINs already made are never thrown away. */
export const IssueDialog = ({ eventId, lines, onClose, onIssued }: Props) => {
  const words = useWords(pinWords);
  const [made, setMade] = useState<readonly IssuedPin[]>([]);
  // The roster is looked at again meanwhile; the list is the one that was agreed to.
  const [wanted] = useState(lines);
  const { isBusy, trouble, send } = useSending();
  const again = wanted.filter(({ pin }) => pin !== undefined).length;
  const issue = () =>
    send(
      () =>
        issuePins(
          eventId,
          wanted.map(({ appointmentId }) => appointmentId),
          setMade,
        ),
      onIssued,
    );
  const leave = () => (made.length > 0 ? onIssued(made) : onClose());
  return (
    <Dialog title={words.issueTitle(wanted.length)} onClose={isBusy ? () => {} : leave}>
      <p>{words.issueText}</p>
      {again > 0 && <p class="notice">{words.issueAgain(again)}</p>}
      {isBusy && (
        <p class="stack-tight" role="status">
          <progress max={wanted.length} value={made.length} aria-label={words.issueYes} />
          <span class="number">{words.progress(made.length, wanted.length)}</span>
        </p>
      )}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || made.length > 0}
          onClick={() => void issue()}
        >
          {words.issueYes}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={leave}>
          {words.back}
        </button>
      </p>
    </Dialog>
  );
};
