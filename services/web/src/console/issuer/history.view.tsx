import type { IssuerView, StateChangeView, StateHistory } from '@jinbang/contracts/http/issuer';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { endChange } from './issuer.client.ts';
import { issuerWords } from './issuer-words.ts';

const SIGN = { waiting: 'wait', done: 'good', withdrawn: 'final' } as const;

type Props = {
  readonly issuer: IssuerView;
  readonly history: StateHistory;
  readonly onDone: (news: News) => void;
};

/** How a body came to its state: each change with its document and reason, and what waits. */
export const History = ({ issuer, history, onDone }: Props) => {
  const words = useWords(issuerWords);
  const waiting = history.items.find(({ step }) => step === 'waiting');
  return (
    <section class="stack">
      <h3>{words.history}</h3>
      {waiting && <Waiting issuer={issuer} history={history} change={waiting} onDone={onDone} />}
      {history.items.length === 0 ? (
        <p class="soft">{words.noHistory}</p>
      ) : (
        <Changes items={history.items} />
      )}
    </section>
  );
};

const Waiting = ({
  issuer,
  history,
  change,
  onDone,
}: Props & { readonly change: StateChangeView }) => {
  const words = useWords(issuerWords);
  const { personId } = useWho();
  const { isBusy, trouble, send } = useSending();
  const end = (way: 'confirmation' | 'withdrawal') =>
    void send(
      () => endChange(issuer.bodyId, change, way),
      () =>
        onDone(
          inBoth(issuerWords, (said) =>
            way === 'withdrawal' ? said.withdrawn : said.changed(said.states[change.toState]),
          ),
        ),
    );
  return (
    <div class="notice stack-tight">
      <p>
        {words.waitsFor(words.states[change.toState])} · {change.documentNo} · {change.reason}
      </p>
      {trouble && <Problem trouble={trouble} />}
      {history.may.change && (
        <p class="row">
          {personId !== change.askedBy && (
            <button
              type="button"
              class="button first"
              disabled={isBusy}
              onClick={() => end('confirmation')}
            >
              {words.confirm}
            </button>
          )}
          <button type="button" class="button" disabled={isBusy} onClick={() => end('withdrawal')}>
            {words.withdraw}
          </button>
        </p>
      )}
    </div>
  );
};

const Changes = ({ items }: { readonly items: readonly StateChangeView[] }) => {
  const words = useWords(issuerWords);
  const language = useLanguage();
  const now = new Date();
  return (
    <ScrollArea name={words.history}>
      <table class="table issuer-wide">
        <thead>
          <tr>
            <th scope="col">{words.on}</th>
            <th scope="col">{words.newState}</th>
            <th scope="col">{words.changeNo}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.step}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((change) => (
            <tr key={change.changeId}>
              <td class="number days">
                {momentText(change.endedAt ?? change.askedAt, language, now)}
              </td>
              <th scope="row">
                {words.states[change.fromState]} → {words.states[change.toState]}
              </th>
              <td>{change.documentNo}</td>
              <td>{change.reason}</td>
              <td>
                <Badge sign={SIGN[change.step]} word={words.steps[change.step]} outlined={true} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
