import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from './mark.view.tsx';
import { withTerm } from './setup.rules.ts';
import type { EventDraft, Template, Templates, Term, TermValue } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

type Props = {
  readonly known: Templates;
  readonly template: Template | undefined;
  readonly event: EventDraft;
  readonly onEvent: (event: EventDraft) => void;
  readonly isFrozen: boolean;
  readonly flaws: ReadonlyMap<string, string>;
};

/** What the rules say besides, section by section, each with where it comes from. */
export const Terms = ({ known, template, event, onEvent, isFrozen, flaws }: Props) => {
  const words = useWords(setupWords);
  const language = useLanguage();
  return (
    <section class="stack">
      <h2>{words.terms}</h2>
      <p class="soft small">
        {words.termsHint} {words.markHint}
      </p>
      {known.sections.map(({ key, name }) => (
        <details class="card explain" key={key}>
          <summary>{textOf(name, language)}</summary>
          <div class="terms">
            {known.terms
              .filter(({ section }) => section === key)
              .map((term) => (
                <div class="field" key={term.key}>
                  <label for={`term-${term.key}`}>
                    {textOf(term.name, language)}
                    <Mark
                      template={template}
                      path={`event.terms.${term.key}`}
                      value={event.terms[term.key]}
                    />
                  </label>
                  <TermInput
                    term={term}
                    value={event.terms[term.key]}
                    isFrozen={isFrozen}
                    onValue={(value) => onEvent(withTerm(event, term.key, value))}
                  />
                  {flaws.get(`terms.${term.key}`) && (
                    <span class="flaw">{flaws.get(`terms.${term.key}`)}</span>
                  )}
                </div>
              ))}
          </div>
        </details>
      ))}
    </section>
  );
};

type InputProps = {
  readonly term: Term;
  readonly value: TermValue | undefined;
  readonly isFrozen: boolean;
  readonly onValue: (value: TermValue) => void;
};

const TermInput = ({ term, value, isFrozen, onValue }: InputProps) => {
  const language = useLanguage();
  const id = `term-${term.key}`;
  if (term.kind === 'yes-no' || term.kind === 'choice') {
    return <TermSelect term={term} value={value} isFrozen={isFrozen} onValue={onValue} />;
  }
  if (term.kind === 'list') {
    return <TermList term={term} value={value} isFrozen={isFrozen} onValue={onValue} />;
  }
  const isCount = term.kind === 'count';
  return (
    <span class="with-unit">
      <input
        id={id}
        class="input"
        style={term.kind === 'text' ? { maxWidth: 'none' } : undefined}
        inputMode={isCount ? 'numeric' : term.kind === 'amount' ? 'decimal' : 'text'}
        value={value === undefined ? '' : `${value}`}
        disabled={isFrozen}
        maxLength={200}
        onInput={({ currentTarget }) => {
          const text = currentTarget.value;
          onValue(isCount ? Number(text.replace(/\D/g, '')) : text);
        }}
      />
      {term.unit && <span class="soft">{textOf(term.unit, language)}</span>}
    </span>
  );
};

const TermSelect = ({ term, value, isFrozen, onValue }: InputProps) => {
  const words = useWords(setupWords);
  const language = useLanguage();
  const isYesNo = term.kind === 'yes-no';
  const options = isYesNo
    ? [
        { value: 'true', label: words.yes },
        { value: 'false', label: words.no },
      ]
    : (term.options ?? []).map((one) => ({ value: one.value, label: textOf(one.name, language) }));
  return (
    <select
      id={`term-${term.key}`}
      class="input"
      value={value === undefined ? '' : `${value}`}
      disabled={isFrozen}
      onChange={({ currentTarget }) =>
        onValue(isYesNo ? currentTarget.value === 'true' : currentTarget.value)
      }
    >
      {value === undefined && <option value="">–</option>}
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
};

/** In the order they were ticked: for signing and release the order says who is first. */
const TermList = ({ term, value, isFrozen, onValue }: InputProps) => {
  const language = useLanguage();
  const chosen = Array.isArray(value) ? value : [];
  return (
    <span class="checks" id={`term-${term.key}`}>
      {(term.options ?? []).map((one) => {
        const place = chosen.indexOf(one.value);
        return (
          <label class="row" key={one.value}>
            <input
              type="checkbox"
              checked={place >= 0}
              disabled={isFrozen}
              onChange={({ currentTarget }) =>
                onValue(
                  currentTarget.checked
                    ? [...chosen, one.value]
                    : chosen.filter((other) => other !== one.value),
                )
              }
            />
            {place >= 0 ? `${place + 1} ` : ''}
            {textOf(one.name, language)}
          </label>
        );
      })}
    </span>
  );
};
