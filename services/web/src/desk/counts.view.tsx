import { useWords } from '../ui/language.ts';
import { deskWords } from './desk-words.ts';
import { countsOf, type Guest } from './people.rules.ts';

const ORDER = ['present', 'expected', 'absent'] as const;

/** A quiet bar: how many came, are waited for, stayed away. */
export const Counts = ({ guests }: { readonly guests: readonly Guest[] }) => {
  const words = useWords(deskWords);
  const counts = countsOf(guests);
  return (
    <div class="desk-counts">
      <div class="desk-bar" aria-hidden="true">
        {ORDER.map((state) => (
          // A width as an attribute: the page may have no inline styles.
          <svg
            key={state}
            class={`desk-bar-part desk-${state}`}
            width={`${guests.length === 0 ? 0 : (100 * counts[state]) / guests.length}%`}
            height="8"
          >
            <title>{words.standing[state]}</title>
            <rect width="100%" height="8" />
          </svg>
        ))}
      </div>
      <p class="desk-numbers">
        {ORDER.map((state) => (
          <span key={state} class={`desk-number desk-${state}`}>
            <b>{counts[state]}</b> {words.standing[state]}
          </span>
        ))}
        <span class="soft">{words.of(guests.length)}</span>
      </p>
    </div>
  );
};
