import type { RegisterMoment } from '@jinbang/contracts/http/register';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { MOMENT_SIGNS } from './register.rules.ts';
import { registerWords } from './register-words.ts';

/** A life as a line of time, oldest first: the sign on the line, what happened and why beside it. */
export const LifeLine = ({ moments }: { readonly moments: readonly RegisterMoment[] }) => (
  <ol class="life-line">
    {moments.map((moment) => (
      <MomentLine key={`${moment.at}/${moment.what}`} moment={moment} />
    ))}
  </ol>
);

const MomentLine = ({ moment }: { readonly moment: RegisterMoment }) => {
  const words = useWords(registerWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { what, at, cause, reason, requestedBy, confirmedBy } = moment;
  const why = words.momentCause(cause);
  return (
    <li class={`life-moment tone-${MOMENT_SIGNS[what]}`}>
      <span class="life-sign">
        <Sign name={MOMENT_SIGNS[what]} />
      </span>
      <div>
        <p>
          <b>{words.moment[what]}</b>{' '}
          <span class="soft small number">{momentText(at, language, new Date())}</span>
        </p>
        {(why !== null || reason !== null) && (
          <p class="small">{[why, reason].filter((one) => one !== null).join(' · ')}</p>
        )}
        {requestedBy !== null && (
          <p class="small soft">
            {words.asked(nameOf(requestedBy))}
            {confirmedBy !== null && ` · ${words.agreed(nameOf(confirmedBy))}`}
          </p>
        )}
      </div>
    </li>
  );
};
