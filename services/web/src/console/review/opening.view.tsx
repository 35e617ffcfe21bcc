import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { describedBy, Field } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import {
  askOpening,
  type Cell,
  decideOpening,
  type OpeningDecision,
  type Reopening,
} from './review.client.ts';
import { reviewWords } from './review-words.ts';
import type { StepProps } from './step-props.ts';

type ReasonProps = {
  readonly label: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

const Reason = ({ label, reason, onReason }: ReasonProps) => (
  <Field id="review-reason" label={label}>
    <textarea
      id="review-reason"
      class="input plain-text"
      rows={3}
      maxLength={1_000}
      value={reason}
      {...describedBy('review-reason')}
      onInput={({ currentTarget }) => onReason(currentTarget.value)}
    />
  </Field>
);

type AskProps = StepProps & { readonly cells: readonly Cell[]; readonly onClose: () => void };

/** The chief judge asks for exactly the marks found wrong; nothing is opened before it is agreed to. */
export const AskOpening = ({ place, module, cells, onDone, onClose }: AskProps) => {
  const words = useWords(reviewWords);
  const [reason, setReason] = useState(words.askReason);
  const { isBusy, trouble, send } = useSending();
  const said = reason.trim();
  const ask = () =>
    void send(
      () => askOpening(place, module.version, { reason: said, cells }),
      () => {
        onClose();
        onDone(inBoth(reviewWords, ({ asked }) => asked));
      },
    );
  return (
    <Dialog title={words.askTitle(cells.length)} onClose={onClose}>
      <p class="soft">{words.askHint}</p>
      <Reason label={words.reason} reason={reason} onReason={setReason} />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="button" class="button first" disabled={isBusy || said === ''} onClick={ask}>
          {words.ask(cells.length).replace('…', '')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
        <span class="soft small">{said === '' ? words.reasonFirst : ''}</span>
      </p>
    </Dialog>
  );
};

type DecideProps = StepProps & { readonly reopening: Reopening; readonly onClose: () => void };

/** A supervisor agrees, or refuses with a reason. */
export const DecideOpening = ({ place, reopening, onDone, onClose }: DecideProps) => {
  const words = useWords(reviewWords);
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  const said = reason.trim();
  const decide = (decision: OpeningDecision) =>
    void send(
      () => decideOpening(place, reopening.reopeningId, decision),
      () => {
        onClose();
        onDone(inBoth(reviewWords, ({ decided }) => decided));
      },
    );
  return (
    <Dialog title={words.decideTitle(reopening.cells.length)} onClose={onClose}>
      <p>{reopening.reason}</p>
      <p class="soft">{words.askHint}</p>
      <Reason label={words.refuseWhy} reason={reason} onReason={setReason} />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || said !== ''}
          onClick={() => decide({ outcome: 'approved' })}
        >
          {words.approve}
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy || said === ''}
          aria-describedby="review-refuse-why"
          onClick={() => decide({ outcome: 'refused', reason: said })}
        >
          {words.refuse}
        </button>
        <button type="button" class="button plain" onClick={onClose}>
          {words.cancel}
        </button>
        <span id="review-refuse-why" class="soft small">
          {said === '' ? words.refuseNeeds : words.agreeNeeds}
        </span>
      </p>
    </Dialog>
  );
};
