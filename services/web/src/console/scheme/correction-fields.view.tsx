import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { amendWords } from './amend-words.ts';
import { type Correction, type Figure, figuresOf } from './correction.rules.ts';
import type { SchemeAspect } from './scheme.types.ts';

type Props = {
  readonly aspect: SchemeAspect;
  readonly wanted: Correction;
  readonly onWanted: (wanted: Correction) => void;
};

/** The figures and words of an aspect, as they stand, to be put right. */
export const CorrectionFields = ({ aspect, wanted, onWanted }: Props) => {
  const words = useWords(amendWords);
  const labelOf = ({ word, place }: Figure): string =>
    place === null ? words.figure[word] : words.figureOf(words.figure[word], place);
  return (
    <div class="stack">
      <p class="soft small">{words.correctHint}</p>
      <div class="columns">
        {figuresOf(aspect.calculation).map((figure, at) => (
          <TextField
            key={labelOf(figure)}
            id={`figure-${at}`}
            label={labelOf(figure)}
            value={wanted.figures[at] ?? ''}
            lengthMax={20}
            onValue={(value) =>
              onWanted({
                ...wanted,
                figures: wanted.figures.map((one, place) => (place === at ? value : one)),
              })
            }
          />
        ))}
      </div>
      <TextField
        id="correct-description"
        label={words.description}
        value={wanted.description}
        lengthMax={2_000}
        onValue={(description) => onWanted({ ...wanted, description })}
      />
      <TextField
        id="correct-requirement"
        label={words.requirement}
        value={wanted.requirement}
        lengthMax={2_000}
        onValue={(requirement) => onWanted({ ...wanted, requirement })}
      />
    </div>
  );
};
