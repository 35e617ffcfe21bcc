import type { OneStandard } from '@jinbang/contracts/http/standard';
import type { Level } from '@jinbang/contracts/level';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { isAppointed, levelNames, STEPS } from './level-names.ts';
import { standardWords } from './standard-words.ts';

type Ladder = OneStandard['ladder'];
type Props = { readonly ladder: Ladder };

const isShown = (ladder: Ladder, level: Level): boolean =>
  level !== 'apprentice' || ladder.some((one) => one.level === level);

/** The eight steps with the conditions of each; the two on top are the enterprise's to appoint. */
export const LadderPicture = ({ ladder }: Props) => {
  const words = useWords(standardWords);
  const names = useWords(levelNames);
  return (
    <ol class="ladder-steps">
      {STEPS.filter((level) => isShown(ladder, level)).map((level) => {
        const clauses = ladder.find((one) => one.level === level)?.clauses ?? [];
        return (
          <li key={level} class={isAppointed(level) ? 'ladder-step appointed' : 'ladder-step'}>
            <h3>{names[level]}</h3>
            {isAppointed(level) && <p class="small">{words.appointed}</p>}
            {clauses.length === 0 && !isAppointed(level) && (
              <p class="soft small">{words.noClauses}</p>
            )}
            {clauses.length > 1 && <p class="soft small">{words.oneOf}</p>}
            {clauses.map((clause) => (
              <ClauseLines key={clause.id} clause={clause} />
            ))}
          </li>
        );
      })}
    </ol>
  );
};

type Clause = Ladder[number]['clauses'][number];

const ClauseLines = ({ clause }: { readonly clause: Clause }) => {
  const words = useWords(standardWords);
  const language = useLanguage();
  return (
    <div class="clause">
      <p>
        {textOf(clause.text, language)} <span class="code soft small">{clause.id}</span>
      </p>
      <ul class="dotted small soft">
        {clause.requires.map((one) => (
          <li key={one.zh}>{textOf(one, language)}</li>
        ))}
      </ul>
      {clause.subsumedBy !== null && (
        <p class="small toned tone-provisional">
          <Sign name="doubt" /> {words.idle(clause.subsumedBy)}
        </p>
      )}
    </div>
  );
};
