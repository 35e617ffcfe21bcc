import { OFFICE_PASSWORD_MIN } from '@jinbang/contracts/http/office-file';
import type { UploadRunView } from '@jinbang/contracts/http/upload';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { passwordOf, RANDOM_BYTES } from '../office-file/password.rules.ts';
import { saveFile } from '../paper/save-file.ts';
import { useSending } from '../use-sending.ts';
import { takeUpload } from './machine.client.ts';
import { machineWords } from './machine-words.ts';

type Props = {
  readonly run: UploadRunView;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const newPassword = (): string => passwordOf(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));

/** Takes the file with everybody's numbers out: encrypted, and written down who did. */
export const TakeUpload = ({ run, onClose, onDone }: Props) => {
  const words = useWords(machineWords);
  const [password, setPassword] = useState(newPassword);
  const { isBusy, trouble, send } = useSending();
  const isShort = password.length < OFFICE_PASSWORD_MIN;
  const take = () =>
    send(
      () => takeUpload(run.runId, password),
      (file) => {
        saveFile(file, `upload-${run.runId.slice(-12)}.zip`);
        onDone();
      },
    );
  return (
    <Dialog title={words.takeTitle} onClose={onClose}>
      <div class="stack">
        <p>{words.takeText}</p>
        <TextField
          id="upload-password"
          label={words.password}
          flaw={isShort ? words.passwordShort : undefined}
          value={password}
          onValue={setPassword}
          lengthMax={128}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button
            type="button"
            class="button first"
            disabled={isBusy || isShort}
            onClick={() => void take()}
          >
            {words.take}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </div>
    </Dialog>
  );
};
