import './ceremony.css';
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../../ui/language.ts';
import { type BoardHead, fetchBoards } from '../../ui/live-events.client.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { TopBar } from '../../ui/top-bar.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { boardWords } from '../board-words.ts';
import { fetchStep } from './ceremony.client.ts';
import { moved } from './ceremony.rules.ts';
import { ceremonyWords } from './ceremony-words.ts';
import { PRESENTED, recallPresenters, rememberPresenters } from './presenters.ts';

type Readiness = 'ready' | 'not-ready' | 'not-yours' | 'signed-out';

/** The first step says nothing of a winner: it tells whether there is a ceremony to hold. */
const readinessOf = async (eventId: string): Promise<Readiness> => {
  const answer = await fetchStep(eventId, 0, null);
  if (answer.ok) return 'ready';
  if (answer.trouble.kind !== 'refused') return 'not-ready';
  if (answer.trouble.status === 401) return 'signed-out';
  return answer.trouble.status === 403 ? 'not-yours' : 'not-ready';
};

/** The events of the contest this one belongs to; all of them where none is named. */
const around = (boards: readonly BoardHead[], near: string | null): readonly BoardHead[] => {
  const own = boards.find(({ eventId }) => eventId === near);
  return own ? boards.filter(({ competition }) => competition.zh === own.competition.zh) : boards;
};

const useBoards = (near: string | null) => {
  const [answer, setAnswer] = useState<Answer<{ events: readonly BoardHead[] }> | null>(null);
  const [ready, setReady] = useState<ReadonlyMap<string, Readiness>>(new Map());
  const load = async () => {
    const found = await fetchBoards();
    setAnswer(found);
    if (!found.ok) return;
    for (const { eventId } of around(found.body.events, near)) {
      const readiness = await readinessOf(eventId);
      setReady((known) => new Map([...known, [eventId, readiness]]));
      // Nobody is signed in: the next event answers the same.
      if (readiness === 'signed-out') return;
    }
  };
  useEffect(() => void load(), []);
  return { answer, ready, load };
};

/** A ceremony is put together: which events, in which order, who hands the prizes over. */
export const CeremonySetUp = ({ near }: { readonly near: string | null }) => {
  const words = useWords(ceremonyWords);
  const ui = useWords(uiWords);
  const { answer, ready, load } = useBoards(near);
  useTitle(`${words.title} · ${ui.brand}`);
  const isSignedOut = [...ready.values()].includes('signed-out');
  return (
    <div class="page">
      <TopBar />
      <main id="main" class="loose">
        <div class="stack">
          <h1>{words.title}</h1>
          <p class="soft lead">{words.lead}</p>
        </div>
        {answer === null && <p class="soft">{ui.loading}</p>}
        {answer?.ok === false && <Problem trouble={answer.trouble} onAgain={() => void load()} />}
        {isSignedOut && (
          <div class="empty">
            <p>{words.signInHint}</p>
            <p>
              <a class="button first" href="/console/sign-in">
                {words.signIn}
              </a>
            </p>
          </div>
        )}
        {answer?.ok && !isSignedOut && (
          <Order boards={around(answer.body.events, near)} ready={ready} near={near} />
        )}
      </main>
    </div>
  );
};

type OrderProps = {
  readonly boards: readonly BoardHead[];
  readonly ready: ReadonlyMap<string, Readiness>;
  readonly near: string | null;
};

const Order = ({ boards, ready, near }: OrderProps) => {
  const words = useWords(ceremonyWords);
  const [order, setOrder] = useState(boards);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (boards.length === 0) return <p class="empty">{words.noEvents}</p>;
  const isIn = (eventId: string) => ready.get(eventId) === 'ready' && !left.has(eventId);
  const chosen = order.filter(({ eventId }) => isIn(eventId)).map(({ eventId }) => eventId);
  const include = (eventId: string, is: boolean) =>
    setLeft(new Set(is ? [...left].filter((id) => id !== eventId) : [...left, eventId]));
  return (
    <>
      <section class="stack">
        <h2>{words.events}</h2>
        <ol class="ceremony-order">
          {order.map((board, index) => (
            <OrderLine
              key={board.eventId}
              board={board}
              readiness={ready.get(board.eventId)}
              isIn={isIn(board.eventId)}
              isNear={board.eventId === near}
              onInclude={(is) => include(board.eventId, is)}
              onMove={(by) => setOrder(moved(order, index, by))}
            />
          ))}
        </ol>
      </section>
      <PresentersPart />
      <section class="stack">
        <p class="row">
          {chosen.length > 0 ? (
            <a class="button first" href={`/board/ceremony?events=${chosen.join(',')}`}>
              {words.begin}
            </a>
          ) : (
            <button type="button" class="button first" disabled>
              {words.begin}
            </button>
          )}
          <span class="soft">{chosen.length > 0 ? words.beginHint : words.noneChosen}</span>
        </p>
      </section>
      <KeyList />
    </>
  );
};

type LineProps = {
  readonly board: BoardHead;
  readonly readiness: Readiness | undefined;
  readonly isIn: boolean;
  readonly isNear: boolean;
  readonly onInclude: (is: boolean) => void;
  readonly onMove: (by: 1 | -1) => void;
};

const OrderLine = ({ board, readiness, isIn, isNear, onInclude, onMove }: LineProps) => {
  const words = useWords(ceremonyWords);
  const language = useLanguage();
  const name = textOf(board.event, language);
  const said = {
    ready: words.ready,
    'not-ready': words.notReady,
    'not-yours': words.notYours,
    'signed-out': '',
  };
  return (
    <li class={isNear ? 'is-near' : ''}>
      <label class="row">
        <input
          type="checkbox"
          checked={isIn}
          disabled={readiness !== 'ready'}
          aria-label={words.include(name)}
          onChange={(event) => onInclude(event.currentTarget.checked)}
        />
        <b>{name}</b>
      </label>
      <span class="soft small" role="status">
        {readiness ? said[readiness] : words.looking}
      </span>
      <span class="row">
        <button
          type="button"
          class="button tight"
          aria-label={words.up(name)}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          class="button tight"
          aria-label={words.down(name)}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
      </span>
    </li>
  );
};

const PresentersPart = () => {
  const words = useWords(ceremonyWords);
  const board = useWords(boardWords);
  const [presenters, setPresenters] = useState(recallPresenters);
  const type = (award: string, text: string) => {
    const typed = { ...presenters, [award]: text };
    setPresenters(typed);
    rememberPresenters(typed);
  };
  return (
    <section class="stack">
      <h2>{words.presenters}</h2>
      <p class="soft small">{words.presentersHint}</p>
      <div class="presenters">
        {PRESENTED.map(([prize, medal]) => (
          <div key={prize} class="field">
            <label for={`by-${prize}`}>
              {board.award[prize]} · {board.award[medal]}
            </label>
            <input
              id={`by-${prize}`}
              class="input"
              maxLength={60}
              autocomplete="off"
              value={presenters[prize] ?? ''}
              onInput={(event) => type(prize, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
    </section>
  );
};

const KeyList = () => {
  const words = useWords(ceremonyWords);
  return (
    <section class="stack">
      <h2>{words.keys}</h2>
      <dl class="key-list">
        {words.keyList.map(([keys, what]) => (
          <div key={keys}>
            <dt class="number">{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
