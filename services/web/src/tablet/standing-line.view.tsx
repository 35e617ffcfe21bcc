import { useLanguage, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { Sign } from '../ui/sign.view.tsx';
import { minuteText } from '../ui/time-text.ts';
import { actWords } from './act-words.ts';
import type { DeskState } from './desk.ts';
import { needsSignIn } from './sending.rules.ts';
import { awaySince, type Standing } from './standing.rules.ts';
import { tabletWords } from './tablet-words.ts';
import { useOffline } from './use-offline.ts';

type Props = {
  readonly desk: DeskState;
  readonly standing: Standing;
  readonly onSendNow: () => void;
};

/** Always in sight: what is on the server and what is not. */
export const StandingLine = ({ desk, standing, onSendNow }: Props) => {
  const words = useWords(tabletWords);
  const language = useLanguage();
  const offlineSince = useOffline();
  const { stop } = desk;
  const unsent = standing.marksWaiting + standing.actsWaiting;
  const isSafe = unsent === 0 && standing.refused === 0;
  const since = awaySince(stop?.trouble.kind === 'unreachable' ? stop.since : null, offlineSince);
  return (
    <div class={`standing-line ${isSafe ? 'safe' : 'unsafe'}`}>
      <p role="status" class="row">
        <Counts standing={standing} isSafe={isSafe} />
        {since !== null && (
          <span class="toned tone-bad number">{words.since(minuteText(since, language))}</span>
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
      {stop?.trouble.kind === 'refused' && !needsSignIn(stop.trouble) && (
        <Problem trouble={stop.trouble} />
      )}
      {desk.isForgetful && <p class="toned tone-bad">{words.forgetful}</p>}
    </div>
  );
};

const Counts = ({ standing, isSafe }: Pick<Props, 'standing'> & { readonly isSafe: boolean }) => {
  const words = useWords(tabletWords);
  const actTexts = useWords(actWords);
  const { marks, records, marksWaiting, actsWaiting, refused } = standing;
  const there = [
    ...(marks === null ? [] : [words.onServer(marks)]),
    ...(records === null ? [] : [actTexts.onServer(records)]),
    ...(marks === null && records === null && isSafe ? [actTexts.nothingWaits] : []),
  ];
  const waiting = [
    ...(marksWaiting > 0 ? [words.notYet(marksWaiting)] : []),
    ...(actsWaiting > 0 ? [actTexts.notYet(actsWaiting)] : []),
  ];
  return (
    <>
      {there.map((text) => (
        <span key={text} class="toned tone-good number">
          <Sign name="twice" /> {text}
        </span>
      ))}
      {waiting.map((text) => (
        <span key={text} class="toned tone-provisional number">
          <Sign name="good" /> {text}
        </span>
      ))}
      {refused > 0 && (
        <span class="toned tone-bad number">
          <Sign name="bad" /> {words.toDecide(refused)}
        </span>
      )}
    </>
  );
};
