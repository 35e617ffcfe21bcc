import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { seasonWords } from '../season/season-words.ts';
import { useSending } from '../use-sending.ts';
import { type Move, moveEvent } from './setup.client.ts';
import { MAY_CANCEL, MAY_VOID, NEXT_MOVE } from './setup.rules.ts';
import type { Event } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

type Props = {
  readonly event: Event;
  readonly others: readonly Event[];
  readonly onMoved: () => void;
};

/** The organiser's stretch of an event's life: the next step, and the ways to call it off. */
export const Moves = ({ event, others, onMoved }: Props) => {
  const words = useWords(setupWords);
  const season = useWords(seasonWords);
  const { isBusy, trouble, send } = useSending();
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const [reason, setReason] = useState('');
  const { eventId, state, version } = event;
  const next = NEXT_MOVE[state];
  const isTooFew = trouble?.kind === 'refused' && trouble.code === 'event.too-few';
  const move = (body: Move) => send(() => moveEvent(eventId, body, version), onMoved);
  return (
    <section class="card stack">
      <h2>{words.movesAt(season.stage[state as keyof typeof season.stage] ?? state)}</h2>
      {next === undefined && <p class="soft">{words.noMove}</p>}
      {next !== undefined && <p class="soft">{words.moveHint[next]}</p>}
      {trouble && !isAsking && <Problem trouble={trouble} />}
      {isTooFew && (
        <TextField
          id="go-on-reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onValue={setReason}
          lengthMax={500}
        />
      )}
      <p class="row">
        {next !== undefined && (
          <button
            type="button"
            class="button first"
            disabled={isBusy || (isTooFew && reason.trim() === '')}
            onClick={() =>
              next === 'RULES_PUBLISHED'
                ? setAsking(true)
                : void move({ to: next, ...(isTooFew ? { reason } : {}) })
            }
          >
            {isTooFew ? words.goOn : words.moveTo[next]}
          </button>
        )}
        {MAY_CANCEL.includes(state) && (
          <button type="button" class="button" disabled={isBusy} onClick={() => setEnding(true)}>
            {words.callOff}
          </button>
        )}
      </p>
      {isAsking && (
        <Confirm
          title={words.publishAsk(textOf(event.name, language))}
          yes={words.publishYes}
          no={words.cancel}
          isBusy={isBusy}
          trouble={trouble}
          onYes={() => void move({ to: 'RULES_PUBLISHED' })}
          onNo={() => setAsking(false)}
        >
          <PublishMeans />
        </Confirm>
      )}
      {isEnding && (
        <CallOff
          event={event}
          others={others}
          onClose={() => setEnding(false)}
          onMoved={() => {
            setEnding(false);
            onMoved();
          }}
        />
      )}
    </section>
  );
};

/** What cannot be taken back, before it is done. */
export const PublishMeans = () => {
  const words = useWords(setupWords);
  return (
    <ul class="dotted">
      {words.publishMeans.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
};

const CallOff = ({ event, others, onClose, onMoved }: Props & { readonly onClose: () => void }) => {
  const words = useWords(setupWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const [way, setWay] = useState('CANCELLED');
  const [reason, setReason] = useState('');
  const [target, setTarget] = useState('');
  const ways = [
    { value: 'CANCELLED', label: words.toCancel },
    ...(MAY_VOID.includes(event.state)
      ? [
          { value: 'VOID', label: words.toVoid },
          { value: 'MERGED', label: words.toMerge },
        ]
      : []),
  ];
  const isMerge = way === 'MERGED';
  const open = others.filter(
    ({ eventId, state }) =>
      eventId !== event.eventId && ['REGISTRATION', 'ELIGIBILITY_CHECK'].includes(state),
  );
  const body: Move = isMerge ? { to: 'VOID', reason, mergedInto: target } : { to: way, reason };
  return (
    <Dialog title={words.callOffOf(textOf(event.name, language))} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          void send(() => moveEvent(event.eventId, body, event.version), onMoved);
        }}
      >
        <SelectField
          id="call-off-way"
          label={words.callOff}
          value={way}
          onValue={setWay}
          groups={[{ label: '', choices: ways }]}
        />
        {isMerge && (
          <SelectField
            id="merge-into"
            label={words.mergeInto}
            value={target}
            onValue={setTarget}
            none="–"
            groups={[
              {
                label: '',
                choices: open.map(({ eventId, name }) => ({
                  value: eventId,
                  label: textOf(name, language),
                })),
              },
            ]}
          />
        )}
        <TextField
          id="call-off-reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onValue={setReason}
          lengthMax={500}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || reason.trim() === '' || (isMerge && target === '')}
          >
            {words.doIt}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          <Lack when={isMerge && target === ''} why="choose" />
          <Lack when={!(isMerge && target === '') && reason.trim() === ''} why="reason" />
        </p>
      </form>
    </Dialog>
  );
};
