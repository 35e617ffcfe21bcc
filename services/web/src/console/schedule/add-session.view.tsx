import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { CountField } from '../eligibility/small-fields.view.tsx';
import { useSending } from '../use-sending.ts';
import { byHandWords } from './by-hand-words.ts';
import { instantOf } from './day.rules.ts';
import { stationsOf } from './overlap.rules.ts';
import { Overlaps } from './overlaps.view.tsx';
import type { Plan } from './plan.rules.ts';
import { addSession, type Room, type Schedule } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';
import { SessionWhen, type When } from './session-when.view.tsx';

type Props = {
  readonly schedule: Schedule;
  readonly plan: Plan;
  readonly rooms: readonly Room[];
  readonly day: string;
  readonly onDone: (news: News) => void;
  readonly onClose: () => void;
};

type What = {
  readonly eventId: string;
  readonly moduleId: string;
  readonly room: string;
  readonly places: number | null;
  readonly spares: number | null;
  readonly batch: number | null;
};

const BEGIN: What = {
  eventId: '',
  moduleId: '',
  room: '',
  places: null,
  spares: null,
  batch: null,
};

/** One session more, written by hand; what it would clash with is said before it is saved. */
export const AddSession = ({ schedule, plan, rooms, day, onDone, onClose }: Props) => {
  const words = useWords(byHandWords);
  const ui = useWords(scheduleWords);
  const { isBusy, trouble, send } = useSending();
  const [what, setWhat] = useState(BEGIN);
  const [when, setWhen] = useState<When>({ name: '', day, from: '08:30', to: '10:30', roomId: '' });
  const { zone } = schedule;
  const isTimed = when.day !== '' && when.from !== '' && when.to !== '';
  const isOrdered = when.from < when.to;
  const draft = {
    moduleId: what.moduleId,
    startsAt: isTimed ? instantOf(zone, when.day, when.from) : '',
    endsAt: isTimed ? instantOf(zone, when.day, when.to) : '',
    roomId: when.roomId === '' ? null : when.roomId,
    batch: what.batch,
  };
  const hasPlaces = draft.roomId !== null || (what.places ?? 0) > 0;
  const isWhole = what.moduleId !== '' && when.name.trim() !== '' && isTimed && hasPlaces;
  const save = () =>
    send(
      () =>
        addSession(what.eventId, {
          ...draft,
          name: { zh: when.name.trim() },
          group: null,
          room: draft.roomId === null ? what.room.trim() : '',
          ...(draft.roomId === null
            ? { stations: stationsOf(what.places ?? 0, what.spares ?? 0) }
            : {}),
        }),
      () => onDone(inBoth(byHandWords, (words) => words.added(when.name.trim()))),
    );
  return (
    <Dialog title={words.addTitle} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <WhatFields
          schedule={schedule}
          what={what}
          hasRoom={draft.roomId !== null}
          onWhat={setWhat}
        >
          <SessionWhen when={when} rooms={rooms} none={ui.noRoom} onWhen={setWhen} />
        </WhatFields>
        {isTimed && isOrdered && (
          <Overlaps
            draft={{ ...draft, sessionId: null, eventId: what.eventId }}
            schedule={schedule}
            plan={plan}
          />
        )}
        {trouble && <Problem trouble={trouble} />}
        <p id="session-unready" class={isTimed && !isOrdered ? 'flaw' : 'soft small'}>
          {isTimed && !isOrdered && words.backwards}
          {isOrdered && !isWhole && words.unfinished}
        </p>
        <p class="row">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || !isWhole || !isOrdered}
            aria-describedby="session-unready"
          >
            {words.add}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {ui.close}
          </button>
        </p>
      </form>
    </Dialog>
  );
};

type WhatProps = {
  readonly schedule: Schedule;
  readonly what: What;
  readonly hasRoom: boolean;
  readonly onWhat: (what: What) => void;
  readonly children: preact.ComponentChildren;
};

const WhatFields = ({ schedule, what, hasRoom, onWhat, children }: WhatProps) => {
  const words = useWords(byHandWords);
  const ui = useWords(scheduleWords);
  const language = useLanguage();
  const event = schedule.events.find(({ eventId }) => eventId === what.eventId);
  const choicesOf = (list: readonly { readonly id: string; readonly name: string }[]) => [
    { label: '', choices: list.map(({ id, name }) => ({ value: id, label: name })) },
  ];
  const events = schedule.events.map((one) => ({
    id: one.eventId,
    name: textOf(one.name, language),
  }));
  const modules = (event?.modules ?? []).map((one) => ({
    id: one.moduleId,
    name: textOf(one.name, language),
  }));
  const put = (part: Partial<What>) => onWhat({ ...what, ...part });
  return (
    <>
      <div class="columns">
        <SelectField
          id="session-event"
          label={ui.event}
          none="–"
          value={what.eventId}
          onValue={(eventId) => put({ eventId, moduleId: '' })}
          groups={choicesOf(events)}
        />
        <SelectField
          id="session-module"
          label={ui.module}
          none="–"
          value={what.moduleId}
          onValue={(moduleId) => put({ moduleId })}
          groups={choicesOf(modules)}
        />
      </div>
      {children}
      {!hasRoom && (
        <div class="columns">
          <TextField
            id="session-room-text"
            label={words.roomText}
            lengthMax={64}
            value={what.room}
            onValue={(room) => put({ room })}
          />
          <CountField
            id="session-places"
            label={words.placesCount}
            max={399}
            value={what.places}
            onValue={(places) => put({ places })}
          />
          <CountField
            id="session-spares"
            label={words.sparesCount}
            max={Math.max(0, 400 - (what.places ?? 0))}
            value={what.spares}
            onValue={(spares) => put({ spares })}
          />
        </div>
      )}
      <CountField
        id="session-batch"
        label={words.batch}
        hint={words.batchHint}
        max={200}
        value={what.batch}
        onValue={(batch) => put({ batch: batch === 0 ? null : batch })}
      />
    </>
  );
};
