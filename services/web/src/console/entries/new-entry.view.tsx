import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useHouse } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { claimWords } from './claim-words.ts';
import { type Asked, enterOne } from './entries.client.ts';
import { entriesWords } from './entries-words.ts';
import { AboutFields, EntryFields, WhoFields } from './entry-fields.view.tsx';
import {
  blankEntry,
  blankMember,
  type EntryGiven,
  flawsByPlace,
  formOf,
  type MemberGiven,
} from './entry-form.rules.ts';
import { entryFormWords } from './entry-form-words.ts';

type Props = {
  readonly eventId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

const useForm = ({ teamSize, groups }: Asked) => {
  const { house } = useHouse();
  const [only, second] = house.organisations;
  const [entry, setEntry] = useState<EntryGiven>({
    ...blankEntry,
    organisationId: only && !second ? only.organisationId : '',
    group: groups[0] ?? '',
  });
  const [members, setMembers] = useState<readonly MemberGiven[]>(
    Array.from({ length: teamSize }, () => blankMember),
  );
  return {
    entry,
    members,
    setInEntry: (field: keyof EntryGiven, value: string) =>
      setEntry((before) => ({ ...before, [field]: value })),
    setInMember: (place: number) => (field: keyof MemberGiven, value: string) =>
      setMembers((before) =>
        before.map((one, at) => (at === place ? { ...one, [field]: value } : one)),
      ),
  };
};

/** One contestant, or one team in its order, as a school sees it. */
export const NewEntry = ({ eventId, asked, onClose, onDone }: Props) => {
  const words = useWords(entriesWords);
  const more = useWords(entryFormWords);
  const claim = useWords(claimWords);
  const language = useLanguage();
  const { house } = useHouse();
  const { entry, members, setInEntry, setInMember } = useForm(asked);
  const { isBusy, trouble, send } = useSending();
  const part = { flaws: flawsByPlace(trouble), asked: asked.required };
  const units = Object.fromEntries(
    house.organisations.map((one) => [one.organisationId, textOf(one.name, language)]),
  );
  const isTeam = members.length > 1;
  return (
    <Dialog title={words.enter} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(
            () => enterOne(eventId, formOf(entry, members)),
            ({ entries: [made] }) => {
              const name = members.map((one) => one.name.trim()).join('、');
              onDone(made?.entryId === null ? claim.held(name) : words.entered(name));
            },
          );
        }}
      >
        <p class="soft">
          {isTeam && `${more.teamLead(members.length)} `}
          {words.formLead}
        </p>
        <EntryFields
          {...part}
          at=""
          given={entry}
          set={setInEntry}
          groups={asked.groups}
          units={units}
        />
        {members.map((given, place) => {
          const own = { ...part, at: `members.${place}.`, given, set: setInMember(place) };
          return (
            <fieldset key={own.at} class="member-part stack">
              <legend class={isTeam ? '' : 'unseen'}>{more.member(place + 1)}</legend>
              <WhoFields {...own} />
              <AboutFields {...own} />
            </fieldset>
          );
        })}
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
