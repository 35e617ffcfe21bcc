import { useLanguage, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { Sign } from '../ui/sign.view.tsx';
import { minuteText } from '../ui/time-text.ts';
import { actWords } from './act-words.ts';
import { ownCount } from './cell-book.rules.ts';
import type { DeskState } from './desk.ts';
import { refusedCount } from './queue.rules.ts';
import { tabletWords } from './tablet-words.ts';

type Props = { readonly desk: DeskState; readonly onSendNow: () => void };

/** Always in sight: what is on the server and what is not. */
export const StandingLine = ({ desk, onSendNow }: Props) => {
  const words = useWords(tabletWords);
  const actTexts = useWords(actWords);
  const language = useLanguage();
  const refused = refusedCount(desk.queue);
  const waiting = desk.queue.filter(({ refusal }) => refusal === null);
  const acts = waiting.filter(({ act }) => act !== undefined).length;
  const unsent = waiting.length;
  const { stop } = desk;
  const isSafe = unsent === 0 && refused === 0;
  return (
    <div class={`standing-line ${isSafe ? 'safe' : 'unsafe'}`}>
      <p role="status" class="row">
        <span class="toned tone-good number">
          <Sign name="twice" /> {words.onServer(ownCount(desk.book))}
        </span>
        {unsent > acts && (
          <span class="toned tone-provisional number">
            <Sign name="good" /> {words.notYet(unsent - acts)}
          </span>
        )}
        {acts > 0 && (
          <span class="toned tone-provisional number">
            <Sign name="good" /> {actTexts.notYet(acts)}
          </span>
        )}
        {refused > 0 && (
          <span class="toned tone-bad number">
            <Sign name="bad" /> {words.toDecide(refused)}
          </span>
        )}
        {stop?.trouble.kind === 'unreachable' && (
          <span class="toned tone-bad number">{words.since(minuteText(stop.since, language))}</span>
        )}
        {(stop?.trouble.kind === 'unreadable' || stop?.trouble.kind === 'missing') && (
          <span class="toned tone-bad number">
            {words.strange(minuteText(stop.since, language))}
          </span>
        )}
      </p>
      {stop && unsent > 0 && (
        <button type="button" class="button tight" onClick={onSendNow}>
          {words.sendNow}
        </button>
      )}
      {stop?.trouble.kind === 'refused' && stop.trouble.status !== 401 && (
        <Problem trouble={stop.trouble} />
      )}
      {desk.isForgetful && <p class="toned tone-bad">{words.forgetful}</p>}
    </div>
  );
};
