import type { UploadRunView } from '@jinbang/contracts/http/upload';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { moveRun } from './machine.client.ts';
import { machineWords } from './machine-words.ts';
import { ReceiptDialog } from './receipt-dialog.view.tsx';
import { TakeUpload } from './take-upload.view.tsx';

type Act = 'take' | 'handing-in' | 'withdrawal' | 'receipt';
type Props = { readonly run: UploadRunView; readonly onDone: () => void };

/** What can be done with an upload now: take its file, say it was handed in, read its receipt. */
export const RunActs = ({ run, onDone }: Props) => {
  const words = useWords(machineWords);
  const [act, setAct] = useState<Act | null>(null);
  const { isBusy, trouble, send } = useSending();
  const close = () => setAct(null);
  const finish = () => {
    close();
    onDone();
  };
  const acts: readonly (readonly [Act, string])[] =
    run.state === 'made'
      ? [
          ['take', words.take],
          ['handing-in', words.handIn],
          ['withdrawal', words.withdraw],
        ]
      : [
          ['receipt', words.receipt],
          ['take', words.take],
        ];
  return (
    <div class="row">
      {acts.map(([one, word]) => (
        <button key={one} type="button" class="button tight" onClick={() => setAct(one)}>
          {word}
        </button>
      ))}
      {act === 'take' && <TakeUpload run={run} onClose={close} onDone={onDone} />}
      {act === 'receipt' && <ReceiptDialog run={run} onClose={close} onDone={finish} />}
      {(act === 'handing-in' || act === 'withdrawal') && (
        <Confirm
          title={act === 'handing-in' ? words.handInTitle : words.withdrawTitle}
          yes={act === 'handing-in' ? words.handIn : words.withdraw}
          no={words.cancel}
          isBusy={isBusy}
          trouble={trouble}
          onYes={() => void send(() => moveRun(run, act), finish)}
          onNo={close}
        >
          <p>{act === 'handing-in' ? words.handInText : words.withdrawText}</p>
        </Confirm>
      )}
    </div>
  );
};
