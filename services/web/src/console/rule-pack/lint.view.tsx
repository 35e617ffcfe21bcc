import type { RejectionIssue } from '@jinbang/kernel/rejection';
import { explainFinding } from '@jinbang/promotion/explain-finding';
import { useEffect, useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { type DraftedPack, ruleOf } from './drafted-pack.rules.ts';
import type { Judgement } from './judge-draft.rules.ts';
import { rulePackWords } from './rule-pack-words.ts';

type Sentences = Readonly<Record<string, string>>;
const SIGNS = { error: 'bad', warning: 'doubt', note: 'notice' } as const;
const SHOWN_MAX = 40;

/** The sentences of what can be wrong, as the server says them; they come with the first draft. */
const useSentences = (): Sentences => {
  const language = useLanguage();
  const [sentences, setSentences] = useState<Sentences>({});
  useEffect(() => {
    const load =
      language === 'en'
        ? import('@jinbang/contracts/problems.en').then(({ problemsEn }) => problemsEn)
        : import('@jinbang/contracts/problems.zh').then(({ problemsZh }) => problemsZh);
    load.then(setSentences, () => {});
  }, [language]);
  return sentences;
};

const filled = (sentence: string, { params }: RejectionIssue): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params?.[name] ?? whole));

type Props = {
  readonly pack: DraftedPack;
  readonly judgement: Judgement;
  /** Leads to a rule, or to the head of the pack. */
  readonly onGo: (rule: number | null) => void;
};

/** Beside the rules: what is missing, and what the linter makes of what is there. */
export const LintPane = ({ pack, judgement, onGo }: Props) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const sentences = useSentences();
  const { problems, findings, isPublishable } = judgement;
  const placeOf = (id: string | undefined) => pack.rules.findIndex((rule) => rule.id === id);
  return (
    <section class="card lint stack" aria-label={words.lint}>
      <h2>{words.lint}</h2>
      <p role="status" class={isPublishable ? 'news' : 'soft'}>
        {isPublishable && findings.length === 0 && words.lintClean}
        {isPublishable && findings.length > 0 && words.lintGood}
        {!isPublishable && words.lintBad}
      </p>
      {problems.length > 0 && (
        <>
          <h3>{words.lacks(problems.length)}</h3>
          <ul class="lint-lines">
            {problems.slice(0, SHOWN_MAX).map((issue) => {
              const rule = ruleOf(issue.at);
              const field = issue.at.replace(/^rules\[\d+\]\.?/, '').split(/[.[]/)[0] ?? '';
              return (
                <LintLine
                  key={`${issue.at} ${issue.code}`}
                  severity="error"
                  onGo={() => onGo(rule)}
                >
                  {words.at(rule === null ? null : rule + 1, words.fields[field] ?? field)}
                  {filled(sentences[issue.code] ?? '', issue)}
                </LintLine>
              );
            })}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h3>{words.findings(findings.length)}</h3>
          <ul class="lint-lines">
            {findings.slice(0, SHOWN_MAX).map((finding) => (
              <LintLine
                key={JSON.stringify(finding)}
                severity={finding.severity}
                onGo={() => onGo(Math.max(0, placeOf(finding.ruleIds[0])))}
              >
                {explainFinding(finding, language)}
              </LintLine>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

type LineProps = {
  readonly severity: keyof typeof SIGNS;
  readonly onGo: () => void;
  readonly children: preact.ComponentChildren;
};

const LintLine = ({ severity, onGo, children }: LineProps) => {
  const words = useWords(rulePackWords);
  return (
    <li>
      <button type="button" class={`lint-line ${severity}`} onClick={onGo}>
        <Sign name={SIGNS[severity]} />
        <span>
          <b>{words.severity[severity]}</b> {children}
        </span>
      </button>
    </li>
  );
};
