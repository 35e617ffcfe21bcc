import type { PaperRow, StockView } from '@jinbang/contracts/http/handing-out';
import { stockSerial } from '@jinbang/contracts/http/handing-out';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchPapers, fetchRuns, fetchStock, recordStock, startRun } from './handing-out.client.ts';
import { handingOutWords } from './handing-out-words.ts';
import type { PartProps } from './part-props.ts';
import { RunTable } from './run-table.view.tsx';

const RUN_MAX = 500;

/** 打印: what two people checked goes on sheets of stock, run by run. */
export const PrintPart = ({ way, eventId, onDone }: PartProps) => {
  const words = useWords(handingOutWords);
  const { bodyId } = way;
  const stock = useAnswer(bodyId, () => fetchStock(bodyId));
  const papers = useAnswer(`${bodyId}/${eventId}`, () => fetchPapers(bodyId, eventId, 'checked'));
  const runs = useAnswer(bodyId, () => fetchRuns(bodyId));
  const [isAdding, setAdding] = useState(false);
  const look = () => {
    stock.again();
    papers.again();
    runs.again();
    onDone();
  };
  const trouble = stock.trouble ?? papers.trouble ?? runs.trouble;
  return (
    <section class="stack">
      <h2>{words.step.print}</h2>
      <p class="soft">{words.printLead}</p>
      {trouble && <Problem trouble={trouble} onAgain={look} />}
      {stock.body && papers.body && (
        <Begin
          bodyId={bodyId}
          stocks={stock.body.items.filter(({ free }) => free > 0)}
          papers={papers.body.items}
          onDone={look}
        />
      )}
      {way.may.handle && (
        <p>
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {words.addStock}
          </button>
        </p>
      )}
      {isAdding && (
        <AddStock
          bodyId={bodyId}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            look();
          }}
        />
      )}
      <h3>{words.runs}</h3>
      {runs.body && <RunTable runs={runs.body.items} mayHandle={way.may.handle} onDone={look} />}
    </section>
  );
};

type BeginProps = {
  readonly bodyId: string;
  readonly stocks: readonly StockView[];
  readonly papers: readonly PaperRow[];
  readonly onDone: () => void;
};

const Begin = ({ bodyId, stocks, papers, onDone }: BeginProps) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  const [chosen, setChosen] = useState('');
  const stock = stocks.find(({ stockId }) => stockId === chosen) ?? stocks[0];
  if (!stock) return <p>{words.noStock}</p>;
  const wanted = papers.slice(0, Math.min(RUN_MAX, stock.free));
  const ids = wanted.map(({ certificateId }) => certificateId);
  return (
    <>
      <div class="paper-bar">
        <SelectField
          id="paper-stock"
          label={words.stock}
          value={stock.stockId}
          onValue={setChosen}
          groups={[
            {
              label: '',
              choices: stocks.map(({ stockId, from, to, free }) => ({
                value: stockId,
                label: words.stockLeft(from, to, free),
              })),
            },
          ]}
        />
        <button
          type="button"
          class="button first"
          disabled={isBusy || ids.length === 0}
          onClick={() => void send(() => startRun(bodyId, ids, stock.stockId), onDone)}
        >
          {words.start(ids.length)}
        </button>
      </div>
      {ids.length === 0 && <p class="soft">{words.nothing}</p>}
      {trouble && <Problem trouble={trouble} />}
    </>
  );
};

type AddProps = {
  readonly bodyId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const AddStock = ({ bodyId, onClose, onDone }: AddProps) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const isShort = !stockSerial.safeParse(from).success || !stockSerial.safeParse(to).success;
  const tidy = (typed: string) => typed.replaceAll(/\s/g, '').toUpperCase();
  return (
    <Confirm
      title={words.addStock}
      yes={words.yes}
      no={words.cancel}
      isBusy={isBusy}
      lacks={isShort ? 'fill' : undefined}
      trouble={trouble}
      onYes={() => void send(() => recordStock(bodyId, from, to), onDone)}
      onNo={onClose}
    >
      <TextField
        id="stock-from"
        label={words.from}
        hint={words.serialHint}
        value={from}
        onValue={(typed) => setFrom(tidy(typed))}
        lengthMax={14}
      />
      <TextField
        id="stock-to"
        label={words.to}
        value={to}
        onValue={(typed) => setTo(tidy(typed))}
        lengthMax={14}
      />
    </Confirm>
  );
};
