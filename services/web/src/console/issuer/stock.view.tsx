import type { NumberStock } from '@jinbang/contracts/http/certificate-number';
import type { IssuerView } from '@jinbang/contracts/http/issuer';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { ImportDialog } from './import-dialog.view.tsx';
import { fetchStock } from './issuer.client.ts';
import { issuerWords } from './issuer-words.ts';
import { Register } from './register.view.tsx';
import { StockLists } from './stock-lists.view.tsx';
import { StockTables } from './stock-tables.view.tsx';
import { VoidDialog } from './void-dialog.view.tsx';

const LOOK_MS = 5_000;

type Props = { readonly issuer: IssuerView; readonly mayChange: boolean };

const leadOf = {
  own: 'stockOwn',
  assigned: 'stockGiven',
  contest: 'stockGiven',
  none: 'stockNone',
} as const;

/** The numbers of a body: what is left, what was used or void, who waits, and the register. */
export const Stock = ({ issuer, mayChange }: Props) => {
  const words = useWords(issuerWords);
  const { bodyId, numberSource } = issuer;
  const load = () => fetchStock(bodyId);
  const { body, trouble, again } = useAnswer(`stock/${bodyId}`, load, LOOK_MS);
  const [open, setOpen] = useState<'import' | 'void' | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const done = (said: News) => {
    setNews(said);
    setOpen(null);
    again();
  };
  const isGiven = numberSource === 'assigned' || numberSource === 'contest';
  return (
    <section class="stack" aria-labelledby="issuer-stock">
      <div class="head">
        <h3 id="issuer-stock">{words.stock}</h3>
        {mayChange && numberSource !== 'none' && (
          <div class="head-acts">
            {isGiven && (
              <button type="button" class="button" onClick={() => setOpen('import')}>
                {words.import}
              </button>
            )}
            <button type="button" class="button plain" onClick={() => setOpen('void')}>
              {words.makeVoid}
            </button>
          </div>
        )}
      </div>
      <p class="soft">{words[leadOf[numberSource]]}</p>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body && <Inside issuer={issuer} stock={body} />}
      {open === 'import' && (
        <ImportDialog
          issuer={issuer}
          onClose={() => setOpen(null)}
          onDone={(taken, leftOut) =>
            done(inBoth(issuerWords, (said) => said.importDone(taken, leftOut)))
          }
        />
      )}
      {open === 'void' && (
        <VoidDialog
          issuer={issuer}
          onClose={() => setOpen(null)}
          onDone={() => done(inBoth(issuerWords, (said) => said.voidAsked))}
        />
      )}
    </section>
  );
};

type InsideProps = { readonly issuer: IssuerView; readonly stock: NumberStock };

const Inside = ({ issuer, stock }: InsideProps) => {
  const words = useWords(issuerWords);
  const isEmpty = stock.counts.length + stock.free.length === 0;
  return (
    <>
      <Waiting stock={stock} />
      {isEmpty && issuer.numberSource !== 'none' ? (
        <div class="empty">
          <h4>{words.noNumbers}</h4>
          {issuer.numberSource !== 'own' && <p class="soft">{words.noNumbersHint}</p>}
        </div>
      ) : (
        <StockTables stock={stock} />
      )}
      <StockLists stock={stock} />
      {stock.counts.length > 0 && <Register bodyId={issuer.bodyId} counts={stock.counts} />}
    </>
  );
};

/** Certificates that are approved and cannot be made, with what they wait for. */
const Waiting = ({ stock }: { readonly stock: NumberStock }) => {
  const words = useWords(issuerWords);
  const language = useLanguage();
  return (
    <>
      {stock.waiting.map(({ code, level, sentence, count }) => (
        <p class="notice" key={`${code}/${level}`}>
          <b>{words.waiting(count)}</b> · {textOf(sentence, language)}
        </p>
      ))}
    </>
  );
};
