import { useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { Dialog } from '../../ui/dialog.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { PublishMeans } from './moves.view.tsx';
import { moveEvent } from './setup.client.ts';
import { readyTo } from './setup.rules.ts';
import type { Event } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

type Props = { readonly events: readonly Event[]; readonly onMoved: () => void };

/** Ten events take the same step together; what speaks against one of them stops that one alone. */
export const MoveAll = ({ events, onMoved }: Props) => {
  const words = useWords(setupWords);
  const [asked, setAsked] = useState<string | null>(null);
  const steps = readyTo(events);
  if (steps.length === 0) return null;
  return (
    <>
      <p class="row">
        {steps.map(({ to, ready }) => (
          <button key={to} type="button" class="button" onClick={() => setAsked(to)}>
            {words.moveAll(words.moveTo[to] ?? to, ready.length)}
          </button>
        ))}
      </p>
      {asked !== null && (
        <Together
          to={asked}
          events={events}
          onClose={() => {
            setAsked(null);
            onMoved();
          }}
        />
      )}
    </>
  );
};

type Stopped = { readonly event: Event; readonly trouble: Trouble };
type TogetherProps = {
  readonly to: string;
  readonly events: readonly Event[];
  readonly onClose: () => void;
};

const Together = ({ to, events, onClose }: TogetherProps) => {
  const words = useWords(setupWords);
  const language = useLanguage();
  const [wanted] = useState(() => readyTo(events).find((step) => step.to === to)?.ready ?? []);
  const [done, setDone] = useState<number | null>(null);
  const [stopped, setStopped] = useState<readonly Stopped[]>([]);
  const isBusy = done !== null && done < wanted.length;
  const go = async () => {
    const found: Stopped[] = [];
    for (const [place, event] of wanted.entries()) {
      setDone(place);
      const answer = await moveEvent(event.eventId, { to }, event.version);
      if (!answer.ok) found.push({ event, trouble: answer.trouble });
    }
    setDone(wanted.length);
    setStopped(found);
    if (found.length === 0) onClose();
  };
  return (
    <Dialog title={words.moveAll(words.moveTo[to] ?? to, wanted.length)} onClose={onClose}>
      {to === 'RULES_PUBLISHED' ? <PublishMeans /> : <p>{words.moveHint[to]}</p>}
      <p class="soft small">
        {wanted.map(({ name }) => textOf(name, language)).join(language === 'zh' ? '、' : ', ')}
      </p>
      {isBusy && (
        <p role="status">
          <progress max={wanted.length} value={done} /> {words.movedOf(done, wanted.length)}
        </p>
      )}
      {stopped.map(({ event, trouble }) => (
        <div key={event.eventId}>
          <h3>{textOf(event.name, language)}</h3>
          <Problem trouble={trouble} />
        </div>
      ))}
      <p class="row">
        {done === null && (
          <button type="button" class="button first" onClick={() => void go()}>
            {words.moveTo[to]}
          </button>
        )}
        <button type="button" class="button" disabled={isBusy} onClick={onClose}>
          {done === null ? words.cancel : words.back}
        </button>
      </p>
    </Dialog>
  );
};
