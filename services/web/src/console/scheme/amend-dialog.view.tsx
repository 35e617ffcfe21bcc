import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { Field } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { amendWords, type Way } from './amend-words.ts';
import { type Correction, correctionChange, correctionOf } from './correction.rules.ts';
import { CorrectionFields } from './correction-fields.view.tsx';
import { type AmendmentChange, propose, type Where } from './scheme.client.ts';
import type { SchemeAspect } from './scheme.types.ts';

const WAYS: readonly Way[] = ['full', 'without', 'spread', 'correct'];

type Props = {
  readonly where: Where;
  readonly publishedVersion: number;
  readonly aspect: SchemeAspect;
  readonly isLocked: boolean;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** M10: what is defective, how it is treated, and why; nothing changes before another approves. */
export const AmendDialog = (props: Props) => {
  const { where, publishedVersion, aspect, isLocked, onClose, onDone } = props;
  const words = useWords(amendWords);
  const { isBusy, trouble, send } = useSending();
  const [way, setWay] = useState<Way>('full');
  const [reason, setReason] = useState('');
  const [wanted, setWanted] = useState<Correction>(() => correctionOf(aspect));
  const change: AmendmentChange | null =
    way === 'correct'
      ? correctionChange(aspect, wanted)
      : { kind: 'void', aspectId: aspect.aspectId, as: way };
  const whyNot = reason.trim() === '' ? words.reasonMissing : null;
  const flaw = change === null ? words.nothingChanged : whyNot;
  const act = () => {
    if (change === null) return;
    void send(
      () => propose(where, publishedVersion, { changes: [change], reason: reason.trim() }),
      () => onDone(words.proposed),
    );
  };
  return (
    <Dialog title={words.amendTitle(aspect.code)} onClose={onClose}>
      <p class="soft">{words.amendLead}</p>
      {isLocked && <p class="notice">{words.locked}</p>}
      <WayChoice way={way} onWay={setWay} />
      {way === 'correct' && (
        <CorrectionFields aspect={aspect} wanted={wanted} onWanted={setWanted} />
      )}
      <Field id="amend-reason" label={words.reason} hint={words.reasonHint}>
        <textarea
          id="amend-reason"
          class="input plain-text"
          rows={3}
          maxLength={1_000}
          value={reason}
          aria-describedby="amend-reason-hint"
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || flaw !== null}
          aria-describedby="amend-why-not"
          onClick={act}
        >
          {words.propose}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
        <span id="amend-why-not" class="soft small">
          {flaw ?? ''}
        </span>
      </p>
    </Dialog>
  );
};

const WayChoice = ({ way, onWay }: { readonly way: Way; readonly onWay: (way: Way) => void }) => {
  const words = useWords(amendWords);
  return (
    <fieldset class="choices ways">
      <legend>{words.way}</legend>
      {WAYS.map((one) => (
        <label key={one} class="way">
          <input type="radio" name="amend-way" checked={way === one} onChange={() => onWay(one)} />
          <span>
            <b>{words.ways[one].name}</b>
            <span class="under small soft">{words.ways[one].means}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
