import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import type { News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { frameWords } from '../frame/frame-words.ts';
import { type Appointment, type Scope, stateOf } from '../frame/office.rules.ts';
import { useWho } from '../frame/who.ts';
import { useHouse, useNaming } from '../person/names.ts';
import { NewPeople } from '../person/new-people.view.tsx';
import { keptWithin } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { go, usePlace } from '../use-place.ts';
import { EndOffice } from './end-office.view.tsx';
import { GiveOffice } from './give-office.view.tsx';
import { fetchAppointments } from './office.client.ts';
import { scopeFrom, scopeKey } from './office-choice.rules.ts';
import { OfficeTable } from './office-table.view.tsx';
import { officeWords } from './office-words.ts';
import { useScopes } from './use-scopes.ts';

/** Who holds what where. */
export const PeopleScreen = () => {
  const words = useWords(officeWords);
  const ui = useWords(uiWords);
  const { isReady, house } = useHouse();
  const { chosen } = usePlace();
  const { groups, first } = useScopes();
  const key = chosen.get('at') ?? first;
  const scope = key === undefined ? undefined : scopeFrom(key);
  return (
    <>
      <div class="head">
        <h1>{words.title}</h1>
        <NewPeople />
      </div>
      <p class="soft lead">{words.lead}</p>
      {!isReady && <p class="soft">{ui.loading}</p>}
      {isReady && groups.length === 0 && (
        <div class="empty">
          <h2>{words.noPlaces}</h2>
          <p class="soft">{words.noPlacesHint}</p>
        </div>
      )}
      {isReady && groups.length > 0 && (
        <SelectField
          id="scope"
          label={words.where}
          value={key ?? ''}
          onValue={(at) => go('people', { ...keptWithin(chosen), at }, 'instead')}
          groups={groups}
        />
      )}
      {isReady && scope && <Held key={key} scope={scope} />}
      {!house.isComplete && <p class="notice">{words.incomplete}</p>}
      <details class="card explain">
        <summary>{words.apartTitle}</summary>
        <ul class="dotted">
          {words.apart.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
};

const inForceFirst = (at: Date) => (left: Appointment, right: Appointment) =>
  Number(stateOf(left, at) !== 'now') - Number(stateOf(right, at) !== 'now') ||
  left.office.localeCompare(right.office);

const Held = ({ scope }: { readonly scope: Scope }) => {
  const words = useWords(officeWords);
  const { isOperator, offices } = useWho();
  const { nameOf } = useNaming();
  const { body, trouble, again } = useAnswer(scopeKey(scope), () => fetchAppointments(scope));
  const [isGiving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Appointment | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [showsOver, setShowsOver] = useState(false);
  const mayGive = isOperator || offices.has('organiser');
  const at = new Date();
  const shown = (body?.items ?? [])
    .filter((one) => showsOver || stateOf(one, at) !== 'over')
    .toSorted(inForceFirst(at));
  const tell = (said: 'given' | 'ended') => (one: Appointment) => {
    const name = nameOf(one.personId);
    setGiving(false);
    setEnding(null);
    setNews({
      zh: officeWords.zh[said](name, frameWords.zh.office[one.office]),
      en: officeWords.en[said](name, frameWords.en.office[one.office]),
    });
    again();
  };
  return (
    <section class="stack">
      <div class="row apart">
        <label class="row">
          <input
            type="checkbox"
            checked={showsOver}
            onChange={(event) => setShowsOver(event.currentTarget.checked)}
          />
          {words.showOver}
        </label>
        {mayGive && (
          <button type="button" class="button first" onClick={() => setGiving(true)}>
            {words.give}
          </button>
        )}
      </div>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body && shown.length === 0 && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      {shown.length > 0 && <OfficeTable appointments={shown} mayEnd={mayGive} onEnd={setEnding} />}
      {isGiving && (
        <GiveOffice scope={scope} onClose={() => setGiving(false)} onGiven={tell('given')} />
      )}
      {ending && (
        <EndOffice appointment={ending} onClose={() => setEnding(null)} onEnded={tell('ended')} />
      )}
    </section>
  );
};
