import type { OutcomeName } from '@jinbang/contracts/verdict';
import { OUTCOME_WORDS } from '@jinbang/credentials/outcome-words';
import { useEffect, useRef } from 'preact/hooks';
import { useLanguage, useWords } from '../ui/language.ts';
import { Sign, type SignName } from '../ui/sign.view.tsx';
import { clockText, dayText } from '../ui/time-text.ts';
import { sentenceOf } from './check-sentence.ts';
import { keptNotes } from './kept-notes.ts';
import { pocketWords } from './pocket-words.ts';
import { doubtsOf, type Findings, isProvenHere, outcomeShown, verdictOf } from './verdict.rules.ts';
import { verifyWords } from './verify-words.ts';

const LOOKS: Readonly<Record<OutcomeName, { readonly sign: SignName; readonly tone: string }>> = {
  valid: { sign: 'good', tone: 'good' },
  'award-not-level': { sign: 'notice', tone: 'notice' },
  suspended: { sign: 'frozen', tone: 'provisional' },
  superseded: { sign: 'amended', tone: 'notice' },
  revoked: { sign: 'bad', tone: 'bad' },
  expired: { sign: 'provisional', tone: 'provisional' },
  'not-yet-valid': { sign: 'provisional', tone: 'provisional' },
  unknown: { sign: 'doubt', tone: 'doubt' },
  forged: { sign: 'bad', tone: 'bad' },
  'not-ours': { sign: 'doubt', tone: 'doubt' },
  unlisted: { sign: 'doubt', tone: 'doubt' },
};

type Props = { readonly outcome: OutcomeName; readonly notes?: readonly string[] };

/** The answer in one word, with colour, sign and a sentence. Takes the focus, so that it is read out. */
export const Verdict = ({ outcome, notes = [] }: Props) => {
  const words = useWords(verifyWords);
  const { title, meaning, next } = useWords(OUTCOME_WORDS[outcome]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [outcome]);
  const { sign, tone } = LOOKS[outcome];
  return (
    <section class={`verdict tone-${tone}`}>
      <Sign name={sign} />
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{meaning}</p>
        <p>
          <b>{words.nextStep}</b> {next}
        </p>
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
  const said = useWords(pocketWords);
  const { server, browser, kept, pocket } = findings;
  const byPocket = { holds: said.same, broken: said.otherPaper, 'no-key': said.noKey };
  const notes = [
    ...(pocket ? [byPocket[pocket.state]] : []),
    ...(kept ? keptNotes(kept, new Date(), language) : []),
    ...(server || kept ? [] : [words.onlyHere]),
    ...(server && server.overall !== verdict ? [words.differ] : []),
    ...doubtsOf(findings).map((line) => sentenceOf(line, language)),
    ...(server && verdict === 'valid' && isProvenHere(browser) ? [words.provenHere] : []),
    ...(server
      ? [
          words.checkedAt(
            `${dayText(server.checkedAt, language)} ${clockText(server.checkedAt, language)}`,
          ),
        ]
      : []),
  ];
  return <Verdict outcome={outcomeShown(findings)} notes={notes} />;
};
