import { BringUnsent } from '../../tablet/unsent/bring.view.tsx';
import { useWords } from '../../ui/language.ts';
import { call } from '../call.client.ts';
import { deviceWords } from './device-words.ts';

/** For a tablet that has no way to the server: its file is brought here, by the same rules. */
export const BringTablet = () => {
  const words = useWords(deviceWords);
  return (
    <details class="bring-tablet">
      <summary>{words.bring}</summary>
      <BringUnsent caller={{ ask: call }} hindrance={null} />
    </details>
  );
};
