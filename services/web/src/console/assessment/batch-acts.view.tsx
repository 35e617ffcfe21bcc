import type { OneAssessment } from '@jinbang/contracts/http/assessment';
import { useId, useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { signSummary, takeStep } from './assessment.client.ts';
import { mySignature, nextStep } from './assessment.rules.ts';
import { assessmentWords } from './assessment-words.ts';

type Asked = 'step' | 'sign' | 'reopen';
type Props = { readonly one: OneAssessment; readonly onChanged: () => void };

const REOPENED = ['summarised', 'signed', 'proposed'];

/** The next step of the desk, one's own signature, and opening again; each asked before it is done. */
export const BatchActs = ({ one, onChanged }: Props) => {
  const words = useWords(assessmentWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  const step = one.may.keep ? nextStep(one.state) : null;
  const role = mySignature(one);
  const mayReopen = one.may.keep && REOPENED.includes(one.state);
  const done = () => {
    setAsked(null);
    onChanged();
  };
  const close = () => setAsked(null);
  if (!step && !role && !mayReopen) return null;
  return (
    <p class="row">
      {step && (
        <button
          type="button"
          class="button first"
          disabled={step === 'summarise' && one.lacks.length > 0}
          aria-describedby={step === 'summarise' ? 'before-title' : undefined}
          onClick={() => setAsked('step')}
        >
          {words.steps[step]}
        </button>
      )}
      {role && (
        <button type="button" class="button first" onClick={() => setAsked('sign')}>
          {words.sign[role]}
        </button>
      )}
      {mayReopen && (
        <button type="button" class="button" onClick={() => setAsked('reopen')}>
          {words.reopen}
        </button>
      )}
      {asked === 'step' && step && (
        <Ask
          title={words.steps[step]}
          meaning={words.stepMeaning[step]}
          work={() => takeStep(one, { step })}
          onClose={close}
          onDone={done}
        />
      )}
      {asked === 'sign' && role && (
        <Ask
          title={words.sign[role]}
          meaning={words.signMeaning}
          detail={`${words.hash} ${one.summary?.rowsHash ?? ''}`}
          work={() => signSummary(one, one.summary?.rowsHash ?? '')}
          onClose={close}
          onDone={done}
        />
      )}
      {asked === 'reopen' && <Reopen one={one} onClose={close} onDone={done} />}
    </p>
  );
};

type AskProps = {
  readonly title: string;
  readonly meaning: string;
  readonly detail?: string;
  readonly work: () => ReturnType<typeof takeStep>;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const Ask = ({ title, meaning, detail, work, onClose, onDone }: AskProps) => {
  const words = useWords(assessmentWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={title}
      yes={title}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(work, onDone)}
      onNo={onClose}
    >
      <p>{meaning}</p>
      {detail && <p class="soft small code">{detail}</p>}
    </Confirm>
  );
};

type ReopenProps = Pick<Props, 'one'> & {
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const Reopen = ({ one, onClose, onDone }: ReopenProps) => {
  const words = useWords(assessmentWords);
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const id = useId();
  const work = () => takeStep(one, { step: 'reopen', reason: reason.trim() });
  return (
    <Confirm
      title={words.reopen}
      yes={words.reopen}
      no={words.cancel}
      isBusy={isBusy}
      lacks={reason.trim() === '' ? 'reason' : undefined}
      trouble={trouble}
      onYes={() => void send(work, onDone)}
      onNo={onClose}
    >
      <p>{words.reopenMeaning}</p>
      <div class="field">
        <label for={id}>{words.reason}</label>
        <textarea
          id={id}
          class="input"
          rows={3}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </Confirm>
  );
};
