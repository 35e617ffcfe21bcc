import { Badge } from '../../ui/badge.view.tsx';
import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import type { Entry } from './entries.client.ts';
import { entersHere } from './entries.rules.ts';
import { entriesWords } from './entries-words.ts';
import { entryFormWords } from './entry-form-words.ts';

type Acts = {
  readonly onOpen: (entry: Entry) => void;
  readonly onMend: (entry: Entry) => void;
};
type Props = Acts & { readonly entries: readonly Entry[] };

/** Who has entered, for whom, and what their entry still lacks. */
export const EntryTable = ({ entries, ...acts }: Props) => {
  const words = useWords(entriesWords);
  return (
    <ScrollArea name={words.list}>
      <table class="table roomy entry-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.group}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">
              <span class="unseen">{words.files}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.entryId} entry={entry} {...acts} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

export const titleOf = ({ members, entryId }: Entry): string =>
  members.map(({ name }) => name ?? '').join('、') || entryId.slice(-6);

const Row = ({ entry, onOpen, onMend }: Acts & { readonly entry: Entry }) => {
  const words = useWords(entriesWords);
  const more = useWords(entryFormWords);
  const { organisationName } = useNaming();
  const { offices } = useWho();
  const { members, organisationId, delegation, group, entryNo, state, missing } = entry;
  const fields = [...new Set(missing.map(({ field }) => words.fields[field] ?? field))];
  return (
    <tr>
      <th scope="row">
        {titleOf(entry)}
        <span class="small soft under">
          {members.map(({ idLastFour }) => (idLastFour ? `…${idLastFour}` : '')).join(' ')}
        </span>
      </th>
      <td>
        {organisationName(organisationId)}
        {delegation && <span class="small soft under">{delegation}</span>}
      </td>
      <td>{words.groups[group] ?? group}</td>
      <td>
        <Badge
          sign={state === 'withdrawn' ? 'frozen' : fields.length === 0 ? 'good' : 'wait'}
          tone={state === 'withdrawn' ? 'doubt' : fields.length === 0 ? 'live' : 'progress'}
          word={entryNo ?? words.states[state]}
        />
        {state !== 'withdrawn' && (
          <span class="small soft under">
            {fields.length === 0 ? words.complete : words.lacks(fields)}
          </span>
        )}
      </td>
      <td>
        <button
          type="button"
          class="button tight plain"
          aria-label={words.open(titleOf(entry))}
          onClick={() => onOpen(entry)}
        >
          {words.files}
        </button>
        {state === 'entered' && entersHere(offices) && (
          <button
            type="button"
            class="button tight plain"
            aria-label={more.mendOf(titleOf(entry))}
            onClick={() => onMend(entry)}
          >
            {more.mend}
          </button>
        )}
      </td>
    </tr>
  );
};
