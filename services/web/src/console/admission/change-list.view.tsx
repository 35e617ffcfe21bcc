import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { Sign, type SignName } from '../../ui/sign.view.tsx';
import type { Change, Proposal } from './admission.client.ts';
import { admissionWords } from './admission-words.ts';
import { useCalled } from './called.tsx';

const SIGNS: Readonly<Record<Change['kind'], { readonly sign: SignName; readonly tone: string }>> =
  {
    'comes-in': { sign: 'up', tone: 'good' },
    'falls-out': { sign: 'down', tone: 'bad' },
    'becomes-reserve': { sign: 'wait', tone: 'progress' },
    'leaves-reserve': { sign: 'bad', tone: 'doubt' },
  };

/** Before and after of an amended result: only whoever it touches. */
export const ChangeList = ({
  proposal,
  from,
}: {
  readonly proposal: Proposal;
  readonly from: string;
}) => {
  const words = useWords(admissionWords);
  const called = useCalled();
  const lines = new Map(proposal.lines.map((line) => [line.feederEntryId, line]));
  if (proposal.changes.length === 0) return <p>{words.noChange}</p>;
  return (
    <ScrollArea name={`${words.amended}: ${from}`}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.entrant}</th>
            <th scope="col" class="right">
              {words.before}
            </th>
            <th scope="col" class="right">
              {words.after}
            </th>
            <th scope="col">{words.amended}</th>
          </tr>
        </thead>
        <tbody>
          {proposal.changes.map(({ feederEntryId, kind, rankBefore, rankAfter }) => (
            <tr key={feederEntryId}>
              <th scope="row">{called(lines.get(feederEntryId)?.members)}</th>
              <td class="number right">{rankBefore ?? '–'}</td>
              <td class="number right">{rankAfter ?? '–'}</td>
              <td>
                <span class={`toned tone-${SIGNS[kind].tone}`}>
                  <Sign name={SIGNS[kind].sign} /> {words.change[kind]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
