import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { keptWithin } from '../place.rules.ts';
import { go, usePlace } from '../use-place.ts';
import { isOfKind, KINDS, type Kind } from './trail.rules.ts';
import { TrailDays } from './trail-days.view.tsx';
import { trailWords } from './trail-words.ts';
import { useTrail } from './use-trail.ts';
import { useTrailChoices } from './use-trail-choices.ts';

/** What was done to accounts, keys and tablets, in sentences. */
export const TrailScreen = () => {
  const words = useWords(trailWords);
  const ui = useWords(uiWords);
  const { chosen } = usePlace();
  const { groups, first } = useTrailChoices();
  const filter = chosen.get('of') ?? first;
  const [kind, setKind] = useState<Kind | null>(null);
  const { lines, people, next, trouble, again, more } = useTrail(filter);
  const shown = lines?.filter((line) => isOfKind(line, kind)) ?? [];
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <div class="columns">
        <SelectField
          id="trail-of"
          label={words.whose}
          value={filter}
          onValue={(of) => go('trail', { ...keptWithin(chosen), of }, 'instead')}
          groups={groups}
        />
        <SelectField
          id="trail-kind"
          label={words.kind}
          value={kind ?? ''}
          none={words.anyKind}
          onValue={(value) => setKind(KINDS.find((one) => one === value) ?? null)}
          groups={[
            { label: '', choices: KINDS.map((one) => ({ value: one, label: words.kinds[one] })) },
          ]}
        />
      </div>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!lines && !trouble && <p class="soft">{ui.loading}</p>}
      {lines && shown.length === 0 && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      <TrailDays lines={shown} people={people} />
      {next !== null && (
        <p>
          <button type="button" class="button" onClick={more}>
            {words.more}
          </button>
        </p>
      )}
    </>
  );
};
