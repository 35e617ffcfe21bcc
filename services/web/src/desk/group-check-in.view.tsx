import { useState } from 'preact/hooks';
import { Dialog } from '../ui/dialog.view.tsx';
import { SelectField } from '../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import type { Decided, Line, Times } from './desk.types.ts';
import { deskWords } from './desk-words.ts';
import { type Group, groupsOf } from './group.rules.ts';
import { groupWords } from './group-words.ts';
import { GuestPhoto } from './guest-photo.view.tsx';
import type { Guest } from './people.rules.ts';

type Props = {
  readonly guests: readonly Guest[];
  readonly times: Times;
  readonly now: Date;
  readonly onRecord: (lines: readonly Line[], decided: Decided) => Promise<void>;
};

/** A delegation with its leader: one list, a tick for each who was looked at, one act for all of them. */
export const GroupCheckIn = ({ guests, times, now, onRecord }: Props) => {
  const words = useWords(groupWords);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [news, setNews] = useState('');
  const groups = groupsOf(guests, times, now, ({ organisation }) =>
    organisation ? textOf(organisation, language) : '',
  );
  const present = async (lines: readonly Line[], decided: Decided): Promise<void> => {
    setOpen(false);
    await onRecord(lines, decided);
    setNews(words.done(lines.length));
  };
  return (
    <section>
      <p class="row">
        <button
          type="button"
          class="button"
          disabled={groups.length === 0}
          onClick={() => setOpen(true)}
        >
          {words.open}
        </button>
        <span class="small soft" role="status">
          {news === '' && groups.length === 0 ? words.none : news}
        </span>
      </p>
      {isOpen && (
        <Dialog title={words.title} onClose={() => setOpen(false)}>
          <Chosen groups={groups} onPresent={present} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </section>
  );
};

type ChosenProps = {
  readonly groups: readonly Group[];
  readonly onPresent: (lines: readonly Line[], decided: Decided) => Promise<void>;
  readonly onClose: () => void;
};

const Chosen = ({ groups, onPresent, onClose }: ChosenProps) => {
  const words = useWords(groupWords);
  const [name, setName] = useState(groups[0]?.name ?? '');
  const [itemsChecked, setItems] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const group = groups.find((one) => one.name === name);
  const lines = (group?.lines ?? []).filter(({ personId }) => ticked.has(personId));
  const turn = (personId: string): void => {
    const next = new Set(ticked);
    if (!next.delete(personId)) next.add(personId);
    setTicked(next);
  };
  const choose = (next: string): void => {
    setName(next);
    setTicked(new Set());
  };
  const choices = groups.map((one) => ({
    value: one.name,
    label: words.groupOf(one.name, one.lines.length),
  }));
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void onPresent(lines, {
          ...{ kind: 'present', means: 'id-document', faceMatched: true },
          ...{ itemsChecked, lateReason: null },
        });
      }}
    >
      <p class="soft">{words.lead}</p>
      <SelectField
        id="group"
        label={words.group}
        value={name}
        onValue={choose}
        groups={[{ label: '', choices }]}
      />
      <fieldset class="group-list">
        <legend>{words.people}</legend>
        {(group?.lines ?? []).map((line) => (
          <GroupLine
            key={line.personId}
            line={line}
            isTicked={ticked.has(line.personId)}
            onTurn={() => turn(line.personId)}
          />
        ))}
      </fieldset>
      {group !== undefined && group.lateCount > 0 && (
        <p class="notice">{words.late(group.lateCount)}</p>
      )}
      <label class="late-choice">
        <input
          type="checkbox"
          checked={itemsChecked}
          onChange={(event) => setItems(event.currentTarget.checked)}
        />
        {words.items}
      </label>
      <p class="row">
        <button type="submit" class="button first" disabled={lines.length === 0}>
          {words.present(lines.length)}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
        {lines.length === 0 && <span class="small soft">{words.tickFirst}</span>}
      </p>
    </form>
  );
};

type LineProps = {
  readonly line: Line;
  readonly isTicked: boolean;
  readonly onTurn: () => void;
};

const GroupLine = ({ line, isTicked, onTurn }: LineProps) => {
  const words = useWords(deskWords);
  return (
    <label class="group-line">
      <input type="checkbox" checked={isTicked} onChange={onTurn} />
      <span class="guest-line-number">{line.entryNo ?? '—'}</span>
      <span>
        <b>{line.name ?? words.noName}</b>{' '}
        <span class="small soft">
          {words.lastFour} {line.idLastFour ?? '—'}
        </span>
      </span>
      <GuestPhoto entryId={line.entryId} personId={line.personId} />
    </label>
  );
};
