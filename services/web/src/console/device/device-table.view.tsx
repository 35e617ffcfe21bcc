import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { distanceText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import type { Device } from './device.client.ts';
import { type DeviceState, stateOfDevice } from './device.rules.ts';
import { deviceWords } from './device-words.ts';

const LOOKS: Readonly<Record<DeviceState, { readonly sign: SignName; readonly tone: string }>> = {
  working: { sign: 'live', tone: 'live' },
  locked: { sign: 'lock', tone: 'progress' },
  free: { sign: 'wait', tone: 'doubt' },
  silent: { sign: 'bad', tone: 'bad' },
  revoked: { sign: 'frozen', tone: 'doubt' },
};

type Props = {
  readonly devices: readonly Device[];
  readonly mayRename: boolean;
  readonly mayRevoke: boolean;
  readonly onRename: (device: Device) => void;
  readonly onRevoke: (device: Device) => void;
};

export const DeviceTable = ({ devices, ...acts }: Props) => {
  const words = useWords(deviceWords);
  return (
    <ScrollArea name={words.list}>
      <table class="table roomy">
        <thead>
          <tr>
            <th scope="col">{words.tablet}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.judge}</th>
            <th scope="col">{words.seen}</th>
            <th scope="col">
              <span class="unseen">{words.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <Row key={device.deviceId} device={device} {...acts} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type RowProps = Omit<Props, 'devices'> & { readonly device: Device };

const Row = ({ device, mayRename, mayRevoke, onRename, onRevoke }: RowProps) => {
  const words = useWords(deviceWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const now = new Date();
  const state = stateOfDevice(device, now);
  return (
    <tr>
      <th scope="row">{device.name}</th>
      <td>
        <Badge {...LOOKS[state]} word={words.states[state]} outlined={true} />
      </td>
      <td>{device.session ? nameOf(device.session.personId) : '–'}</td>
      <td class="number small">{distanceText(device.lastSeenAt, language, now)}</td>
      <td class="right">
        {state !== 'revoked' && (
          <span class="row end">
            {mayRename && (
              <button
                type="button"
                class="button tight"
                aria-label={words.renameTitle(device.name)}
                onClick={() => onRename(device)}
              >
                {words.rename}
              </button>
            )}
            {mayRevoke && (
              <button
                type="button"
                class="button tight"
                aria-label={words.revokeTitle(device.name)}
                onClick={() => onRevoke(device)}
              >
                {words.revoke}
              </button>
            )}
          </span>
        )}
      </td>
    </tr>
  );
};
