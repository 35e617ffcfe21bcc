import type { MedalSettings, RankingRule } from '@jinbang/contracts/ranking-rule';
import { EXCELLENCE_FROM } from '@jinbang/scoring/medals';
import { useWords } from '../../ui/language.ts';
import { CountField } from '../eligibility/small-fields.view.tsx';
import { medalsOf } from './rank.rules.ts';
import { rankWords } from './rank-words.ts';

type Props = {
  readonly ranking: RankingRule;
  readonly onMedals: (medalRule: MedalSettings) => void;
};

/** When medals are shared, how many must start for each, and the Medal for Excellence. */
export const MedalFields = ({ ranking, onMedals }: Props) => {
  const words = useWords(rankWords);
  const medals = medalsOf(ranking);
  const { within, excellenceFrom, from } = medals;
  return (
    <div class="stack">
      <div class="columns">
        <CountField
          id="medal-within"
          label={words.medalWithin}
          max={100}
          value={within}
          onValue={(points) => onMedals({ ...medals, within: points ?? 0 })}
        />
        {(['gold', 'silver', 'bronze'] as const).map((medal) => (
          <CountField
            key={medal}
            id={`medal-${medal}`}
            label={words.medalFrom[medal]}
            max={1000}
            value={from[medal]}
            onValue={(count) =>
              onMedals({ ...medals, from: { ...from, [medal]: Math.max(1, count ?? 1) } })
            }
          />
        ))}
        {excellenceFrom !== null && (
          <CountField
            id="medal-excellence"
            label={words.excellenceFrom}
            max={1000}
            value={excellenceFrom}
            onValue={(value) => onMedals({ ...medals, excellenceFrom: value ?? 0 })}
          />
        )}
      </div>
      <label class="row">
        <input
          type="checkbox"
          class="check"
          checked={excellenceFrom !== null}
          onChange={({ currentTarget }) =>
            onMedals({ ...medals, excellenceFrom: currentTarget.checked ? EXCELLENCE_FROM : null })
          }
        />
        {words.excellence}
      </label>
    </div>
  );
};
