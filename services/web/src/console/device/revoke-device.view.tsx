import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { type Device, revokeDevice } from './device.client.ts';
import { deviceWords } from './device-words.ts';

type Props = {
  readonly device: Device;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export const RevokeDevice = ({ device, onClose, onDone }: Props) => {
  const words = useWords(deviceWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.revokeTitle(device.name)}
      yes={words.revokeYes}
      no={words.keep}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => revokeDevice(device.deviceId), onDone)}
      onNo={onClose}
    >
      <p>{words.revokeText}</p>
      <p class="notice">{words.unsentText}</p>
    </Confirm>
  );
};
