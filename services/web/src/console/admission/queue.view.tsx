import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useNaming } from '../person/names.ts';
import type { Admission } from './admission.client.ts';
import { isForAnother } from './admission.rules.ts';
import { admissionWords } from './admission-words.ts';
import { useCalled } from './called.tsx';
import { CheckList } from './check-list.view.tsx';

type Props = {
  readonly entries: readonly Admission[];
  /** Whether entries can be chosen to be decided or handed in. */
  readonly canChoose: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
};

/** Another person decides on these: approves them, or sends them back. */
const isDecidedHere = ({ state }: Admission): boolean =>
  state === 'submitted' || state === 'approved';

/** Entries with what the rules say of each. */
export const Queue = ({ entries, canChoose, chosen, onChosen }: Props) => {
  const words = useWords(admissionWords);
  const { ownId } = useNaming();
  const free = entries.filter((entry) => !isForAnother(entry, ownId) || !isDecidedHere(entry));
  const isAll = free.length > 0 && free.every(({ entryId }) => chosen.has(entryId));
  return (
    <ScrollArea name={words.title}>
      <table class="table roomy">
        <thead>
          <tr>
            {canChoose && (
              <th scope="col">
                <input
                  type="checkbox"
                  class="check"
                  aria-label={words.chooseAll}
                  checked={isAll}
                  disabled={free.length === 0}
                  onChange={() =>
                    onChosen(new Set(isAll ? [] : free.map(({ entryId }) => entryId)))
                  }
                />
              </th>
            )}
            <th scope="col">{words.entrant}</th>
            <th scope="col">{words.organisation}</th>
            <th scope="col">{words.checks}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.entryId} {...{ entry, canChoose, chosen, onChosen }} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type RowProps = Omit<Props, 'entries'> & { readonly entry: Admission };

const Row = ({ entry, canChoose, chosen, onChosen }: RowProps) => {
  const words = useWords(admissionWords);
  const { organisationName, ownId } = useNaming();
  const called = useCalled();
  const { entryId } = entry;
  const name = called(entry.members);
  const isOwn = isDecidedHere(entry) && isForAnother(entry, ownId);
  const toggle = () => {
    const next = new Set(chosen);
    if (!next.delete(entryId)) next.add(entryId);
    onChosen(next);
  };
  return (
    <tr>
      {canChoose && (
        <td>
          <input
            type="checkbox"
            class="check"
            aria-label={words.choose(name)}
            checked={chosen.has(entryId)}
            disabled={isOwn}
            onChange={toggle}
          />
        </td>
      )}
      <th scope="row">
        {name}
        {entry.qualified && <span class="small soft under">{words.fromBelow}</span>}
        {isOwn && <span class="small soft under">{words.ownEntry}</span>}
        {entry.reason && <span class="small soft under">{entry.reason}</span>}
      </th>
      <td>{organisationName(entry.organisationId)}</td>
      <td>
        <CheckList entry={entry} />
      </td>
    </tr>
  );
};
