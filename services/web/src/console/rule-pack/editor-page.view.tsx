import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { ClosedDraft } from './closed-draft.view.tsx';
import { DraftActs } from './draft-acts.view.tsx';
import { addRule, copyRule, moveRule, putRule, removeRule } from './drafted-pack.rules.ts';
import type { judgeDraft } from './judge-draft.rules.ts';
import { LintPane } from './lint.view.tsx';
import { PackHead } from './pack-head.view.tsx';
import { RuleCard } from './rule-card.view.tsx';
import { type Draft, fetchDraft, type PackOutline } from './rule-pack.client.ts';
import { mayWrite } from './rule-pack.rules.ts';
import { rulePackWords } from './rule-pack-words.ts';
import { StaleDraft } from './stale-draft.view.tsx';
import { TrialPane } from './trial.view.tsx';
import { useJudgement } from './use-judgement.ts';
import { type RuleDraftWork, useRuleDraft } from './use-rule-draft.ts';

type Props = { readonly draftId: string; readonly packs: readonly PackOutline[] };

/** A draft: its rules as sentences with slots, the linter beside, who would get what below. */
export const EditorPage = ({ draftId, packs }: Props) => {
  const ui = useWords(uiWords);
  const words = useWords(rulePackWords);
  const { body, trouble, again } = useAnswer(draftId, () => fetchDraft(draftId));
  return (
    <>
      <p>
        <a href={addressOf('rules')} onClick={followLink('rules')}>
          {words.back}
        </a>
      </p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && body.state !== 'open' && <ClosedDraft draft={body} />}
      {body?.state === 'open' && (
        <Editor key={draftId} draft={body} packs={packs} onClosed={again} />
      )}
    </>
  );
};

type EditorProps = {
  readonly draft: Draft;
  readonly packs: readonly PackOutline[];
  readonly onClosed: () => void;
};

const Editor = ({ draft, packs, onClosed }: EditorProps) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const { offices } = useWho();
  const { nameOf } = useNaming();
  const work = useRuleDraft(draft);
  const [tried, setTried] = useState<readonly string[] | null>(null);
  const isWriting = mayWrite(offices);
  const judgement = useJudgement(work.pack);
  return (
    <>
      <div class="head">
        <h1>{textOf(work.pack.title, language) || words.untitled}</h1>
        <SaveLine work={work} />
      </div>
      <p class="soft">
        {words.draftOf(draft.packId)}{' '}
        {draft.basedOn && words.basedOn(draft.basedOn.packId, draft.basedOn.packVersion)}{' '}
        {words.writtenBy(draft.writers.map(nameOf).join(words.comma))}
      </p>
      {work.trouble && work.state === 'refused' && <Problem trouble={work.trouble} />}
      {work.state === 'stale' && <StaleDraft draftId={draft.draftId} work={work} />}
      <div class="rule-desk">
        <fieldset class="rule-cards" disabled={!isWriting || work.state === 'stale'}>
          <legend class="unseen">{words.rules}</legend>
          <Cards work={work} judgement={judgement} />
        </fieldset>
        <LintPane pack={work.pack} judgement={judgement} onGo={goTo} />
      </div>
      <TrialPane
        pack={work.pack}
        packs={packs}
        basedOn={draft.basedOn}
        isWhole={judgement.problems.length === 0}
        onTried={setTried}
      />
      {isWriting && (
        <DraftActs
          draft={draft}
          work={work}
          isPublishable={judgement.isPublishable}
          tried={tried}
          onClosed={onClosed}
        />
      )}
    </>
  );
};

/** To a rule or to the head, with the focus, so that whoever reads with the keyboard is there, too. */
const goTo = (rule: number | null): void => {
  const card = document.getElementById(rule === null ? 'pack-head' : `rule-${rule}`);
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
};

const SaveLine = ({ work }: { readonly work: RuleDraftWork }) => {
  const words = useWords(rulePackWords);
  return (
    <div class="head-acts">
      <span class="soft" role="status">
        {words.saving[work.state]}
      </span>
      <button type="button" class="button tight" disabled={!work.canUndo} onClick={work.undo}>
        {words.undo}
      </button>
    </div>
  );
};

type CardsProps = {
  readonly work: RuleDraftWork;
  readonly judgement: ReturnType<typeof judgeDraft>;
};

const Cards = ({ work, judgement }: CardsProps) => {
  const words = useWords(rulePackWords);
  const [open, setOpen] = useState<number | null>(null);
  const { pack, change } = work;
  const flawsIn = (place: number) =>
    judgement.problems.filter(({ at }) => at.startsWith(`rules[${place}]`)).length;
  return (
    <div class="stack">
      <PackHead pack={pack} onPack={change} />
      <h2>{words.rules}</h2>
      <p class="soft small">{words.orderSaysNothing}</p>
      {pack.rules.length === 0 && <p class="empty">{words.noRules}</p>}
      {pack.rules.map((rule, place) => (
        <RuleCard
          key={place}
          rule={rule}
          place={place}
          count={pack.rules.length}
          others={pack.rules.map(({ id }) => id).filter((id) => id !== rule.id && id !== '')}
          flaws={flawsIn(place)}
          isOpen={open === place}
          onOpen={(isOpen) => setOpen(isOpen ? place : null)}
          onRule={(next) => change(putRule(pack, place, next))}
          onCopy={() => {
            change(copyRule(pack, place));
            setOpen(place + 1);
          }}
          onRemove={() => {
            change(removeRule(pack, place));
            setOpen(null);
          }}
          onMove={(by) => {
            change(moveRule(pack, place, by));
            setOpen(open === place ? place + by : null);
          }}
        />
      ))}
      <p>
        <button
          type="button"
          class="button"
          onClick={() => {
            change(addRule(pack));
            setOpen(pack.rules.length);
          }}
        >
          {words.addRule}
        </button>
      </p>
    </div>
  );
};
