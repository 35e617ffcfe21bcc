import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { type Device, renameDevice } from './device.client.ts';
import { deviceWords } from './device-words.ts';

type Props = {
  readonly device: Device;
  readonly onClose: () => void;
  readonly onDone: (name: string) => void;
};

export const RenameDevice = ({ device, onClose, onDone }: Props) => {
  const words = useWords(deviceWords);
  const [name, setName] = useState(device.name);
  const { isBusy, trouble, send } = useSending();
  return (
    <Dialog title={words.renameTitle(device.name)} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(
            () => renameDevice(device, name.trim()),
            () => onDone(name.trim()),
          );
        }}
      >
        <TextField
          id="device-name"
          label={words.name}
          value={name}
          onValue={setName}
          isRequired={true}
          lengthMax={60}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
