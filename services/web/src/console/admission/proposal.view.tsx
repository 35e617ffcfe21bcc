import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { answerProposal, type Line, type Proposal } from './admission.client.ts';
import { cutAfter, tiePlaces } from './admission.rules.ts';
import { admissionWords } from './admission-words.ts';
import { useCalled } from './called.tsx';
import { ChangeList } from './change-list.view.tsx';

const LOOKS = {
  in: { sign: 'good', tone: 'good' },
  tie: { sign: 'doubt', tone: 'doubt' },
  reserve: { sign: 'wait', tone: 'progress' },
} as const;
const lookOf = (standing: string) =>
  standing in LOOKS
    ? LOOKS[standing as keyof typeof LOOKS]
    : ({ sign: 'bad', tone: 'doubt' } as const);

type LineProps = {
  readonly line: Line;
  readonly isChosen: boolean;
  readonly onToggle: (() => void) | undefined;
};

const LineRow = ({ line, isChosen, onToggle }: LineProps) => {
  const words = useWords(admissionWords);
  const { organisationName } = useNaming();
  const called = useCalled();
  const name = called(line.members);
  return (
    <tr>
      <td class="number right">{line.rank ?? '–'}</td>
      <th scope="row">{name}</th>
      <td>{organisationName(line.organisationId)}</td>
      <td class="number right">{line.total ?? '–'}</td>
      <td>
        {onToggle && (
          <input
            type="checkbox"
            class="check"
            aria-label={words.choose(name)}
            checked={isChosen}
            onChange={onToggle}
          />
        )}
        <Badge
          {...lookOf(line.standing)}
          word={words.standing[line.standing] ?? line.standing}
          outlined={true}
        />
      </td>
    </tr>
  );
};

type ListProps = {
  readonly proposal: Proposal;
  readonly from: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
};

const LineTable = ({ proposal, from, chosen, onChosen }: ListProps) => {
  const words = useWords(admissionWords);
  const { lines, quota, state } = proposal;
  const cut = cutAfter(lines);
  const toggle = (feederEntryId: string) => () => {
    const next = new Set(chosen);
    if (!next.delete(feederEntryId)) next.add(feederEntryId);
    onChosen(next);
  };
  return (
    <ScrollArea name={`${words.from(from)} ${proposal.resultVersion}`}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col" class="right">
              {words.rank}
            </th>
            <th scope="col">{words.entrant}</th>
            <th scope="col">{words.organisation}</th>
            <th scope="col" class="right">
              {words.total}
            </th>
            <th scope="col">{words.standing.in}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            <Fragment key={line.feederEntryId}>
              <LineRow
                line={line}
                isChosen={chosen.has(line.feederEntryId)}
                onToggle={
                  line.standing === 'tie' && state === 'proposed'
                    ? toggle(line.feederEntryId)
                    : undefined
                }
              />
              {place === cut && (
                <tr class="cut">
                  <td colSpan={5}>{words.cut(quota)}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type Props = {
  readonly eventId: string;
  readonly proposal: Proposal;
  /** What the feeder's contest and event are called. */
  readonly from: string;
  readonly onDone: () => void;
};

/** What a feeder's result proposes, with the cut drawn; an amended one says first what it changes. */
export const ProposalCard = ({ eventId, proposal, from, onDone }: Props) => {
  const words = useWords(admissionWords);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  const places = tiePlaces(proposal.lines, proposal.quota);
  const needsReason = proposal.amends || places > 0;
  const isReady = chosen.size === places && (!needsReason || reason.trim() !== '');
  const hintId = `accept-${proposal.proposalId}`;
  const accept = { answer: 'accept' as const, fromTie: [...chosen] };
  return (
    <article class="proposal stack">
      <h3>
        {words.from(from)}
        {proposal.amends && <Badge sign="amended" word={words.amended} />}
      </h3>
      {proposal.amends && <ChangeList proposal={proposal} from={from} />}
      {places > 0 && <p>{words.tie(places)}</p>}
      <LineTable proposal={proposal} from={from} chosen={chosen} onChosen={setChosen} />
      {trouble && <Problem trouble={trouble} />}
      <TextField
        id={`reason-${proposal.proposalId}`}
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onValue={setReason}
        lengthMax={500}
        isRequired={needsReason}
      />
      <div class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || !isReady}
          aria-describedby={hintId}
          onClick={() =>
            void send(() => answerProposal(eventId, proposal, accept, reason.trim()), onDone)
          }
        >
          {words.accept}
        </button>
        <button
          type="button"
          class="button plain"
          disabled={isBusy || reason.trim() === ''}
          aria-describedby={hintId}
          onClick={() =>
            void send(
              () => answerProposal(eventId, proposal, { answer: 'decline' }, reason.trim()),
              onDone,
            )
          }
        >
          {words.decline}
        </button>
        <span id={hintId} class="soft small">
          {chosen.size === places
            ? (reason.trim() === '' && words.needsReason) || ''
            : words.tieOpen(places)}
        </span>
      </div>
    </article>
  );
};
