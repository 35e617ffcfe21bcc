import { useEffect, useRef } from 'preact/hooks';
import { useLanguage, useWords } from '../ui/language.ts';
import { Sign, type SignName } from '../ui/sign.view.tsx';
import { clockText, dayText } from '../ui/time-text.ts';
import { keptNotes } from './kept-notes.ts';
import { type Findings, isProvenHere, type Overall, verdictOf } from './verdict.rules.ts';
import { verifyWords } from './verify-words.ts';

type Shown = Overall | 'unlisted';

const LOOKS: Readonly<Record<Shown, { readonly sign: SignName; readonly tone: string }>> = {
  valid: { sign: 'good', tone: 'good' },
  suspended: { sign: 'frozen', tone: 'provisional' },
  superseded: { sign: 'amended', tone: 'notice' },
  revoked: { sign: 'bad', tone: 'bad' },
  expired: { sign: 'provisional', tone: 'provisional' },
  unknown: { sign: 'doubt', tone: 'doubt' },
  invalid: { sign: 'bad', tone: 'bad' },
  unlisted: { sign: 'doubt', tone: 'doubt' },
};

type Props = { readonly verdict: Shown; readonly notes?: readonly string[] };

/** The answer in one word, with colour, sign and a sentence. Takes the focus, so that it is read out. */
export const Verdict = ({ verdict, notes = [] }: Props) => {
  const words = useWords(verifyWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [verdict]);
  const { sign, tone } = LOOKS[verdict];
  return (
    <section class={`verdict tone-${tone}`}>
      <Sign name={sign} />
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {words.verdict[verdict]}
        </h2>
        <p>{words.meaning[verdict]}</p>
        {notes.map((note) => (
          <p key={note} class="note">
            {note}
          </p>
        ))}
      </div>
    </section>
  );
};

/** The verdict over what system and browser found, and where they stand to each other. */
export const FoundVerdict = ({ findings }: { readonly findings: Findings }) => {
  const words = useWords(verifyWords);
  const language = useLanguage();
  const verdict = verdictOf(findings);
  const { server, browser, kept } = findings;
  const notes = [
    ...(kept ? keptNotes(kept, new Date(), language) : []),
    ...(server || kept ? [] : [words.onlyHere]),
    ...(server && server.overall !== verdict ? [words.differ] : []),
    ...(verdict === 'valid' && isProvenHere(browser) ? [words.provenHere] : []),
    ...(server
      ? [
          words.checkedAt(
            `${dayText(server.checkedAt, language)} ${clockText(server.checkedAt, language)}`,
          ),
        ]
      : []),
  ];
  return <Verdict verdict={verdict} notes={notes} />;
};
