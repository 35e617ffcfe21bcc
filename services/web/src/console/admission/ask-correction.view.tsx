import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { findPeople, nameIn } from '../person/names.rules.ts';
import { useHouse, useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { changeOf, type Draft } from './correction.rules.ts';
import { askCorrection, type Entered, fetchApproved } from './review.client.ts';
import { reviewWords } from './review-words.ts';

type PartProps = {
  readonly entry: Entered;
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
};

const useLevels = () => {
  const words = useWords(reviewWords);
  return [
    {
      label: '',
      choices: Object.entries(words.levels).map(([value, label]) => ({ value, label })),
    },
  ];
};

const SubstitutePart = ({ entry, draft, onDraft }: PartProps) => {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { house } = useHouse();
  const { nameOf } = useNaming();
  const levels = useLevels();
  const own = new Set(entry.members.map(({ personId }) => personId));
  const others = findPeople(house.people.values(), '', language)
    .filter(({ personId }) => !own.has(personId))
    .map((person) => ({
      value: person.personId,
      label: `${nameIn(person, language) ?? nameOf(person.personId)} …${person.idLastFour ?? ''}`,
    }));
  const members = entry.members.map(({ personId }) => ({
    value: personId,
    label: nameOf(personId),
  }));
  return (
    <>
      <SelectField
        id="correction-leaves"
        label={words.leaves}
        value={draft.leaves}
        none={words.choosePerson}
        onValue={(leaves) => onDraft({ leaves })}
        groups={[{ label: '', choices: members }]}
      />
      <SelectField
        id="correction-comes"
        label={words.comes}
        hint={words.comesHint}
        value={draft.comes}
        none={words.choosePerson}
        onValue={(comes) => onDraft({ comes })}
        groups={[{ label: '', choices: others }]}
      />
      {draft.comes !== '' && (
        <SelectField
          id="correction-level"
          label={words.level(nameOf(draft.comes))}
          value={draft.levels[draft.comes] ?? ''}
          none={words.noLevel}
          onValue={(level) => onDraft({ levels: { ...draft.levels, [draft.comes]: level } })}
          groups={levels}
        />
      )}
    </>
  );
};

const CorrectPart = ({ entry, draft, onDraft }: PartProps) => {
  const words = useWords(reviewWords);
  const { nameOf } = useNaming();
  const levels = useLevels();
  return (
    <>
      <SelectField
        id="correction-group"
        label={words.group}
        value={draft.group || entry.group}
        onValue={(group) => onDraft({ group })}
        groups={[
          {
            label: '',
            choices: Object.entries(words.groups).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      {entry.members.map(({ personId, heldLevel }) => (
        <SelectField
          key={personId}
          id={`correction-level-${personId}`}
          label={words.level(nameOf(personId))}
          value={draft.levels[personId] ?? heldLevel ?? ''}
          none={words.noLevel}
          onValue={(level) => onDraft({ levels: { ...draft.levels, [personId]: level } })}
          groups={levels}
        />
      ))}
    </>
  );
};

const EMPTY: Draft = {
  kind: 'substitute',
  leaves: '',
  comes: '',
  group: '',
  levels: {},
};

type EntryFieldProps = {
  readonly entries: readonly Entered[];
  readonly isNone: boolean;
  readonly entryId: string;
  readonly onEntry: (entryId: string) => void;
};

const EntryField = ({ entries, isNone, entryId, onEntry }: EntryFieldProps) => {
  const words = useWords(reviewWords);
  const { nameOf } = useNaming();
  const choices = entries.map(({ entryId: value, members }) => ({
    value,
    label: members.map(({ personId }) => nameOf(personId)).join('、'),
  }));
  return (
    <SelectField
      id="correction-entry"
      label={words.entry}
      hint={isNone ? words.noEntries : ''}
      value={entryId}
      none={words.chooseEntry}
      onValue={onEntry}
      groups={[{ label: '', choices }]}
    />
  );
};

type WhatProps = {
  readonly entry: Entered;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

const What = ({ entry, draft, onDraft, reason, onReason }: WhatProps) => {
  const words = useWords(reviewWords);
  const Part = draft.kind === 'substitute' ? SubstitutePart : CorrectPart;
  return (
    <>
      <SelectField
        id="correction-kind"
        label={words.what}
        value={draft.kind}
        onValue={(kind) => onDraft({ ...EMPTY, kind: kind as Draft['kind'] })}
        groups={[
          {
            label: '',
            choices: Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      <Part entry={entry} draft={draft} onDraft={(part) => onDraft({ ...draft, ...part })} />
      <TextField
        id="correction-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onValue={onReason}
        lengthMax={500}
        isRequired={true}
      />
    </>
  );
};

type Props = {
  readonly eventId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Asks for another person in an entry, or for what was entered wrongly. */
export const AskCorrection = ({ eventId, onClose, onDone }: Props) => {
  const words = useWords(reviewWords);
  const [entryId, setEntryId] = useState('');
  const [draft, setDraft] = useState(EMPTY);
  const [reason, setReason] = useState('');
  const { body, trouble } = useAnswer(`approved ${eventId}`, () => fetchApproved(eventId));
  const sending = useSending();
  const entry = body?.items.find((one) => one.entryId === entryId);
  const change = entry && changeOf(entry, draft);
  const isReady = change !== undefined && reason.trim() !== '';
  const submit = () => {
    if (!change) return;
    void sending.send(
      () => askCorrection(eventId, { entryId, change, reason: reason.trim() }),
      onDone,
    );
  };
  return (
    <Dialog title={words.ask} onClose={onClose}>
      <p class="soft">{words.askLead}</p>
      {trouble && <Problem trouble={trouble} />}
      <EntryField
        entries={body?.items ?? []}
        isNone={body?.items.length === 0}
        entryId={entryId}
        onEntry={(chosen) => {
          setEntryId(chosen);
          setDraft({ ...EMPTY, kind: draft.kind });
        }}
      />
      {entry && (
        <What entry={entry} draft={draft} onDraft={setDraft} reason={reason} onReason={setReason} />
      )}
      {sending.trouble && <Problem trouble={sending.trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={!isReady || sending.isBusy}
          aria-describedby="correction-hint"
          onClick={submit}
        >
          {words.send}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
        <span id="correction-hint" class="soft small">
          {isReady ? '' : words.incomplete}
        </span>
      </p>
    </Dialog>
  );
};
