import { Badge } from '../ui/badge.view.tsx';
import { useLanguage, useWords } from '../ui/language.ts';
import { Sign } from '../ui/sign.view.tsx';
import { minuteText } from '../ui/time-text.ts';
import type { SheetWork } from './day-index.rules.ts';
import { type OpenedAgain, openedCells, wholeOpened } from './opened.rules.ts';
import { openedWords } from './opened-words.ts';

type Work = { readonly work: Pick<SheetWork, 'opened'> };

/** In the list: this sheet came back, whole or for some of its marks. */
export const OpenedBadge = ({ work }: Work) => {
  const words = useWords(openedWords);
  if (work.opened.length === 0) return null;
  const word = words.badge(openedCells(work).length);
  return <Badge sign="amended" word={word} tone="amended" outlined={true} />;
};

const Why = ({ opened: { reason, at } }: { readonly opened: OpenedAgain }) => {
  const words = useWords(openedWords);
  const language = useLanguage();
  return (
    <span class="opened-why">
      {reason !== null && words.reason(reason)}
      {reason !== null && at !== null && ' · '}
      {at !== null && <span class="soft number">{minuteText(at, language)}</span>}
    </span>
  );
};

/** Over the sheet: that it is open once more, and for what. */
export const OpenedBand = ({ work }: Work) => {
  const words = useWords(openedWords);
  const whole = wholeOpened(work);
  const cells = openedCells(work).length;
  if (!whole && cells === 0) return null;
  return (
    <div class="opened-band" role="status">
      <p class="toned tone-amended">
        <Sign name="amended" /> {whole ? words.whole(words.who(whole)) : words.narrow(cells)}
      </p>
      {whole && (
        <p>
          <Why opened={whole} />
        </p>
      )}
    </div>
  );
};

type LineProps = { readonly opened: OpenedAgain; readonly isAnew: boolean };

/** On the one mark that was opened: whose decision it is, why, and whether it was given since. */
export const OpenedLine = ({ opened, isAnew }: LineProps) => {
  const words = useWords(openedWords);
  const who = words.who(opened);
  return (
    <div class="opened-band">
      <p class={`toned tone-${isAnew ? 'good' : 'amended'}`}>
        <Sign name={isAnew ? 'good' : 'amended'} /> {isAnew ? words.anew(who) : words.cell(who)}
      </p>
      <p>
        <Why opened={opened} />
      </p>
    </div>
  );
};
