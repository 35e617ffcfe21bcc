import { incidentKind } from '@jinbang/contracts/http/judging-incident';
import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { ActForm } from '../appeal/act-form.view.tsx';
import { MomentField, ProseField } from '../appeal/moment-field.view.tsx';
import { useSending } from '../use-sending.ts';
import { type FloorSession, recordIncident } from './incident.client.ts';
import { localOf, type RecordDraft, recordOf, sessionNow } from './incident.rules.ts';
import { incidentWords } from './incident-words.ts';

type Props = {
  readonly eventId: string;
  readonly sessions: readonly FloorSession[];
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

const blank = (sessions: readonly FloorSession[], now: Date): RecordDraft => ({
  ...{ sessionId: sessionNow(sessions, now), station: '', kind: '', note: '' },
  stoppedAt: localOf(now),
});

/** Where, what and since when: as little as one can write down while people wait. */
export const RecordDialog = ({ eventId, sessions, onClose, onDone }: Props) => {
  const words = useWords(incidentWords);
  const { isBusy, trouble, send } = useSending();
  const [draft, setDraft] = useState(() => blank(sessions, new Date()));
  const set = (change: Partial<RecordDraft>) => setDraft({ ...draft, ...change });
  const body = recordOf(draft, new Date());
  const lack = typeof body === 'string' ? words.recordLack[body] : undefined;
  const submit = () => {
    if (typeof body === 'string') return;
    void send(
      () => recordIncident(eventId, body),
      () => onDone(words.recorded(draft.station)),
    );
  };
  return (
    <ActForm
      {...{ title: words.recordTitle, yes: words.recordYes, lack, isBusy, trouble, onClose }}
      onSend={submit}
    >
      <PlaceFields sessions={sessions} draft={draft} onSet={set} />
      <MomentField
        id="incident-stopped"
        label={words.stoppedField}
        hint={words.stoppedHint}
        value={draft.stoppedAt}
        onValue={(stoppedAt) => set({ stoppedAt })}
      />
      <ProseField
        id="incident-note"
        label={words.note}
        hint={words.noteHint}
        value={draft.note}
        lengthMax={500}
        onValue={(note) => set({ note })}
      />
    </ActForm>
  );
};

type PlaceProps = {
  readonly sessions: readonly FloorSession[];
  readonly draft: RecordDraft;
  readonly onSet: (change: Partial<RecordDraft>) => void;
};

const PlaceFields = ({ sessions, draft, onSet }: PlaceProps) => {
  const words = useWords(incidentWords);
  const language = useLanguage();
  const stations = sessions.find(({ sessionId }) => sessionId === draft.sessionId)?.stations ?? [];
  const listed = (choices: readonly { readonly value: string; readonly label: string }[]) => [
    { label: '', choices },
  ];
  return (
    <div class="columns">
      <SelectField
        id="incident-session"
        label={words.session}
        value={draft.sessionId}
        none={words.choose}
        onValue={(sessionId) => onSet({ sessionId, station: '' })}
        groups={listed(
          sessions.map(({ sessionId, name, startsAt }) => ({
            value: sessionId,
            label: `${textOf(name, language)} · ${momentText(startsAt, language, new Date())}`,
          })),
        )}
      />
      <SelectField
        id="incident-station"
        label={words.stationField}
        value={draft.station}
        none={words.choose}
        onValue={(station) => onSet({ station })}
        groups={listed(
          stations
            .filter(({ inUse }) => inUse)
            .map(({ station }) => ({ value: station, label: station })),
        )}
      />
      <SelectField
        id="incident-kind"
        label={words.kindField}
        value={draft.kind}
        none={words.choose}
        onValue={(value) =>
          onSet({ kind: incidentKind.options.find((one) => one === value) ?? '' })
        }
        groups={listed(incidentKind.options.map((value) => ({ value, label: words.kind[value] })))}
      />
    </div>
  );
};
