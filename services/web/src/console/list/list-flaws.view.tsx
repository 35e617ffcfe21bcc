import { describedBy, Field } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import type { ListFlaw } from './list.rules.ts';
import { pastedWords } from './pasted-words.ts';

const SHOWN = 30;

/** What has to be mended in a pasted list, line by line. */
export const ListFlaws = ({ flaws }: { readonly flaws: readonly ListFlaw[] }) => {
  const words = useWords(pastedWords);
  if (flaws.length === 0) return null;
  return (
    <div role="alert">
      <p class="flaw">{words.flaws(flaws.length)}</p>
      <ul class="dotted">
        {flaws.slice(0, SHOWN).map(({ row, flaw, what }) => (
          <li key={`${row} ${flaw} ${what}`}>
            <b class="number">{words.row(row)}</b> {words.flaw[flaw](what)}
          </li>
        ))}
      </ul>
    </div>
  );
};

type CellsProps = {
  readonly id: string;
  readonly hint: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

/** Where cells of a spreadsheet are pasted. */
export const CellsField = ({ id, hint, value, onValue }: CellsProps) => {
  const words = useWords(pastedWords);
  return (
    <Field id={id} label={words.cells} hint={hint}>
      <textarea
        id={id}
        class="input"
        rows={8}
        value={value}
        {...describedBy(id)}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </Field>
  );
};
