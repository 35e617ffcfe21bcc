import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { fetchPaper, type PaperHouse } from './paper.client.ts';
import { paperWords } from './paper-words.ts';
import { saveFile } from './save-file.ts';

type Props = {
  readonly eventId: string;
  /** Whose form; judging's, where nothing is said. */
  readonly house?: PaperHouse;
  /** With what it is asked for. */
  readonly form: string;
  readonly query: Readonly<Record<string, string>>;
  /** What stands on the button, and what the file is called. */
  readonly label: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly isFirst?: boolean;
  /** One of several in a row. */
  readonly isTight?: boolean;
};

/** The form of paper itself, with its number and the log of the moment; never the page on the screen. */
export const PrintForm = ({
  eventId,
  house = 'judging',
  form,
  query,
  label,
  name,
  isFirst = false,
  isTight = false,
}: Props) => {
  const words = useWords(paperWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const isGlyphMissing = trouble?.kind === 'refused' && trouble.code === 'paper.glyph-missing';
  const print = (byHand: boolean) =>
    void send(
      () => fetchPaper(eventId, { house, form }, { byHand, rehearsal: false }, query),
      (file) => saveFile(file, `${textOf(name, language)}.pdf`),
    );
  return (
    <>
      <button
        type="button"
        class={`button ${isFirst ? 'first' : isTight ? 'tight' : 'plain'}`}
        disabled={isBusy}
        onClick={() => print(false)}
      >
        {isBusy ? words.setting : label}
      </button>
      {trouble && <Problem trouble={trouble} />}
      {isGlyphMissing && (
        <button type="button" class="button" disabled={isBusy} onClick={() => print(true)}>
          {words.byHand}
        </button>
      )}
    </>
  );
};
