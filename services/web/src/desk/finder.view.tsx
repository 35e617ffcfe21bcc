import { useEffect, useRef } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { CameraScan } from './camera.view.tsx';
import type { Line } from './desk.types.ts';
import { deskWords } from './desk-words.ts';
import { GuestSign } from './guest-sign.view.tsx';
import type { Found, Guest } from './people.rules.ts';

type Props = {
  readonly asked: string;
  readonly found: Found;
  readonly guests: readonly Guest[];
  readonly chosen: string | null;
  readonly onAsk: (text: string) => void;
  readonly onSettle: (text: string) => void;
  readonly onChoose: (line: Line) => void;
};

/**
 * A scanner types like a keyboard. Whatever has the focus, its letters go to the field; otherwise
 * the Enter at the end of a scan would press the button that was used last.
 */
const useScanner = (field: { readonly current: HTMLInputElement | null }): void => {
  useEffect(() => {
    const catchKey = (event: KeyboardEvent): void => {
      const isLetter = event.key.length === 1 && event.key !== ' ';
      const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
      if (!isLetter || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      // The letter itself follows the focus.
      field.current?.focus();
    };
    addEventListener('keydown', catchKey, true);
    return () => removeEventListener('keydown', catchKey, true);
  }, [field]);
};

/** One field for a scan, a number or a name, and the list it narrows. */
export const Finder = (props: Props) => {
  const words = useWords(deskWords);
  const { asked, found, guests, chosen, onAsk, onSettle, onChoose } = props;
  const field = useRef<HTMLInputElement>(null);
  useScanner(field);
  const wanted = found.kind === 'some' ? new Set(found.lines) : null;
  const shown =
    found.kind === 'other-badge' ? [] : guests.filter(({ line }) => wanted?.has(line) ?? true);
  const flaw =
    found.kind === 'other-badge' ? words.otherBadge : wanted?.size === 0 ? words.nobody : '';
  return (
    <section class="stack finder" aria-label={words.list}>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          onSettle(field.current?.value ?? '');
        }}
      >
        <label for="find">{words.find}</label>
        <input
          id="find"
          ref={field}
          class="input"
          type="search"
          value={asked}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="find-hint"
          onInput={(event) => onAsk(event.currentTarget.value)}
        />
        <span id="find-hint" class="hint" aria-live="polite">
          {flaw === '' ? words.findHint : <span class="flaw">{flaw}</span>}
        </span>
      </form>
      <CameraScan onCode={onSettle} />
      <ul class="guest-list">
        {shown.map((guest) => (
          <GuestLine
            key={guest.line.personId}
            guest={guest}
            isChosen={guest.line.personId === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  );
};

type LineProps = {
  readonly guest: Guest;
  readonly isChosen: boolean;
  readonly onChoose: (line: Line) => void;
};

const GuestLine = ({ guest: { line, shown }, isChosen, onChoose }: LineProps) => {
  const words = useWords(deskWords);
  const language = useLanguage();
  return (
    <li>
      <button
        type="button"
        class="guest-line"
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => onChoose(line)}
      >
        <span class="guest-line-number">{line.entryNo ?? '—'}</span>
        <span class="guest-line-who">
          <b>{line.name ?? words.noName}</b>{' '}
          <span class="small soft">
            {line.organisation ? textOf(line.organisation, language) : ''}
          </span>
        </span>
        <GuestSign shown={shown} />
      </button>
    </li>
  );
};
