type Props = {
  readonly legend: string;
  readonly hint: string;
  readonly codes: readonly string[];
  readonly chosen: readonly string[];
  readonly onChosen: (codes: readonly string[]) => void;
};

/** Aspects by their codes, as they stand on the sheet. */
export const AspectChoice = ({ legend, hint, codes, chosen, onChosen }: Props) => (
  <fieldset class="choices">
    <legend>{legend}</legend>
    <div class="aspect-choice">
      {codes.map((code) => (
        <label key={code} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ currentTarget }) =>
              onChosen(
                currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code),
              )
            }
          />
          <span class="number">{code}</span>
        </label>
      ))}
    </div>
    <p class="soft small">{hint}</p>
  </fieldset>
);
