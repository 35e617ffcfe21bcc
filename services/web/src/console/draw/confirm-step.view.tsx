import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { presentKey, waitingKey } from './ceremony.rules.ts';
import { confirmKeys } from './draw.client.ts';
import type { DrawKey } from './draw.types.ts';
import { drawAllWords } from './draw-all-words.ts';
import { drawWords } from './draw-words.ts';
import { KeyTest } from './key-test.view.tsx';
import { keyNameOf } from './lots.rules.ts';
import { NotYours } from './not-yours.view.tsx';
import { type Room, useHolds } from './room.ts';
import { useKeptKey } from './use-kept-key.ts';

/** The keys are tried on one computer and confirmed on another account. */
export const ConfirmStep = ({ given, onDone }: Room) => {
  const words = useWords(drawWords);
  const holds = useHolds();
  const waiting = waitingKey(given.keys);
  const { identity } = useKeptKey(waiting);
  if (!waiting) {
    const isDone = presentKey(given.keys) !== undefined;
    return (
      <>
        <h2>{words.step.confirm}</h2>
        <p class={isDone ? 'news' : 'soft'}>{isDone ? words.confirm.done : words.key.none}</p>
      </>
    );
  }
  return (
    <>
      <h2>{words.step.confirm}</h2>
      {holds('supervisor') && <ConfirmForm one={waiting} onDone={onDone} />}
      {!holds('supervisor') && <NotYours office="supervisor" />}
      {holds('encryption-judge') && identity !== null && (
        <KeyTest one={waiting} identity={identity} />
      )}
    </>
  );
};

type FormProps = { readonly one: DrawKey; readonly onDone: (news: News) => void };

const CODE = /^\d{6}$/;

const ConfirmForm = ({ one, onDone }: FormProps) => {
  const words = useWords(drawWords);
  const { confirmAll } = useWords(drawAllWords);
  const [judgeCode, setJudgeCode] = useState('');
  const [recoveryCode, setRecoveryCode] = useState('');
  const { isBusy, trouble, send } = useSending();
  const isWhole = CODE.test(judgeCode) && CODE.test(recoveryCode);
  const confirm = (event: Event) => {
    event.preventDefault();
    return send(
      () => confirmKeys(one, { judgeCode, recoveryCode }),
      () => onDone(inBoth(drawWords, (words) => words.confirm.done)),
    );
  };
  return (
    <form class="stack" onSubmit={confirm}>
      <p>
        <b class="code">{keyNameOf(one.judgeRecipient)}</b>
      </p>
      <p class="soft">{words.confirm.hint}</p>
      <p class="soft small">{confirmAll}</p>
      <div class="columns">
        <TextField
          id="judge-code"
          label={words.confirm.judge}
          value={judgeCode}
          onValue={(value) => setJudgeCode(value.trim())}
          hint={words.code}
          lengthMax={6}
        />
        <TextField
          id="recovery-code"
          label={words.confirm.recovery}
          value={recoveryCode}
          onValue={(value) => setRecoveryCode(value.trim())}
          hint={words.code}
          lengthMax={6}
        />
      </div>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="submit" class="button first" disabled={!isWhole || isBusy}>
          {isBusy ? words.working : words.confirm.yes}
        </button>
        <Lack when={!isWhole} why="fill" />
      </p>
    </form>
  );
};
