import { useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { deviceWords } from './device-words.ts';
import type { PinFlaw } from './tablet-state.ts';

/** Why a PIN did not open the tablet, and what to do. */
export const FlawLine = ({ flaw }: { readonly flaw: PinFlaw }) => {
  const words = useWords(deviceWords);
  const ui = useWords(uiWords);
  const sentence = (): string => {
    if (!flaw) return '';
    switch (flaw.kind) {
      case 'refused':
        return flaw.detail;
      case 'pin-wrong':
        return words.pinWrong;
      case 'not-here-today':
        return words.notHereToday;
      default:
        return ui[flaw.kind];
    }
  };
  return (
    <p class="flaw-line toned tone-bad" role="alert">
      {flaw && <Sign name="bad" />} {sentence()}
    </p>
  );
};
