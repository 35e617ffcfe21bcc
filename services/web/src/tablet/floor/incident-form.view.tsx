import { type IncidentCause, incidentKind } from '@jinbang/contracts/http/judging-incident';
import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { minuteText } from '../../ui/time-text.ts';
import type { ActOf } from '../act.ts';
import { actWords } from '../act-words.ts';
import { type Choice, Choices } from './choices.view.tsx';
import { floorWords } from './floor-words.ts';
import { type IncidentDraft, incidentOf } from './incident-draft.rules.ts';

type Body = ActOf<'record-incident'>['incident'];
type Props = {
  readonly place: Pick<Body, 'sessionId' | 'station'>;
  readonly nowMs: number;
  readonly onKeep: (incident: Body, isGoingOn: boolean) => void;
  readonly onLeave: () => void;
};

const CAUSES: readonly IncidentCause[] = ['not', 'contestant', 'open'];
const SHIFTS = [-5, -1, 1] as const;

/** What happened, in a few taps: words are wanted only where a tap cannot say it. */
export const IncidentForm = ({ place, nowMs, onKeep, onLeave }: Props) => {
  const words = useWords(floorWords);
  const acts = useWords(actWords);
  const [draft, setDraft] = useState<IncidentDraft>(() => ({
    ...{ kind: null, cause: null, stoppedMs: nowMs, isGoingOn: false, note: '' },
  }));
  const set = (change: Partial<IncidentDraft>) => setDraft({ ...draft, ...change });
  const incident = incidentOf(draft, place, nowMs);
  const kinds: readonly Choice<Body['kind']>[] = incidentKind.options.map((value) => ({
    ...{ value, label: acts.kind[value] },
  }));
  const isLate = draft.kind === 'late-start';
  return (
    <form
      class="card stack floor-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (incident) onKeep(incident, draft.isGoingOn && !isLate);
      }}
    >
      <h2>{words.record}</h2>
      <Choices
        title={words.kindField}
        choices={kinds}
        chosen={draft.kind}
        onChoose={(kind) => set({ kind })}
      />
      <When
        {...{ isLate, nowMs }}
        stoppedMs={draft.stoppedMs}
        onMoment={(stoppedMs) => set({ stoppedMs })}
      />
      {!isLate && (
        <Choices
          title={words.stillField}
          choices={[
            { value: 'stopped', label: words.still.stopped },
            { value: 'went-on', label: words.still['went-on'] },
          ]}
          chosen={draft.isGoingOn ? 'went-on' : 'stopped'}
          onChoose={(value) => set({ isGoingOn: value === 'went-on' })}
        />
      )}
      <Choices
        title={words.causeField}
        hint={words.causeHint}
        choices={CAUSES.map((value) => ({ value, label: words.cause[value] }))}
        chosen={draft.cause}
        onChoose={(cause) => set({ cause })}
      />
      <NoteField note={draft.note} onNote={(note) => set({ note })} />
      <p class="row">
        <button
          type="submit"
          class="button first"
          disabled={!incident}
          aria-describedby="incident-lack"
        >
          {words.keep}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {words.cancel}
        </button>
        <span id="incident-lack" class="small soft">
          {incident ? words.kept : words.kindLack}
        </span>
      </p>
    </form>
  );
};

type NoteProps = { readonly note: string; readonly onNote: (note: string) => void };

export const NoteField = ({ note, onNote }: NoteProps) => {
  const words = useWords(floorWords);
  return (
    <div class="field">
      <label for="floor-note">{words.note}</label>
      <textarea
        id="floor-note"
        class="input floor-words"
        rows={2}
        maxLength={500}
        aria-describedby="floor-note-hint"
        value={note}
        onInput={({ currentTarget }) => onNote(currentTarget.value)}
      />
      <span id="floor-note-hint" class="hint">
        {words.noteHint}
      </span>
    </div>
  );
};

type WhenProps = {
  readonly isLate: boolean;
  readonly nowMs: number;
  readonly stoppedMs: number;
  readonly onMoment: (ms: number) => void;
};

const MINUTE_MS = 60_000;

/** Minutes by tapping: nobody types a time with gloves on. */
const When = ({ isLate, nowMs, stoppedMs, onMoment }: WhenProps) => {
  const words = useWords(floorWords);
  const language = useLanguage();
  return (
    <fieldset class="floor-when">
      <legend>{isLate ? words.whenLate : words.whenField}</legend>
      <p class="row">
        <output class="number floor-moment">
          {minuteText(new Date(stoppedMs).toISOString(), language)}
        </output>
        {SHIFTS.map((by) => (
          <button
            key={by}
            type="button"
            class="button"
            disabled={stoppedMs + by * MINUTE_MS > nowMs}
            onClick={() => onMoment(stoppedMs + by * MINUTE_MS)}
          >
            {words.minutes(by)}
          </button>
        ))}
        <button type="button" class="button" onClick={() => onMoment(nowMs)}>
          {words.justNow}
        </button>
      </p>
    </fieldset>
  );
};
