import type { UploadRunView } from '@jinbang/contracts/http/upload';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchRefused } from './machine.client.ts';
import { machineWords } from './machine-words.ts';
import { RunActs } from './run-acts.view.tsx';

const SIGNS: Readonly<Record<UploadRunView['state'], SignName>> = {
  made: 'wait',
  'handed-in': 'progress',
  withdrawn: 'bad',
};

type Props = {
  readonly runs: readonly UploadRunView[];
  readonly mayChange: boolean;
  readonly onDone: () => void;
};

const openOf = ({ rows, accepted, refused, withdrawn }: UploadRunView): number =>
  rows - accepted - refused - withdrawn;

/** Uploads with what the register said of them. */
export const RunTable = ({ runs, mayChange, onDone }: Props) => {
  const words = useWords(machineWords);
  if (runs.length === 0) return <p class="soft">{words.noRuns}</p>;
  return (
    <>
      <ScrollArea name={words.runs}>
        <table class="table upload-runs">
          <thead>
            <tr>
              <th scope="col">{words.runs}</th>
              <th scope="col">{words.state}</th>
              {[words.rows, words.accepted, words.refused, words.open].map((head) => (
                <th key={head} scope="col" class="right">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <RunRow key={run.runId} run={run} mayChange={mayChange} onDone={onDone} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {runs
        .filter(({ refused }) => refused > 0)
        .map((run) => (
          <RefusedRows key={`${run.runId}/${run.refused}`} run={run} />
        ))}
    </>
  );
};

type RowProps = Omit<Props, 'runs'> & { readonly run: UploadRunView };

const RunRow = ({ run, mayChange, onDone }: RowProps) => {
  const words = useWords(machineWords);
  const language = useLanguage();
  const { eventName, templateName, state, rows, accepted, refused, withdrawn, files } = run;
  const sent = files.filter(({ ending }) => ending === 'sent').length;
  const isDone = state === 'handed-in' && openOf(run) === 0;
  return (
    <tr>
      <th scope="row">
        {eventName ? textOf(eventName, language) : templateName}
        <span class="under soft">
          {templateName} · {momentText(run.madeAt, language, new Date())} · {words.takenTimes(sent)}
        </span>
        {withdrawn > 0 && <span class="under soft">{words.takenOut(withdrawn)}</span>}
      </th>
      <td>
        <Badge sign={isDone ? 'good' : SIGNS[state]} word={words.runState[state]} outlined={true} />
        {mayChange && state !== 'withdrawn' && <RunActs run={run} onDone={onDone} />}
      </td>
      <td class="number right">{rows}</td>
      <td class="number right">{accepted}</td>
      <td class="number right">{refused}</td>
      <td class="number right">{state === 'withdrawn' ? '—' : openOf(run)}</td>
    </tr>
  );
};

const RefusedRows = ({ run }: { readonly run: UploadRunView }) => {
  const words = useWords(machineWords);
  const language = useLanguage();
  const { body } = useAnswer(run.runId, () => fetchRefused(run.runId));
  if (!body) return null;
  const what = run.eventName ? textOf(run.eventName, language) : run.templateName;
  return (
    <details>
      <summary>
        {words.refusedRows} · {what}
      </summary>
      <p class="soft small">{words.mend}</p>
      <ScrollArea
        name={`${words.refusedRows} ${what} ${momentText(run.madeAt, language, new Date())}`}
      >
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {body.items.map(({ certificateId, number, name, reason }) => (
              <tr key={certificateId}>
                <th scope="row" class="number">
                  {number}
                </th>
                <td lang="zh-CN">{name ?? '—'}</td>
                <td lang="zh-CN">{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </details>
  );
};
