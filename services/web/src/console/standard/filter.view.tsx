import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import type { Filter } from './standard.rules.ts';
import { standardWords } from './standard-words.ts';

type Props = { readonly filter: Filter; readonly onFilter: (filter: Filter) => void };

/** What the list is narrowed to. */
export const FilterFields = ({ filter, onFilter }: Props) => {
  const words = useWords(standardWords);
  const set = (name: keyof Filter) => (value: string) => onFilter({ ...filter, [name]: value });
  return (
    <search class="columns">
      <TextField
        id="standard-occupation"
        type="search"
        label={words.occupation}
        hint={words.occupationHint}
        value={filter.occupation}
        onValue={set('occupation')}
        lengthMax={64}
      />
      <TextField
        id="standard-edition"
        type="search"
        label={words.edition}
        value={filter.edition}
        onValue={set('edition')}
        lengthMax={40}
      />
      <SelectField
        id="standard-kind"
        label={words.kind}
        value={filter.kind}
        onValue={set('kind')}
        none={words.anyKind}
        groups={[
          {
            label: '',
            choices: (['national', 'enterprise'] as const).map((value) => ({
              value,
              label: words.kinds[value],
            })),
          },
        ]}
      />
      <SelectField
        id="standard-state"
        label={words.state}
        value={filter.only}
        onValue={set('only')}
        none={words.anyState}
        groups={[
          {
            label: '',
            choices: [
              { value: 'in-force', label: words.onlyInForce },
              { value: 'draft', label: words.onlyDraft },
            ],
          },
        ]}
      />
    </search>
  );
};
