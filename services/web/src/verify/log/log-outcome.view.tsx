import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import type { Comparison } from './log.client.ts';
import { logWords } from './log-words.ts';

type Props = { readonly compared: Comparison; readonly isSigned: boolean };

/** Whether the log still begins with what it was when the paper was printed. */
export const LogOutcome = ({ compared, isSigned }: Props) => {
  const words = useWords(logWords);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [compared]);
  const { paper, verdict, size, short, steps } = compared;
  const isGood = verdict === 'same' || verdict === 'grown';
  const sign = isGood ? 'good' : 'bad';
  return (
    <>
      <section class={`verdict tone-${sign}`} aria-labelledby="log-verdict">
        <Sign name={sign} />
        <div>
          <h2 id="log-verdict" ref={head} tabIndex={-1}>
            {words.verdict[verdict]}
          </h2>
          <p>{words.meaning[verdict]}</p>
          {paper.root === null && <p class="note">{words.onlyShort}</p>}
        </div>
      </section>
      <dl class="lines">
        <div class="line">
          <dt>{words.printed}</dt>
          <dd>
            {words.entries(paper.size)} · <span class="code">{paper.short}</span>
          </dd>
        </div>
        <div class="line">
          <dt>{words.now}</dt>
          <dd>
            {words.entries(size)} · <span class="code">{short}</span>
            {isGood && <span class="soft"> · {words.since(size - paper.size)}</span>}
          </dd>
        </div>
        {isGood && (
          <div class="line">
            <dt>{words.proof}</dt>
            <dd>{words.proofSteps(steps)}</dd>
          </div>
        )}
        <div class="line">
          <dt>{words.signature}</dt>
          <dd>{isSigned ? words.signedYes : words.signedNo}</dd>
        </div>
      </dl>
    </>
  );
};
