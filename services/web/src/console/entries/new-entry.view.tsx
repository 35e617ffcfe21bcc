import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useHouse } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { claimWords } from './claim-words.ts';
import { type Asked, enterOne } from './entries.client.ts';
import { entriesWords } from './entries-words.ts';
import { AboutFields, EntryFields, idOf, WhoFields } from './entry-fields.view.tsx';
import {
  blankEntry,
  blankMember,
  type EntryGiven,
  flawsByPlace,
  formOf,
  type MemberGiven,
  unchosen,
} from './entry-form.rules.ts';
import { entryFormWords } from './entry-form-words.ts';

type Props = {
  readonly eventId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onDone: (sentence: News) => void;
};

/** The first place where nothing is chosen, under the hand of whoever must choose. */
const lookAt = (place: string): void => {
  const [, at = '', field = place] = /^(.*\.)?(\w+)$/.exec(place) ?? [];
  document.getElementById(idOf(at, field))?.focus();
};

const useForm = ({ teamSize, groups, required }: Asked) => {
  const words = useWords(entriesWords);
  const [isTried, setTried] = useState(false);
  const { house } = useHouse();
  const [only, second] = house.organisations;
  const [group, another] = groups;
  const [entry, setEntry] = useState<EntryGiven>({
    ...blankEntry,
    organisationId: only && !second ? only.organisationId : '',
    group: group && !another ? group : '',
  });
  const [members, setMembers] = useState<readonly MemberGiven[]>(
    Array.from({ length: teamSize }, () => blankMember),
  );
  const lacks = unchosen(entry, members, required);
  return {
    entry,
    members,
    /** Whether it may go out; else the first place that lacks is shown. */
    isWhole: () => {
      setTried(true);
      if (lacks[0] !== undefined) lookAt(lacks[0]);
      return lacks.length === 0;
    },
    flaws: isTried ? lacks.map((place) => [place, words.chooseOne] as const) : [],
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
  const language = useLanguage();
  const { house } = useHouse();
  const { entry, members, isWhole, flaws, setInEntry, setInMember } = useForm(asked);
  const { isBusy, trouble, send } = useSending();
  const part = { flaws: new Map([...flawsByPlace(trouble), ...flaws]), asked: asked.required };
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
          if (!isWhole()) return;
          void send(
            () => enterOne(eventId, formOf(entry, members)),
            ({ entries: [made] }) => {
              const name = members.map((one) => one.name.trim()).join('、');
              onDone(
                made?.entryId === null
                  ? inBoth(claimWords, (claim) => claim.held(name))
                  : inBoth(entriesWords, (words) => words.entered(name)),
              );
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
