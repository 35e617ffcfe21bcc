import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { claimWords } from './claim-words.ts';
import { type Claim, type ClaimWord, decideClaim, fetchClaims } from './claims.client.ts';
import { entriesWords } from './entries-words.ts';

const LOOKS: Readonly<Record<Claim['state'], { readonly sign: SignName; readonly tone: string }>> =
  {
    claimed: { sign: 'wait', tone: 'progress' },
    entered: { sign: 'good', tone: 'good' },
    refused: { sign: 'good', tone: 'good' },
    'taken-back': { sign: 'frozen', tone: 'doubt' },
    dropped: { sign: 'frozen', tone: 'doubt' },
  };

const keyOf = ({ speaker, outcome }: ClaimWord) => `${speaker}.${outcome}` as const;

/** What a decision does, in a sentence, before anybody makes it. */
const useFollows = () => {
  const words = useWords(claimWords);
  const { organisationName } = useNaming();
  return ({ standing, organisationId }: Claim, { outcome }: ClaimWord): string => {
    const to = organisationName(organisationId);
    if (outcome === 'taken-back') return words.takenBack;
    if (!standing) return outcome === 'goes' ? words.free(to) : words.takenBack;
    const from = organisationName(standing.organisationId);
    if (outcome === 'stays') return words.stays(from);
    const team = standing.memberCount > 1 ? ` ${words.team(standing.memberCount)}` : '';
    return `${words.goes(from, to)}${team}`;
  };
};

type DecideProps = {
  readonly claim: Claim;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const DecideDialog = ({ claim, name, onClose, onDone }: DecideProps) => {
  const words = useWords(claimWords);
  const { cancel, choice } = useWords(entriesWords);
  const followsFrom = useFollows();
  const { isBusy, trouble, send } = useSending();
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const word = claim.may.find((one) => keyOf(one) === chosen);
  const needsReason = word?.outcome !== 'taken-back';
  const choices = claim.may.map((one) => ({ value: keyOf(one), label: words.words[keyOf(one)] }));
  return (
    <Confirm
      title={words.decideOf(name)}
      yes={words.yes}
      no={cancel}
      isBusy={isBusy}
      lacks={word ? (needsReason && reason.trim() === '' ? 'reason' : undefined) : 'choose'}
      trouble={trouble}
      onYes={() => {
        if (word) void send(() => decideClaim(claim, word, reason.trim()), onDone);
      }}
      onNo={onClose}
    >
      <SelectField
        id="claim-word"
        label={words.word}
        value={chosen}
        onValue={setChosen}
        none={choice}
        groups={[{ label: '', choices }]}
      />
      {word && <p>{followsFrom(claim, word)}</p>}
      <TextField
        id="claim-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onValue={setReason}
        lengthMax={500}
        isRequired={needsReason}
      />
    </Confirm>
  );
};

type CardProps = {
  readonly claim: Claim;
  readonly name: string;
  readonly onDecide: () => void;
};

const ClaimCard = ({ claim, name, onDecide }: CardProps) => {
  const words = useWords(claimWords);
  const ui = useWords(uiWords);
  const { organisationName } = useNaming();
  const { standing, organisationId, state, speaker, reason, may } = claim;
  return (
    <li class="claim stack">
      <p class="row">
        <Badge {...LOOKS[state]} word={words.states[state]} outlined={state !== 'claimed'} />
        <strong>{name}</strong>
      </p>
      {state === 'claimed' && (
        <p class="soft">
          {standing ? words.holds(organisationName(standing.organisationId)) : words.ended}
          <span class="under">{words.wants(organisationName(organisationId))}</span>
        </p>
      )}
      {state !== 'claimed' && (
        <p class="soft">
          {words.wants(organisationName(organisationId))}
          {reason !== null && (
            <span class="under">
              {speaker === null ? '' : `${words.by[speaker]}${ui.colon}`}
              {reason}
            </span>
          )}
        </p>
      )}
      {may.length > 0 && (
        <p>
          <button
            type="button"
            class="button tight"
            aria-label={words.decideOf(name)}
            onClick={onDecide}
          >
            {words.decide}
          </button>
        </p>
      )}
    </li>
  );
};

type Props = {
  readonly eventId: string;
  /** Looked up anew when something was entered. */
  readonly turn: number;
  readonly onDone: (sentence: News) => void;
};

/** People whom two organisations want; nothing at all where there are none. */
export const ClaimsPart = ({ eventId, turn, onDone }: Props) => {
  const words = useWords(claimWords);
  const { nameOf } = useNaming();
  const { body, trouble, again } = useAnswer(`claims ${eventId} ${turn}`, () =>
    fetchClaims(eventId),
  );
  const [deciding, setDeciding] = useState<Claim | null>(null);
  const called = new Map(body?.people.map((one) => [one.personId, one.name]));
  const nameFor = ({ personId }: Claim) => called.get(personId) ?? nameOf(personId);
  const all = body?.items ?? [];
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (all.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="claims-title">
      <h2 id="claims-title">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <ul class="stack plain-list">
        {all
          .toSorted((left, right) => Number(right.may.length > 0) - Number(left.may.length > 0))
          .map((claim) => (
            <ClaimCard
              key={claim.claimId}
              claim={claim}
              name={nameFor(claim)}
              onDecide={() => setDeciding(claim)}
            />
          ))}
      </ul>
      {deciding && (
        <DecideDialog
          claim={deciding}
          name={nameFor(deciding)}
          onClose={() => setDeciding(null)}
          onDone={() => {
            setDeciding(null);
            again();
            onDone(inBoth(claimWords, (words) => words.done));
          }}
        />
      )}
    </section>
  );
};
