import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { carryWords } from './carry-words.ts';
import { CodeRow } from './code-row.view.tsx';

type Props = {
  readonly unsent: number;
  readonly onSave: () => void;
  /** The codes of all that is unsent; null where they would be too many. */
  readonly onCodes: () => Promise<readonly string[] | null>;
};

/** The last resort: what cannot be sent from here goes along as a file, or few of it as codes. */
export const TakeAlong = ({ unsent, onSave, onCodes }: Props) => {
  const words = useWords(carryWords);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [isTooMany, setTooMany] = useState(false);
  const show = async (): Promise<void> => {
    const made = await onCodes();
    setCodes(made);
    setTooMany(made === null);
  };
  return (
    <section class="stack">
      <h2>{words.unsentTitle}</h2>
      <p>{words.unsentLead(unsent)}</p>
      <p class="row">
        <button type="button" class="button" onClick={onSave}>
          {words.save}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={codes !== null}
          disabled={isTooMany}
          aria-describedby="codes-lack"
          onClick={() => (codes ? setCodes(null) : void show())}
        >
          {codes ? words.codesHide : words.codes}
        </button>
        <span id="codes-lack" class="small soft">
          {isTooMany ? words.codesTooMany : ''}
        </span>
      </p>
      {codes && <CodeRow codes={codes} />}
    </section>
  );
};
