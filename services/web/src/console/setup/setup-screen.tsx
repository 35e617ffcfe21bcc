import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { addressOf } from '../place.rules.ts';
import { seasonWords } from '../season/season-words.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink, go, usePlace } from '../use-place.ts';
import { ContestEditor } from './contest-editor.view.tsx';
import { EventEditor } from './event-editor.view.tsx';
import './setup.css';
import { fetchCompetitions, fetchTemplates } from './setup.client.ts';
import type { Competition, Templates } from './setup.types.ts';
import { setupWords } from './setup-words.ts';
import { Wizard } from './wizard.view.tsx';

const fetchGround = async () => {
  const known = await fetchTemplates();
  if (!known.ok) return known;
  const competitions = await fetchCompetitions();
  if (!competitions.ok) return competitions;
  return { ok: true as const, body: { known: known.body, competitions: competitions.body.items } };
};

/** Contests one organises: begin one, mend one, take its events on. */
export const SetupScreen = () => {
  const words = useWords(setupWords);
  const ui = useWords(uiWords);
  const { chosen } = usePlace();
  // Asked anew after a contest was made: it stands in the list then.
  const { body, trouble, again } = useAnswer(chosen.get('made') ?? '', fetchGround);
  const isAtHome = !chosen.has('new') && !chosen.has('event') && !chosen.has('competition');
  return (
    <>
      <div class="head">
        <h1>{words.title}</h1>
        {isAtHome ? (
          <button type="button" class="button first" onClick={() => go('setup', { new: '1' })}>
            {words.begin}
          </button>
        ) : (
          <a class="button" href={addressOf('setup')} onClick={followLink('setup')}>
            {words.contests}
          </a>
        )}
      </div>
      {isAtHome && <p class="soft lead">{words.lead}</p>}
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && <Shown chosen={chosen} {...body} />}
    </>
  );
};

type Props = {
  readonly chosen: URLSearchParams;
  readonly known: Templates;
  readonly competitions: readonly Competition[];
};

const Shown = ({ chosen, known, competitions }: Props) => {
  const eventId = chosen.get('event');
  const competitionId = chosen.get('competition');
  if (eventId !== null) return <EventEditor key={eventId} eventId={eventId} known={known} />;
  if (competitionId !== null) {
    return <ContestEditor key={competitionId} competitionId={competitionId} known={known} />;
  }
  if (chosen.has('new')) return <Wizard templates={known.templates} competitions={competitions} />;
  return <Contests competitions={competitions} />;
};

const Contests = ({ competitions }: { readonly competitions: readonly Competition[] }) => {
  const words = useWords(setupWords);
  const season = useWords(seasonWords);
  const language = useLanguage();
  if (competitions.length === 0) {
    return (
      <div class="empty">
        <h2>{words.none}</h2>
        <p class="soft">{words.noneHint}</p>
      </div>
    );
  }
  return (
    <ul class="card lines">
      {competitions.toReversed().map((one) => (
        <li class="line" key={one.competitionId}>
          <a
            href={addressOf('setup', { competition: one.competitionId })}
            onClick={followLink('setup', { competition: one.competitionId })}
          >
            {textOf(one.name, language)}
          </a>
          <span class="soft small">
            {one.seasonYear} · {season.tier[one.tier]} · {season.contestClass[one.contestClass]}
          </span>
        </li>
      ))}
    </ul>
  );
};
