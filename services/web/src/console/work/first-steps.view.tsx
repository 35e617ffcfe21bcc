import { useWords } from '../../ui/language.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { workWords } from './work-words.ts';

/** An operator of an empty system: what to do, in the order it is done. */
export const FirstSteps = () => {
  const words = useWords(workWords);
  return (
    <section class="card stack first-steps">
      <h2>{words.firstTitle}</h2>
      <ol class="steps-list">
        {words.firstSteps.map(({ screen, name, hint }) => (
          <li key={name}>
            {screen === null ? (
              <a href="/api/docs">{name}</a>
            ) : (
              <a href={addressOf(screen)} onClick={followLink(screen)}>
                {name}
              </a>
            )}
            <span class="soft under">{hint}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
