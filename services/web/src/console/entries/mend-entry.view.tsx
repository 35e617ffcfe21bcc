import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { type Asked, type Entry, mendEntry } from './entries.client.ts';
import { entriesWords } from './entries-words.ts';
import { AboutFields, EntryFields } from './entry-fields.view.tsx';
import {
  changeOf,
  type EntryGiven,
  flawsByPlace,
  givenOf,
  type MemberGiven,
} from './entry-form.rules.ts';
import { entryFormWords } from './entry-form-words.ts';
import { titleOf } from './entry-table.view.tsx';

type Props = {
  readonly entry: Entry;
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onDone: (sentence: News) => void;
};

/** A form that stands, mended while entries are open; who it is stays. */
export const MendEntry = ({ entry, asked, onClose, onDone }: Props) => {
  const words = useWords(entriesWords);
  const more = useWords(entryFormWords);
  const [given, setGiven] = useState(() => givenOf(entry));
  const { isBusy, trouble, send } = useSending();
  const part = { flaws: flawsByPlace(trouble), asked: asked.required, mayWait: true };
  const setInEntry = (field: keyof EntryGiven, value: string) =>
    setGiven((before) => ({ ...before, entry: { ...before.entry, [field]: value } }));
  const setInMember = (place: number) => (field: keyof MemberGiven, value: string) =>
    setGiven((before) => ({
      ...before,
      members: before.members.map((one, at) => (at === place ? { ...one, [field]: value } : one)),
    }));
  return (
    <Dialog title={more.mendOf(titleOf(entry))} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(
            () => mendEntry(entry, changeOf(entry, given.entry, given.members)),
            () => onDone(inBoth(entryFormWords, (more) => more.mended)),
          );
        }}
      >
        <p class="soft">{more.mendLead}</p>
        <EntryFields {...part} at="" given={given.entry} set={setInEntry} groups={asked.groups} />
        {given.members.map((member, place) => (
          <fieldset key={entry.members[place]?.personId} class="member-part stack">
            <legend>{entry.members[place]?.name ?? more.member(place + 1)}</legend>
            <AboutFields
              {...part}
              at={`members.${place}.`}
              given={member}
              set={setInMember(place)}
              phoneLastFour={entry.members[place]?.phoneLastFour ?? null}
            />
          </fieldset>
        ))}
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {more.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
