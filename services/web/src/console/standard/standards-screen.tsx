import { useWords } from '../../ui/language.ts';
import { isAppointed, levelNames, STEPS } from './level-names.ts';
import { standardWords } from './standard-words.ts';
import './standard.css';

/** The register of standards: who may apply for which level. */
export const StandardsScreen = () => {
  const words = useWords(standardWords);
  const names = useWords(levelNames);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <section class="stack">
        <h2>{words.ladder}</h2>
        <ol class="ladder-steps">
          {STEPS.map((level) => (
            <li key={level} class={isAppointed(level) ? 'ladder-step appointed' : 'ladder-step'}>
              <b>{names[level]}</b>
              {isAppointed(level) && <span class="small">{words.appointed}</span>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
};
