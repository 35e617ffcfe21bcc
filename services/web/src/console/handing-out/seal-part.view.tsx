import type { PrintRunView } from '@jinbang/contracts/http/handing-out';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchRuns, fetchSealUses, sealRun } from './handing-out.client.ts';
import { handingOutWords } from './handing-out-words.ts';
import type { PartProps } from './part-props.ts';

/** 用印: runs that wait for the keeper of the seal, and every use of it. */
export const SealPart = ({ way, onDone }: PartProps) => {
  const words = useWords(handingOutWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const runs = useAnswer(way.bodyId, () => fetchRuns(way.bodyId));
  const uses = useAnswer(way.bodyId, () => fetchSealUses(way.bodyId));
  const [asked, setAsked] = useState<PrintRunView | null>(null);
  const waiting = runs.body?.items.filter(({ printed, sealed }) => printed > sealed) ?? [];
  const trouble = runs.trouble ?? uses.trouble;
  const look = () => {
    setAsked(null);
    runs.again();
    uses.again();
    onDone();
  };
  return (
    <section class="stack">
      <h2>{words.step.seal}</h2>
      <p class="soft">{words.sealLead}</p>
      {trouble && <Problem trouble={trouble} onAgain={look} />}
      {runs.body && waiting.length === 0 && <p class="soft">{words.nothing}</p>}
      <ul class="stack-tight">
        {waiting.map((run) => (
          <li key={run.runId} class="row">
            <b class="number">
              {run.firstSerial}–{run.lastSerial}
            </b>
            <span class="number">{words.waits(run.printed - run.sealed)}</span>
            {way.may.seal ? (
              <button type="button" class="button first tight" onClick={() => setAsked(run)}>
                {words.sealNow}
              </button>
            ) : (
              <span class="soft small">{words.onlyKeeper}</span>
            )}
          </li>
        ))}
      </ul>
      {asked && <SealDialog run={asked} onClose={() => setAsked(null)} onDone={look} />}
      {uses.body && uses.body.items.length > 0 && (
        <ScrollArea name={words.sealUses}>
          <table class="table">
            <caption>{words.sealUses}</caption>
            <thead>
              <tr>
                <th scope="col">{words.usedAt}</th>
                <th scope="col">{words.sealName}</th>
                <th scope="col" class="right">
                  {words.count}
                </th>
                <th scope="col">{words.usedBy}</th>
              </tr>
            </thead>
            <tbody>
              {uses.body.items.map((use) => (
                <tr key={use.sealUseId}>
                  <td class="number">{momentText(use.usedAt, language, new Date())}</td>
                  <td lang="zh-CN">{use.seal}</td>
                  <td class="number right">{use.sheetCount}</td>
                  <td>{nameOf(use.usedBy)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  );
};

type DialogProps = {
  readonly run: PrintRunView;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const SealDialog = ({ run, onClose, onDone }: DialogProps) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  const [seal, setSeal] = useState(words.sealUsual);
  const [count, setCount] = useState('');
  const isShort = seal.trim() === '' || Number(count) < 1;
  return (
    <Confirm
      title={words.sealNow}
      yes={words.sealNow}
      no={words.cancel}
      isBusy={isBusy}
      lacks={isShort ? 'fill' : undefined}
      trouble={trouble}
      onYes={() => void send(() => sealRun(run.runId, seal.trim(), Number(count)), onDone)}
      onNo={onClose}
    >
      <p class="number">
        {run.firstSerial}–{run.lastSerial}
      </p>
      <TextField
        id="seal-name"
        label={words.sealName}
        value={seal}
        onValue={setSeal}
        lengthMax={60}
      />
      <TextField
        id="seal-count"
        label={words.counted}
        value={count}
        onValue={(typed) => setCount(typed.replaceAll(/\D/g, ''))}
        lengthMax={3}
      />
    </Confirm>
  );
};
