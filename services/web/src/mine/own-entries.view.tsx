import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { ownWords } from './own-words.ts';

type ListProps = {
  readonly entries: readonly OwnEntry[];
  readonly onShow: (entry: OwnEntry) => void;
};

const Entries = ({ entries, onShow }: ListProps) => {
  const words = useWords(ownWords);
  const language = useLanguage();
  return (
    <ul class="sessions">
      {entries.map((entry) => {
        const event = textOf(entry.event, language);
        return (
          <li key={entry.entryId} class="row apart">
            <span>
              <strong>{event}</strong>
              <br />
              <span class="soft small">{textOf(entry.competition, language)}</span>
            </span>
            <button
              type="button"
              class="button tight"
              aria-label={`${words.show} ${event}`}
              onClick={() => onShow(entry)}
            >
              {words.show}
            </button>
          </li>
        );
      })}
    </ul>
  );
};

/** Whoever is signed in and competes in several events chooses one. */
export const ChooseEntry = (props: ListProps & { readonly onCode: () => void }) => {
  const words = useWords(ownWords);
  return (
    <section class="card stack">
      <h1>{words.entries}</h1>
      <p class="soft">{words.entriesLead}</p>
      <Entries {...props} />
      <p>
        <button type="button" class="button plain" onClick={props.onCode}>
          {words.byCode}
        </button>
      </p>
    </section>
  );
};

/** The other entries of whoever is signed in, below the one they look at. */
export const OtherEntries = (props: ListProps) => {
  const words = useWords(ownWords);
  if (props.entries.length === 0) return null;
  return (
    <section class="card stack no-print">
      <h2>{words.otherEntries}</h2>
      <Entries {...props} />
    </section>
  );
};
