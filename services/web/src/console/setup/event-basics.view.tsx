import type { Group } from '@jinbang/contracts/level';
import { Field, SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Mark } from './mark.view.tsx';
import { bilingual, named } from './setup.rules.ts';
import type { EventDraft, Template } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

type Props = {
  readonly template: Template | undefined;
  readonly event: EventDraft;
  readonly onEvent: (event: EventDraft) => void;
  readonly isFrozen: boolean;
  readonly flaws: ReadonlyMap<string, string>;
};

const choicesOf = (names: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(names).map(([value, label]) => ({ value, label })) },
];
const LAYERS = { '1': '1', '1+2': '1 + 2', '1+2+3': '1 + 2 + 3' };

/** What an event is called, whom it is for, and the settings the system acts on. */
export const EventBasics = (props: Props) => {
  const { event, onEvent, isFrozen, flaws } = props;
  const words = useWords(setupWords);
  const { name, occupation } = event;
  return (
    <fieldset class="choices part stack" disabled={isFrozen}>
      <legend class="unseen">{words.basics}</legend>
      <div class="columns">
        <TextField
          id="event-name"
          label={words.eventName}
          flaw={flaws.get('name')}
          value={name.zh}
          onValue={(zh) => onEvent(named(event, bilingual(zh, name.en ?? '')))}
        />
        <TextField
          id="event-name-en"
          label={words.nameEn}
          hint={words.optional}
          value={name.en ?? ''}
          onValue={(en) => onEvent(named(event, bilingual(name.zh, en)))}
        />
        <TextField
          id="event-occupation"
          label={words.occupation}
          value={occupation.name.zh}
          onValue={(zh) => onEvent({ ...event, occupation: { ...occupation, name: { zh } } })}
        />
        <TextField
          id="event-code"
          label={words.code}
          value={occupation.code}
          onValue={(code) => onEvent({ ...event, occupation: { ...occupation, code } })}
        />
      </div>
      <GroupBoxes {...props} />
      <Acting {...props} />
    </fieldset>
  );
};

const GroupBoxes = ({ template, event, onEvent, flaws }: Props) => {
  const words = useWords(setupWords);
  const { groups } = event;
  return (
    <fieldset class="choices">
      <legend>
        {words.groups}
        <Mark template={template} path="event.groups" value={groups} />
      </legend>
      <div class="checks">
        {(['worker', 'student', 'teacher', 'open'] as const satisfies readonly Group[]).map(
          (one) => (
            <label class="row" key={one}>
              <input
                type="checkbox"
                checked={groups.includes(one)}
                onChange={({ currentTarget }) =>
                  onEvent({
                    ...event,
                    groups: currentTarget.checked
                      ? [...groups, one]
                      : groups.filter((other) => other !== one),
                  })
                }
              />
              {words.group[one]}
            </label>
          ),
        )}
      </div>
      {flaws.get('groups') && <p class="flaw">{flaws.get('groups')}</p>}
    </fieldset>
  );
};

const Acting = ({ template, event, onEvent, flaws }: Props) => {
  const words = useWords(setupWords);
  const hint = (path: keyof EventDraft) => (
    <Mark template={template} path={`event.${path}`} value={event[path]} />
  );
  const put = (part: Partial<EventDraft>) => onEvent({ ...event, ...part });
  const count = (
    id: keyof EventDraft & ('teamSize' | 'noticeWorkingDays' | 'minimumStarters'),
    label: string,
  ) => (
    <div>
      <Field id={`event-${id}`} label={label} flaw={flaws.get(id)}>
        <input
          id={`event-${id}`}
          class="input"
          inputMode="numeric"
          value={`${event[id]}`}
          onInput={({ currentTarget }) =>
            put({ [id]: Number(currentTarget.value.replace(/\D/g, '')) })
          }
        />
      </Field>
      {hint(id)}
    </div>
  );
  const choice = (
    id: 'taskLevel' | 'layers' | 'recusal' | 'board',
    label: string,
    names: Readonly<Record<string, string>>,
  ) => (
    <div>
      <SelectField
        id={`event-${id}`}
        label={label}
        flaw={flaws.get(id)}
        value={event[id]}
        // Safe: the box offers what the field may be.
        onValue={(value) => put({ [id]: value } as Partial<EventDraft>)}
        groups={choicesOf(names)}
      />
      {hint(id)}
    </div>
  );
  return (
    <>
      <div class="columns">
        {choice('taskLevel', words.level, words.levels)}
        {count('teamSize', words.teamSize)}
        {choice('layers', words.layers, LAYERS)}
        {choice('recusal', words.recusal, words.recusals)}
        {choice('board', words.board, words.boards)}
        {count('noticeWorkingDays', words.noticeDays)}
        {count('minimumStarters', words.minimumStarters)}
      </div>
      <p class="soft small">{words.minimumHint}</p>
    </>
  );
};
