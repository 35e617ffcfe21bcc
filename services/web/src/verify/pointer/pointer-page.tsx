import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Answer, ask, isMissing } from '../../ui/ask.client.ts';
import { type Bilingual, textOf, useLanguage, useTitle, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { TopBar } from '../../ui/top-bar.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { type Pointer, pointerOf } from './pointer.rules.ts';
import { pointerWords } from './pointer-words.ts';

type Occupation = {
  readonly code: string;
  readonly name: Bilingual;
  readonly trade: Bilingual | null;
  readonly levels: readonly { readonly level: string; readonly name: Bilingual }[];
};

const levelOf = ({ levels }: Occupation, wanted: string): Bilingual | undefined =>
  levels.find(({ level }) => level === wanted)?.name;
const nothing: Answer<never> = { ok: false, trouble: { kind: 'missing' } };
const look = async (pointer: Pointer | null): Promise<Answer<Occupation>> => {
  if (pointer === null) return nothing;
  const path = `/api/certification/v1/public/occupations/${encodeURIComponent(pointer.code)}`;
  const answer = await ask<Occupation>(path);
  const { level } = pointer;
  // An address somebody made up with a level there is not.
  const isKnown = !answer.ok || level === null || levelOf(answer.body, level) !== undefined;
  return isKnown ? answer : nothing;
};

/** Where a credential points for its occupation and its level: what the code means, for anybody. */
export const PointerPage = () => {
  const words = useWords(pointerWords);
  const ui = useWords(uiWords);
  const [pointer] = useState(() => pointerOf(location.pathname));
  const [answer, setAnswer] = useState<Answer<Occupation> | null>(null);
  const load = async () => setAnswer(await look(pointer));
  useEffect(() => void load(), []);
  const title = pointer?.level ? words.achievement : words.standard;
  useTitle(`${title} · ${ui.brand}`);
  const isNone = answer?.ok === false && isMissing(answer.trouble);
  return (
    <div class="page">
      <TopBar />
      <main id="main" class="stack verify">
        <h1>{isNone ? words.none : title}</h1>
        {answer === null && <p role="status">{ui.loading}</p>}
        {isNone && <p class="soft">{words.noneHint}</p>}
        {answer?.ok === false && !isNone && (
          <Problem trouble={answer.trouble} onAgain={() => void load()} />
        )}
        {answer?.ok && <Shown occupation={answer.body} level={pointer?.level ?? null} />}
        {answer !== null && (
          <p class="no-print">
            <a class="button" href="/verify/">
              {words.verifyLink}
            </a>
          </p>
        )}
      </main>
    </div>
  );
};

const Line = (props: { readonly label: string; readonly children: ComponentChildren }) => (
  <div class="line">
    <dt>{props.label}</dt>
    <dd>{props.children}</dd>
  </div>
);

type ShownProps = { readonly occupation: Occupation; readonly level: string | null };

const Shown = ({ occupation, level }: ShownProps) => {
  const { code, name, trade } = occupation;
  const words = useWords(pointerWords);
  const language = useLanguage();
  const named = level === null ? undefined : levelOf(occupation, level);
  const levelName = named ? textOf(named, language) : null;
  return (
    <section class="card stack">
      <dl class="lines">
        <Line label={words.occupation}>{textOf(name, language)}</Line>
        {trade && <Line label={words.trade}>{textOf(trade, language)}</Line>}
        <Line label={words.code}>
          <span class="code">{code}</span>
          <span class="soft small below">{words.codeHint}</span>
        </Line>
        {levelName !== null && <Line label={words.level}>{levelName}</Line>}
      </dl>
      <p>
        {levelName === null
          ? words.standardText
          : words.achievementText(textOf(name, language), levelName)}
      </p>
      {level !== null && (
        <p>
          <a href={`/standards/${encodeURIComponent(code)}`}>{words.standardLink}</a>
        </p>
      )}
    </section>
  );
};
