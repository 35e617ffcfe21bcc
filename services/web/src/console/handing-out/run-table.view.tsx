import type { PrintRunView } from '@jinbang/contracts/http/handing-out';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import type { Why } from '../../ui/lack-words.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { endRun, fetchRun } from './handing-out.client.ts';
import { linesOf } from './handing-out.rules.ts';
import { handingOutWords } from './handing-out-words.ts';
import { TakeFile } from './take-file.view.tsx';

type Props = {
  readonly runs: readonly PrintRunView[];
  readonly mayHandle: boolean;
  readonly onDone: () => void;
};

/** Print runs with their sheets, and how each ended. */
export const RunTable = ({ runs, mayHandle, onDone }: Props) => {
  const words = useWords(handingOutWords);
  const language = useLanguage();
  const [ending, setEnding] = useState<PrintRunView | null>(null);
  if (runs.length === 0) return <p class="soft">{words.noRun}</p>;
  return (
    <>
      <ScrollArea name={words.runs}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.serials}</th>
              <th scope="col" class="right">
                {words.count}
              </th>
              <th scope="col" class="right">
                {words.sheet.printed}
              </th>
              <th scope="col" class="right">
                {words.sheet.misprinted}
              </th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.runId}>
                <th scope="row" class="number">
                  {run.firstSerial}–{run.lastSerial}
                  <span class="under soft">{momentText(run.startedAt, language, new Date())}</span>
                </th>
                <td class="number right">{run.lineCount}</td>
                <td class="number right">{run.printed}</td>
                <td class="number right">{run.misprinted}</td>
                <td>
                  {run.state === 'done' ? (
                    <Badge sign="good" word={words.ended} outlined />
                  ) : (
                    <Badge sign="progress" word={words.running} outlined />
                  )}
                  {run.state === 'open' && mayHandle && (
                    <p class="row">
                      <TakeFile
                        kind="print-runs"
                        id={run.runId}
                        name={`certificates-${run.firstSerial}`}
                        onDone={onDone}
                      />
                      <button type="button" class="button tight" onClick={() => setEnding(run)}>
                        {words.end}
                      </button>
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {ending && (
        <EndDialog
          run={ending}
          onClose={() => setEnding(null)}
          onDone={() => {
            setEnding(null);
            onDone();
          }}
        />
      )}
    </>
  );
};

type EndProps = {
  readonly run: PrintRunView;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const EndDialog = ({ run, onClose, onDone }: EndProps) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  const { body } = useAnswer(run.runId, () => fetchRun(run.runId));
  const [typed, setTyped] = useState({ misprinted: '', unused: '', reason: '' });
  const put = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const misprinted = linesOf(typed.misprinted, run.lineCount);
  const unused = linesOf(typed.unused, run.lineCount);
  const reason = typed.reason.trim();
  const lacksOf = (): Why | undefined => {
    if (!misprinted || !unused) return 'flaws';
    return misprinted.length > 0 && reason === '' ? 'reason' : undefined;
  };
  const dead = body?.lines.filter((line) => line.dead).map(({ line }) => line) ?? [];
  const end = () =>
    endRun(run, {
      misprinted: (misprinted ?? []).map((line) => ({ line, reason })),
      unused: [...(unused ?? [])],
    });
  return (
    <Confirm
      title={words.end}
      yes={words.yes}
      no={words.cancel}
      isBusy={isBusy}
      lacks={lacksOf()}
      trouble={trouble}
      onYes={() => void send(end, onDone)}
      onNo={onClose}
    >
      <p class="number">
        {run.firstSerial}–{run.lastSerial}
      </p>
      <p>{words.endHint}</p>
      {dead.length > 0 && <p class="flaw">{words.dead(dead.join(', '))}</p>}
      <TextField
        id="run-misprinted"
        label={words.misprinted}
        flaw={misprinted ? undefined : words.linesFlaw}
        value={typed.misprinted}
        onValue={(value) => put({ misprinted: value })}
        lengthMax={400}
      />
      {(misprinted?.length ?? 0) > 0 && (
        <TextField
          id="run-reason"
          label={words.reason}
          value={typed.reason}
          onValue={(value) => put({ reason: value })}
          lengthMax={300}
        />
      )}
      <TextField
        id="run-unused"
        label={words.unused}
        flaw={unused ? undefined : words.linesFlaw}
        value={typed.unused}
        onValue={(value) => put({ unused: value })}
        lengthMax={400}
      />
    </Confirm>
  );
};
