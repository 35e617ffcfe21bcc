import { useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { minuteText } from '../../ui/time-text.ts';
import type { Device } from '../device/device.client.ts';
import { stateOfDevice } from '../device/device.rules.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { judgingWords } from './judging-words.ts';

type Props = { readonly eventId: string; readonly devices: readonly Device[] };

/** Tablets somebody works on that have not been heard of: what they hold, the server cannot know. */
export const SilentTablets = ({ eventId, devices }: Props) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const now = new Date();
  const silent = devices.filter((device) => stateOfDevice(device, now) === 'silent');
  if (silent.length === 0) return null;
  return (
    <section class="notice stack">
      <h2 class="toned tone-bad">
        <Sign name="bad" /> {words.tablets}
      </h2>
      <ul class="dotted">
        {silent.map(({ deviceId, name, lastSeenAt }) => (
          <li key={deviceId}>{words.silent(name, minuteText(lastSeenAt, language))}</li>
        ))}
      </ul>
      <p class="soft small">{words.silentHint}</p>
      <p>
        <a
          href={addressOf('tablets', { event: eventId })}
          onClick={followLink('tablets', { event: eventId })}
        >
          {words.toTablets}
        </a>
      </p>
    </section>
  );
};
