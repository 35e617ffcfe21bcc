import { useEffect, useState } from 'preact/hooks';
import type { Answer, Trouble } from '../../ui/ask.client.ts';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { BlankForms } from './blank-forms.view.tsx';
import { DayPack } from './day-pack.view.tsx';
import {
  fetchPaper,
  type JudgingChoices,
  listJudgingPapers,
  listPapers,
  listRankingPapers,
  type PaperChoice,
  type PaperHouse,
} from './paper.client.ts';
import { paperWords } from './paper-words.ts';
import { saveFile } from './save-file.ts';

type Offered = PaperChoice & { readonly house: PaperHouse };
type Choices = {
  readonly registration: Answer<{ readonly items: readonly PaperChoice[] }>;
  readonly judging: Answer<JudgingChoices>;
  readonly ranking: Answer<{ readonly items: readonly PaperChoice[] }>;
};

/** Somebody may have an office judging knows nothing of yet: what the other house prints is shown. */
const NO_JUDGING: JudgingChoices = {
  items: [],
  draws: false,
  zone: 'UTC',
  modules: [],
  sessions: [],
};

const offeredOf = ({ registration, judging, ranking }: Choices): readonly Offered[] => {
  const of = (house: PaperHouse, items: readonly PaperChoice[]) =>
    items.map((one) => ({ ...one, house }));
  return [
    ...of('registration', registration.ok ? registration.body.items : []),
    ...of('judging', judging.ok ? judging.body.items : []),
    ...of('ranking', ranking.ok ? ranking.body.items : []),
  ].toSorted((one, other) => one.no.localeCompare(other.no, 'en', { numeric: true }));
};

/** The forms of an event this person may print; nothing is asked before somebody looks. */
export const Papers = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(paperWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="papers" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.title}</summary>
      {isOpen && <Choices eventId={eventId} />}
    </details>
  );
};

const Choices = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(paperWords);
  const ui = useWords(uiWords);
  const [choices, setChoices] = useState<Choices>();
  const [rehearsal, setRehearsal] = useState(false);
  useEffect(() => {
    let isLeft = false;
    const asked = [
      listPapers(eventId),
      listJudgingPapers(eventId),
      listRankingPapers(eventId),
    ] as const;
    void Promise.all(asked).then(([registration, judging, ranking]) => {
      if (!isLeft) setChoices({ registration, judging, ranking });
    });
    return () => {
      isLeft = true;
    };
  }, [eventId]);
  if (!choices) return <p class="soft">{ui.loading}</p>;
  if (!choices.registration.ok) return <Problem trouble={choices.registration.trouble} />;
  const judging = choices.judging.ok ? choices.judging.body : NO_JUDGING;
  const items = offeredOf(choices);
  if (items.length === 0 && !judging.draws) return <p class="soft">{words.none}</p>;
  const registration = choices.registration.body.items;
  const ranking = choices.ranking.ok ? choices.ranking.body.items : [];
  return (
    <div class="stack">
      <label class="row">
        <input
          type="checkbox"
          checked={rehearsal}
          onChange={({ currentTarget }) => setRehearsal(currentTarget.checked)}
        />
        {words.rehearsal}
      </label>
      <DayPack {...{ eventId, registration, judging, ranking, rehearsal }} />
      {judging.draws && <BlankForms {...{ eventId, judging, rehearsal }} />}
      {items.length > 0 && <PaperList {...{ eventId, items, rehearsal }} />}
    </div>
  );
};

type ListProps = {
  readonly eventId: string;
  readonly items: readonly Offered[];
  readonly rehearsal: boolean;
};
type Refused = { readonly choice: Offered; readonly trouble: Trouble };

/** Is it only a character the fonts lack? Then it can be printed with a gap. */
const isGlyphMissing = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.code === 'paper.glyph-missing';

const PaperList = ({ eventId, items, rehearsal }: ListProps) => {
  const words = useWords(paperWords);
  const language = useLanguage();
  const [setting, setSetting] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  const printOne = async (choice: Offered, byHand: boolean): Promise<void> => {
    const name = `${choice.no} ${textOf(choice.name, language)}`;
    setSetting(choice.form);
    setRefused(null);
    setSaved(null);
    const answer = await fetchPaper(eventId, choice, { byHand, rehearsal });
    setSetting(null);
    if (answer.ok) {
      saveFile(answer.body, `${name}.pdf`);
      setSaved(name);
    } else setRefused({ choice, trouble: answer.trouble });
  };

  return (
    <section class="stack">
      <h3>{words.single}</h3>
      <p class="soft small">{words.lead}</p>
      <ul class="paper-list">
        {items.map((choice) => (
          <li key={choice.form}>
            <button
              type="button"
              class="button paper-button"
              disabled={setting !== null || Boolean(choice.notYet)}
              aria-describedby={choice.notYet ? `not-yet-${eventId}-${choice.form}` : undefined}
              onClick={() => printOne(choice, false)}
            >
              <b class="number">{choice.no}</b>
              <span>{setting === choice.form ? words.setting : textOf(choice.name, language)}</span>
            </button>
            {choice.notYet && (
              <p id={`not-yet-${eventId}-${choice.form}`} class="soft small">
                {textOf(choice.notYet.sentence, language)}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p role="status" class="small">
        {saved && words.saved(saved)}
      </p>
      {refused && <Problem trouble={refused.trouble} />}
      {refused && isGlyphMissing(refused.trouble) && (
        <button type="button" class="button" onClick={() => printOne(refused.choice, true)}>
          {words.byHand}
        </button>
      )}
    </section>
  );
};
