import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import {
  type EventsToPair,
  type EventToPair,
  type Feeder,
  fetchEventsToPair,
  type PairDraft,
  savePairs,
} from './feeder.client.ts';
import { flawOfPairs, likelyPairs, mayAdd, mayChange } from './feeder.rules.ts';
import { feederWords } from './feeder-words.ts';

type Props = {
  readonly feeder: Feeder;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

const draftOf = ({ eventId, feederEventId, quota, minimumTotal }: PairDraft): PairDraft => ({
  eventId,
  feederEventId,
  quota,
  minimumTotal,
});

/** Which event comes into which, how many, and from which total on. */
export const PairsDialog = ({ feeder, onClose, onSaved }: Props) => {
  const words = useWords(feederWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const {
    body,
    trouble: unread,
    again,
  } = useAnswer(feeder.feederId, () => fetchEventsToPair(feeder.feederId));
  const [pairs, setPairs] = useState<readonly PairDraft[]>(() => feeder.pairs.map(draftOf));
  const { isBusy, trouble, send } = useSending();
  const flaw = flawOfPairs(pairs);
  const likely = body ? likelyPairs(body, pairs) : [];
  const blank = { eventId: '', feederEventId: '', quota: 3, minimumTotal: null };
  return (
    <Dialog title={words.editTitle(textOf(feeder.feederName, language))} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          void send(() => savePairs(feeder, pairs), onSaved);
        }}
      >
        {unread && <Problem trouble={unread} onAgain={again} />}
        {!body && !unread && <p class="soft">{ui.loading}</p>}
        {body && <PairTable known={body} feeder={feeder} pairs={pairs} onPairs={setPairs} />}
        <p class="row">
          <button type="button" class="button tight" onClick={() => setPairs([...pairs, blank])}>
            {words.addPair}
          </button>
          {likely.length > 0 && (
            <button
              type="button"
              class="button tight"
              onClick={() => setPairs([...pairs, ...likely])}
            >
              {words.sameNames(likely.length)}
            </button>
          )}
        </p>
        {trouble && <Problem trouble={trouble} />}
        <p id="pairs-follow" class={flaw ? 'flaw' : 'soft'}>
          {flaw ? words.flaw[flaw] : words.follows}
        </p>
        <p class="row">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || flaw !== null || !body}
            aria-describedby="pairs-follow"
          >
            {words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          <Lack when={flaw !== null} why="flaws" />
        </p>
      </form>
    </Dialog>
  );
};

type TableProps = {
  readonly known: EventsToPair;
  readonly feeder: Feeder;
  readonly pairs: readonly PairDraft[];
  readonly onPairs: (pairs: readonly PairDraft[]) => void;
};

const PairTable = ({ known, feeder, pairs, onPairs }: TableProps) => {
  const words = useWords(feederWords);
  return (
    <ScrollArea name={words.edit}>
      <table class="table sheet-table">
        <thead>
          <tr>
            {[words.feederEvent, words.event, words.quota, words.minimum].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair, place) => (
            <PairRow
              key={place}
              known={known}
              pair={pair}
              isFrozen={feeder.pairs.some(
                (one) => one.feederEventId === pair.feederEventId && !mayChange(one.state),
              )}
              onPair={(next) => onPairs(pairs.with(place, next))}
              onRemove={() => onPairs(pairs.toSpliced(place, 1))}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type RowProps = {
  readonly known: EventsToPair;
  readonly pair: PairDraft;
  readonly isFrozen: boolean;
  readonly onPair: (pair: PairDraft) => void;
  readonly onRemove: () => void;
};

const EventSelect = (props: {
  readonly label: string;
  readonly value: string;
  readonly events: readonly EventToPair[];
  readonly isFrozen: boolean;
  readonly onValue: (eventId: string) => void;
}) => {
  const language = useLanguage();
  return (
    <select
      class="input wide"
      aria-label={props.label}
      value={props.value}
      disabled={props.isFrozen}
      onChange={({ currentTarget }) => props.onValue(currentTarget.value)}
    >
      <option value="">–</option>
      {props.events.map(({ eventId, name }) => (
        <option key={eventId} value={eventId}>
          {textOf(name, language)}
        </option>
      ))}
    </select>
  );
};

const PairRow = ({ known, pair, isFrozen, onPair, onRemove }: RowProps) => {
  const words = useWords(feederWords);
  const language = useLanguage();
  const from = known.feederEvents.find(({ eventId }) => eventId === pair.feederEventId);
  const open = known.events.filter(
    ({ eventId, state }) => mayAdd(state) || eventId === pair.eventId,
  );
  const total = pair.minimumTotal ?? '';
  return (
    <tr>
      <td>
        <EventSelect
          label={words.feederEvent}
          value={pair.feederEventId}
          events={known.feederEvents}
          isFrozen={isFrozen}
          onValue={(feederEventId) => onPair({ ...pair, feederEventId })}
        />
        {isFrozen && <span class="soft small under">{words.frozen}</span>}
      </td>
      <td>
        <EventSelect
          label={words.event}
          value={pair.eventId}
          events={open}
          isFrozen={isFrozen}
          onValue={(eventId) => onPair({ ...pair, eventId })}
        />
      </td>
      <td>
        <input
          class="input short number"
          inputMode="numeric"
          aria-label={words.quota}
          value={pair.quota === 0 ? '' : pair.quota}
          disabled={isFrozen}
          onInput={({ currentTarget }) =>
            onPair({
              ...pair,
              quota: Math.min(400, Number(currentTarget.value.replace(/\D/g, ''))),
            })
          }
        />
      </td>
      <td>
        <input
          class="input short number"
          inputMode="decimal"
          aria-label={`${words.minimum} (${words.minimumHint})`}
          value={total}
          disabled={isFrozen}
          maxLength={10}
          onInput={({ currentTarget }) => {
            const text = currentTarget.value.trim();
            onPair({ ...pair, minimumTotal: text === '' ? null : text });
          }}
        />
      </td>
      <td>
        <button
          type="button"
          class="button tight plain"
          aria-label={words.remove(from ? textOf(from.name, language) : '–')}
          disabled={isFrozen}
          onClick={onRemove}
        >
          ✕
        </button>
      </td>
    </tr>
  );
};
