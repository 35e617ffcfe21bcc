import { Field } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { frameWords } from '../frame/frame-words.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import type { Room } from './room.ts';
import { witnessesOf } from './who-and-when.rules.ts';
import { whoAndWhenWords } from './who-and-when-words.ts';

/** Who watched, and when it happened where it is typed in later: both go on the record (M13). */
export const WhoAndWhen = ({ given, said, onSaid }: Pick<Room, 'given' | 'said' | 'onSaid'>) => {
  const words = useWords(whoAndWhenWords);
  const { office } = useWords(frameWords);
  const { nameOf } = useNaming();
  const { personId: ownId } = useWho();
  const { witnessIds, when } = said;
  const watching = witnessesOf(given.officials, ownId);
  const turn = (personId: string, isThere: boolean) =>
    onSaid({
      ...said,
      witnessIds: isThere
        ? [...witnessIds, personId]
        : witnessIds.filter((one) => one !== personId),
    });
  return (
    <div class="columns who-and-when">
      <fieldset class="choices">
        <legend>{words.witnesses}</legend>
        {watching.length === 0 && <p class="soft small">{words.nobody}</p>}
        {watching.map(({ personId, offices }) => (
          <label key={personId} class="choice">
            <input
              type="checkbox"
              checked={witnessIds.includes(personId)}
              onChange={({ currentTarget }) => turn(personId, currentTarget.checked)}
            />
            <span>
              {offices.map((one) => office[one]).join(' · ')}{' '}
              <span class="soft small">{nameOf(personId)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field id="happened-at" label={words.when} hint={words.whenHint}>
        <input
          id="happened-at"
          type="datetime-local"
          class="input"
          value={when}
          aria-describedby="happened-at-hint"
          onInput={({ currentTarget }) => onSaid({ ...said, when: currentTarget.value })}
        />
      </Field>
    </div>
  );
};
