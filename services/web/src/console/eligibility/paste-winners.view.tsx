import { useState } from 'preact/hooks';
import { describedBy, Field } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { addWinners } from './eligibility.client.ts';
import { type PastedLine, pastedWinners, placeOfFlaw } from './eligibility.rules.ts';
import { eligibilityWords } from './eligibility-words.ts';

type Props = { readonly competitionId: string; readonly onTaken: () => void };
type Refused = { readonly line: PastedLine; readonly detail: string };

/** Lines out of a table: read here, looked up by the server, all or those that can be. */
export const PasteWinners = ({ competitionId, onTaken }: Props) => {
  const words = useWords(eligibilityWords);
  const [text, setText] = useState('');
  const [sent, setSent] = useState<readonly PastedLine[]>([]);
  const [taken, setTaken] = useState<number | null>(null);
  const { isBusy, trouble, send, clear } = useSending();
  const { lines, unread } = pastedWinners(text);
  const refused: readonly Refused[] =
    trouble?.kind === 'refused'
      ? trouble.errors.flatMap(({ at, detail }) => {
          const line = sent[placeOfFlaw(at) ?? -1];
          return line ? [{ line, detail }] : [];
        })
      : [];
  const rest = sent.filter((line) => !refused.some((one) => one.line === line));
  const take = (wanted: readonly PastedLine[]) => {
    setSent(wanted);
    setTaken(null);
    return send(
      () =>
        addWinners(
          competitionId,
          wanted.map(({ winner }) => winner),
        ),
      () => {
        setText('');
        setTaken(wanted.length);
        onTaken();
      },
    );
  };
  return (
    <form
      class="card stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        void take(lines);
      }}
    >
      <Field id="paste-winners" label={words.paste} hint={words.pasteHint}>
        <textarea
          id="paste-winners"
          class="input"
          rows={6}
          maxLength={60_000}
          value={text}
          {...describedBy('paste-winners')}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            clear();
          }}
        />
      </Field>
      {unread.length > 0 && <p class="flaw">{words.unread(unread.slice(0, 20).join(', '))}</p>}
      {trouble && refused.length === 0 && <Problem trouble={trouble} />}
      {refused.length > 0 && (
        <ul class="rule-list" role="alert">
          {refused.map(({ line, detail }) => (
            <li key={line.line}>
              <strong>{words.refused(line.line, line.winner.name)}</strong> {detail}
            </li>
          ))}
        </ul>
      )}
      {taken !== null && (
        <p class="news" role="status">
          {words.takenIn(taken)}
        </p>
      )}
      <p class="row">
        <button type="submit" class="button first" disabled={isBusy || lines.length === 0}>
          {words.takeIn(lines.length)}
        </button>
        {refused.length > 0 && rest.length > 0 && (
          <button type="button" class="button" disabled={isBusy} onClick={() => void take(rest)}>
            {words.rest(rest.length)}
          </button>
        )}
        <Lack when={lines.length === 0} why="paste" />
      </p>
    </form>
  );
};
