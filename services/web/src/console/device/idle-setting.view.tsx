import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { type DeviceSetting, fetchDeviceSetting, saveDeviceSetting } from './device.client.ts';
import { idleChoices, MINUTE_MS } from './device.rules.ts';
import { deviceWords } from './device-words.ts';

type Props = {
  readonly eventId: string;
  /** The organiser answers for how long a tablet may lie open. */
  readonly maySet: boolean;
};

/** After how long without a touch the tablets of this event ask for the PIN again. */
export const IdleSetting = ({ eventId, maySet }: Props) => {
  const words = useWords(deviceWords);
  const { body, trouble, again } = useAnswer(`${eventId} idle`, () => fetchDeviceSetting(eventId));
  const sending = useSending();
  const [saved, setSaved] = useState<DeviceSetting | null>(null);
  const setting = saved ?? body;
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!setting) return null;
  const minutes = setting.idleAfterMs / MINUTE_MS;
  if (!maySet) return <p class="soft small">{words.idleIs(minutes)}</p>;
  const save = (idleAfterMs: number) =>
    sending.send(() => saveDeviceSetting(eventId, idleAfterMs, setting.version), setSaved);
  return (
    <div class="stack-tight">
      <SelectField
        id="idle"
        label={words.idle}
        hint={saved ? words.idleSaved : words.idleHint}
        value={String(setting.idleAfterMs)}
        onValue={(value) => void save(Number(value))}
        groups={[
          {
            label: '',
            choices: idleChoices(setting.idleAfterMs).map((ms) => ({
              value: String(ms),
              label: words.minutes(ms / MINUTE_MS),
            })),
          },
        ]}
      />
      {sending.trouble && <Problem trouble={sending.trouble} />}
    </div>
  );
};
