import { useEffect, useState } from 'preact/hooks';
import type { Answer, Trouble } from '../../ui/ask.client.ts';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { fetchPaper, listPapers, type PaperChoice } from './paper.client.ts';
import { paperWords } from './paper-words.ts';
import { saveFile } from './save-file.ts';

type Choices = Answer<{ readonly items: readonly PaperChoice[] }>;

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
  useEffect(() => {
    let isLeft = false;
    void listPapers(eventId).then((answer) => {
      if (!isLeft) setChoices(answer);
    });
    return () => {
      isLeft = true;
    };
  }, [eventId]);
  if (!choices) return <p class="soft">{ui.loading}</p>;
  if (!choices.ok) return <Problem trouble={choices.trouble} />;
  const { items } = choices.body;
  if (items.length === 0) return <p class="soft">{words.none}</p>;
  return <PaperList eventId={eventId} items={items} />;
};

type ListProps = { readonly eventId: string; readonly items: readonly PaperChoice[] };
type Refused = { readonly choice: PaperChoice; readonly trouble: Trouble };

/** Is it only a character the fonts lack? Then it can be printed with a gap. */
const isGlyphMissing = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.code === 'paper.glyph-missing';

const PaperList = ({ eventId, items }: ListProps) => {
  const words = useWords(paperWords);
  const language = useLanguage();
  const [rehearsal, setRehearsal] = useState(false);
  const [setting, setSetting] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  const printOne = async (choice: PaperChoice, byHand: boolean): Promise<void> => {
    const name = `${choice.no} ${textOf(choice.name, language)}`;
    setSetting(choice.form);
    setRefused(null);
    setSaved(null);
    const answer = await fetchPaper(eventId, choice.form, { byHand, rehearsal });
    setSetting(null);
    if (answer.ok) {
      saveFile(answer.body, `${name}.pdf`);
      setSaved(name);
    } else setRefused({ choice, trouble: answer.trouble });
  };

  return (
    <div class="stack">
      <p class="soft small">{words.lead}</p>
      <ul class="paper-list">
        {items.map((choice) => (
          <li key={choice.form}>
            <button
              type="button"
              class="button paper-button"
              disabled={setting !== null}
              onClick={() => printOne(choice, false)}
            >
              <b class="number">{choice.no}</b>
              <span>{setting === choice.form ? words.setting : textOf(choice.name, language)}</span>
            </button>
          </li>
        ))}
      </ul>
      <label class="row">
        <input
          type="checkbox"
          checked={rehearsal}
          onChange={({ currentTarget }) => setRehearsal(currentTarget.checked)}
        />
        {words.rehearsal}
      </label>
      <p role="status" class="small">
        {saved && words.saved(saved)}
      </p>
      {refused && <Problem trouble={refused.trouble} />}
      {refused && isGlyphMissing(refused.trouble) && (
        <button type="button" class="button" onClick={() => printOne(refused.choice, true)}>
          {words.byHand}
        </button>
      )}
    </div>
  );
};
