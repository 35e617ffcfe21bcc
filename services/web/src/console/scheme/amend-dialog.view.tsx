import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { Field } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { amendWords, type Way } from './amend-words.ts';
import { type Correction, correctionChange, correctionOf } from './correction.rules.ts';
import { CorrectionFields } from './correction-fields.view.tsx';
import { allChanges, type Gathered, namesOf } from './gathered.rules.ts';
import { type AmendmentChange, propose, tryChanges, type Where } from './scheme.client.ts';
import type { SchemeAspect } from './scheme.types.ts';
import { TriedEffect } from './tried-effect.view.tsx';
import { useSettled } from './use-settled.ts';

const WAYS: readonly Way[] = ['full', 'without', 'spread', 'correct'];

type Props = {
  readonly where: Where;
  readonly publishedVersion: number;
  readonly aspect: SchemeAspect;
  readonly isLocked: boolean;
  /** Changes of other aspects that are proposed with this one. */
  readonly gathered: readonly Gathered[];
  readonly onGather: (gathered: Gathered) => void;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** M10: what is defective, how it is treated, and why; its effect is seen before it is proposed. */
export const AmendDialog = (props: Props) => {
  const { where, publishedVersion, aspect, isLocked, gathered, onGather, onClose, onDone } = props;
  const words = useWords(amendWords);
  const { isBusy, trouble, send } = useSending();
  const [way, setWay] = useState<Way>('full');
  const [reason, setReason] = useState('');
  const [wanted, setWanted] = useState<Correction>(() => correctionOf(aspect));
  const change: AmendmentChange | null =
    way === 'correct'
      ? correctionChange(aspect, wanted)
      : { kind: 'void', aspectId: aspect.aspectId, as: way };
  const changes = allChanges(gathered, change);
  const key = change === null ? null : namesOf(changes);
  const asked = useSettled(key, SETTLED_MS);
  const tried = useAnswer(asked, () => tryChanges(where, changes));
  // What was shown is of exactly these changes, or it is not shown.
  const shown = asked === key && tried.trouble === null ? tried.body : null;
  const act = () =>
    void send(
      () => propose(where, publishedVersion, { changes, reason: reason.trim() }),
      () => onDone(words.proposed),
    );
  const hinders = tried.trouble === null ? words.effectWaits : '';
  const unseen = shown === null ? hinders : null;
  const lack = change === null ? words.nothingChanged : unseen;
  return (
    <Dialog title={words.amendTitle(aspect.code)} onClose={onClose}>
      <p class="soft">{words.amendLead}</p>
      {isLocked && <p class="notice">{words.locked}</p>}
      {gathered.length > 0 && (
        <p class="notice">{words.together(gathered.map(({ code }) => code).join(', '))}</p>
      )}
      <WayChoice way={way} onWay={setWay} />
      {way === 'correct' && (
        <CorrectionFields aspect={aspect} wanted={wanted} onWanted={setWanted} />
      )}
      {change !== null && <TriedEffect shown={shown} trouble={tried.trouble} />}
      <Reason reason={reason} onReason={setReason} />
      {trouble && <Problem trouble={trouble} />}
      <Acts
        lack={lack ?? (reason.trim() === '' ? words.reasonMissing : null)}
        isBusy={isBusy}
        onPropose={act}
        onGather={change && (() => onGather({ code: aspect.code, change }))}
        onClose={onClose}
      />
    </Dialog>
  );
};

/** While a figure is being typed nothing is worked out. */
const SETTLED_MS = 500;

type ReasonProps = { readonly reason: string; readonly onReason: (reason: string) => void };

const Reason = ({ reason, onReason }: ReasonProps) => {
  const words = useWords(amendWords);
  return (
    <Field id="amend-reason" label={words.reason} hint={words.reasonHint}>
      <textarea
        id="amend-reason"
        class="input plain-text"
        rows={3}
        maxLength={1_000}
        value={reason}
        aria-describedby="amend-reason-hint"
        onInput={(event) => onReason(event.currentTarget.value)}
      />
    </Field>
  );
};

type ActsProps = {
  /** Why it cannot be proposed yet. */
  readonly lack: string | null;
  readonly isBusy: boolean;
  readonly onPropose: () => void;
  /** Null while nothing is changed. */
  readonly onGather: (() => void) | null;
  readonly onClose: () => void;
};

/** The proposal, or another aspect that belongs to the same defect. */
const Acts = ({ lack, isBusy, onPropose, onGather, onClose }: ActsProps) => {
  const words = useWords(amendWords);
  return (
    <p class="row">
      <button
        type="button"
        class="button first"
        disabled={isBusy || lack !== null}
        aria-describedby="amend-why-not"
        onClick={onPropose}
      >
        {words.propose}
      </button>
      <button
        type="button"
        class="button"
        disabled={isBusy || onGather === null}
        aria-describedby="amend-why-not"
        onClick={onGather ?? undefined}
      >
        {words.andAnother}
      </button>
      <button type="button" class="button plain" onClick={onClose}>
        {words.cancel}
      </button>
      <span id="amend-why-not" class="soft small">
        {lack ?? ''}
      </span>
    </p>
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
