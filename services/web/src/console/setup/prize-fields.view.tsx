import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { countIn } from '../eligibility/eligibility.rules.ts';
import { CountField } from '../eligibility/small-fields.view.tsx';
import { PRIZES, type Prizes, withAtMost, withLeast, withPercent } from './rank.rules.ts';
import { rankWords } from './rank-words.ts';

type Props = { readonly prizes: Prizes; readonly onPrizes: (prizes: Prizes) => void };

const choicesOf = (names: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(names).map(([value, label]) => ({ value, label })) },
];

/** The shares of the prizes, of what, and their least numbers. */
export const PrizeFields = ({ prizes, onPrizes }: Props) => {
  const words = useWords(rankWords);
  const { least, minimumScore } = prizes;
  return (
    <>
      <PrizeTable prizes={prizes} onPrizes={onPrizes} />
      <div class="columns">
        <SelectField
          id="prize-base"
          label={words.base}
          value={prizes.base}
          // Safe: the box offers what the field may be; so below.
          onValue={(base) => onPrizes({ ...prizes, base: base as Prizes['base'] })}
          groups={choicesOf(words.bases)}
        />
        <SelectField
          id="prize-rounding"
          label={words.rounding}
          value={prizes.rounding}
          onValue={(rounding) => onPrizes({ ...prizes, rounding: rounding as Prizes['rounding'] })}
          groups={choicesOf(words.roundings)}
        />
        <TextField
          id="prize-minimum"
          label={words.minimum}
          hint={words.optional}
          lengthMax={12}
          value={minimumScore ?? ''}
          onValue={(text) => onPrizes({ ...prizes, minimumScore: text.trim() || null })}
        />
        <TextField
          id="prize-at-most"
          label={words.atMost}
          hint={words.optional}
          lengthMax={12}
          value={prizes.atMost ?? ''}
          onValue={(text) => onPrizes(withAtMost(prizes, text.trim()))}
        />
        <SelectField
          id="prize-ties"
          label={words.prizeTies}
          value={prizes.ties ?? 'all-in'}
          onValue={(ties) => onPrizes({ ...prizes, ties: ties as NonNullable<Prizes['ties']> })}
          groups={choicesOf(words.prizeTie)}
        />
        {least && (
          <CountField
            id="prize-from"
            label={words.leastFrom}
            max={100_000}
            value={least.from}
            onValue={(from) => onPrizes({ ...prizes, least: { ...least, from: from ?? 0 } })}
          />
        )}
      </div>
    </>
  );
};

const PrizeTable = ({ prizes, onPrizes }: Props) => {
  const words = useWords(rankWords);
  const { percents, least } = prizes;
  return (
    <table class="table sheet-table prize-table">
      <thead>
        <tr>
          {[words.prizeHead, words.share, words.least].map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PRIZES.slice(0, percents.length + 1).map((prize, place) => (
          <tr key={prize}>
            <th scope="row">{words.prize[prize]}</th>
            <td>
              <input
                class="input short number"
                inputMode="decimal"
                aria-label={`${words.prize[prize]} ${words.share}`}
                maxLength={8}
                value={percents[place] ?? ''}
                onInput={({ currentTarget }) =>
                  onPrizes(withPercent(prizes, place, currentTarget.value.trim()))
                }
              />
            </td>
            <td>
              {place < percents.length && (
                <input
                  class="input short number"
                  inputMode="numeric"
                  aria-label={`${words.prize[prize]} ${words.least}`}
                  value={least?.places[place] || ''}
                  onInput={({ currentTarget }) =>
                    onPrizes(withLeast(prizes, place, countIn(currentTarget.value, 400)))
                  }
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
