import type { TypingForm } from '@jinbang/contracts/http/judging-typing';
import type { Trouble } from '../../ui/ask.client.ts';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { type Draft, holdOf, readCells, tallyOf } from './draft.rules.ts';
import { typingWords } from './typing-words.ts';

type Props = {
  readonly form: TypingForm;
  readonly draft: Draft;
  readonly isBusy: boolean;
  readonly trouble: Trouble | null;
  readonly button: string;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onHandIn: () => void;
};

const handInButton = (): HTMLElement | null => document.getElementById('typing-hand-in');

/** Below the grid: the time and the judge who signed, how much is filled, and handing in. */
export const SheetFoot = ({ form, draft, isBusy, trouble, button, onDraft, onHandIn }: Props) => {
  const words = useWords(typingWords);
  const hold = holdOf(form, draft);
  const { filled, empty, wrong } = tallyOf(readCells(form, draft));
  const hasAgreed = form.aspects.some(({ columns }) => columns.includes(0) || form.judges > 1);
  return (
    <form
      class="stack"
      onKeyDown={(event) => {
        const field = event.target;
        const isTime = field instanceof HTMLInputElement && field.id === 'typing-time';
        if (event.key !== 'Enter' || !isTime) return;
        event.preventDefault();
        const next = document.getElementById('typing-answers') ?? handInButton();
        next?.focus();
        // It says 1 already: what is typed takes its place.
        if (next instanceof HTMLInputElement) next.select();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (hold === null && !isBusy) onHandIn();
      }}
    >
      <div class="columns typing-foot">
        <TextField
          id="typing-time"
          label={words.time}
          hint={words.timeHint}
          flaw={hold === 'time' ? words.hold.time : undefined}
          value={draft.time}
          lengthMax={5}
          onValue={(time) => onDraft({ time })}
        />
        {hasAgreed && (
          <TextField
            id="typing-answers"
            label={words.answers}
            hint={words.answersHint}
            flaw={hold === 'answers' ? words.hold.answers : undefined}
            value={draft.answers}
            lengthMax={2}
            onValue={(answers) => onDraft({ answers })}
          />
        )}
      </div>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="submit"
          class="button first"
          id="typing-hand-in"
          disabled={isBusy || hold !== null}
          aria-describedby="typing-hold"
        >
          {button}
        </button>
        <span id="typing-hold" class={hold === null ? 'soft small' : 'small flaw'}>
          {hold === null ? words.tally(filled, empty, wrong) : words.hold[hold]}
        </span>
      </p>
    </form>
  );
};
