import type { ReleaseStep, ResultView } from '@jinbang/contracts/http/result-desk';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { MomentField } from '../appeal/moment-field.view.tsx';
import { useSending } from '../use-sending.ts';
import { signStep } from './result.client.ts';
import { resultWords } from './result-words.ts';

type Props = {
  readonly eventId: string;
  readonly result: ResultView;
  readonly step: ReleaseStep;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Signs one step of the release; what was done on paper may be written down later. */
export const StepDialog = ({ eventId, result, step, onDone, onClose }: Props) => {
  const words = useWords(resultWords);
  const [moment, setMoment] = useState('');
  const { isBusy, trouble, send } = useSending();
  const body = {
    step,
    ...(moment === '' ? {} : { happenedAt: new Date(moment).toISOString() }),
  };
  return (
    <Confirm
      title={words.step[step]}
      yes={words.step[step]}
      no={words.no}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => signStep(eventId, result, body), onDone)}
      onNo={onClose}
    >
      <p>{words.actHint.release}</p>
      {step !== 'notice' && (
        <MomentField
          id="step-moment"
          label={words.happenedAt}
          hint={words.happenedHint}
          value={moment}
          onValue={setMoment}
        />
      )}
    </Confirm>
  );
};
