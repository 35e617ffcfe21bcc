import { useLanguage, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { Sign } from '../ui/sign.view.tsx';
import { minuteText } from '../ui/time-text.ts';
import { deskWords } from './desk-words.ts';
import type { DeskState } from './open-desk.ts';

type Props = { readonly state: DeskState; readonly onSendNow: () => void };

/** Always in sight: what is on this desk alone, and since when. */
export const StandingLine = ({ state, onSendNow }: Props) => {
  const words = useWords(deskWords);
  const language = useLanguage();
  const { acts, stop, isForgetful } = state;
  const unsent = acts.filter(({ fate }) => fate === 'waiting').length;
  const refused = acts.filter(({ fate }) => fate === 'refused').length;
  const isSafe = unsent === 0 && refused === 0;
  const isOut = stop?.why === 'signed-out' || stop?.why === 'someone-else';
  return (
    <div class={isSafe ? 'desk-standing safe' : 'desk-standing unsafe'}>
      <p role="status" class="desk-standing-words">
        {isSafe && (
          <span class="toned tone-good">
            <Sign name="good" /> {words.allSent}
          </span>
        )}
        {unsent > 0 && (
          <span class="toned tone-provisional">
            <Sign name="up" /> {words.unsent(unsent)}
          </span>
        )}
        {refused > 0 && (
          <span class="toned tone-bad">
            <Sign name="bad" /> {words.toDecide(refused)}
          </span>
        )}
        {stop?.why === 'unreachable' && (
          <span class="toned tone-bad">{words.since(minuteText(stop.since, language))}</span>
        )}
      </p>
      {stop && unsent > 0 && !isOut && (
        <button type="button" class="button tight" onClick={onSendNow}>
          {words.sendNow}
        </button>
      )}
      {isOut && (
        <p class="toned tone-bad">
          {stop.why === 'signed-out' ? words.signedOut : words.someoneElseHint}{' '}
          <a href="/console/sign-in?next=check-in" target="_blank" rel="noreferrer">
            {words.signIn}
          </a>
        </p>
      )}
      {stop?.why === 'refused' && stop.trouble && <Problem trouble={stop.trouble} />}
      {isForgetful && <p class="toned tone-bad">{words.forgetful}</p>}
    </div>
  );
};
