import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { Sign } from '../../ui/sign.view.tsx';
import { minuteText } from '../../ui/time-text.ts';
import { deviceWords } from './device-words.ts';
import type { UnsentRow } from './unsent-rows.rules.ts';

type Props = {
  readonly name: string;
  readonly rows: readonly UnsentRow[];
  readonly onClear: () => void;
};

/** This tablet opens nothing any more. What it did not get rid of can still be read off it. */
export const RevokedView = ({ name, rows, onClear }: Props) => {
  const words = useWords(deviceWords);
  const [isSure, setSure] = useState(false);
  return (
    <section class="notice stack">
      <h1>
        <Sign name="bad" /> {words.revokedTitle}
      </h1>
      <p>{words.revokedLead(name)}</p>
      {rows.length === 0 ? (
        <p>{words.revokedNothing}</p>
      ) : (
        <>
          <p>{words.revokedUnsent(rows.length)}</p>
          <UnsentTable rows={rows} />
        </>
      )}
      {rows.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={isSure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
          {words.clearSure(rows.length)}
        </label>
      )}
      <div class="notice-acts">
        <button
          type="button"
          class="button"
          disabled={rows.length > 0 && !isSure}
          onClick={onClear}
        >
          {words.clearTablet}
        </button>
      </div>
    </section>
  );
};

const UnsentTable = ({ rows }: Pick<Props, 'rows'>) => {
  const words = useWords(deviceWords);
  const language = useLanguage();
  return (
    <ScrollArea name={words.unsentList}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.roster}</th>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.aspect}</th>
            <th scope="col" class="right">
              {words.value}
            </th>
            <th scope="col">{words.givenAt}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.commandId}>
              <td class="number">{row.rosterCode}</td>
              <th scope="row" class="number">
                {row.subject}
              </th>
              <td class="number">{row.aspect}</td>
              <td class="right number">{row.value}</td>
              <td class="number">{minuteText(row.decidedAt, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
