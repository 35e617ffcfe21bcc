import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { type Loaded, useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { BeginDraft } from './begin-draft.view.tsx';
import { type DraftOutline, fetchDrafts, type PackOutline } from './rule-pack.client.ts';
import { isCollected, latestOf, mayWrite } from './rule-pack.rules.ts';
import { rulePackWords } from './rule-pack-words.ts';

type Props = { readonly packs: readonly PackOutline[] };

/** Drafts first, since somebody waits for them; then the packs there are. */
export const PackList = ({ packs }: Props) => {
  const words = useWords(rulePackWords);
  const ui = useWords(uiWords);
  const { offices } = useWho();
  const [isBeginning, setBeginning] = useState(false);
  const isWriting = mayWrite(offices);
  const seesDrafts = isWriting || offices.has('auditor') || offices.has('quality-supervisor');
  const drafts = useAnswer(seesDrafts ? 'drafts' : null, fetchDrafts);
  // The packs stand below the drafts: shown before them they would move away under a finger.
  const isKnown = !seesDrafts || drafts.body !== null || drafts.trouble !== null;
  return (
    <div class="loose">
      <div class="stack">
        <div class="head">
          <h1>{words.title}</h1>
          {isWriting && (
            <button type="button" class="button first" onClick={() => setBeginning(true)}>
              {words.begin}
            </button>
          )}
        </div>
        <p class="soft lead">{words.lead}</p>
      </div>
      {seesDrafts && isKnown && <Drafts drafts={drafts} />}
      {isKnown ? <Packs packs={packs} /> : <p class="soft">{ui.loading}</p>}
      {isBeginning && <BeginDraft from={null} packs={packs} onClose={() => setBeginning(false)} />}
    </div>
  );
};

const Drafts = ({ drafts }: { readonly drafts: Loaded<{ items: readonly DraftOutline[] }> }) => {
  const words = useWords(rulePackWords);
  const { body, trouble, again } = drafts;
  const open = body?.items.filter(({ state }) => state === 'open') ?? [];
  return (
    <section class="stack">
      <h2>{words.drafts}</h2>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body && open.length === 0 && <p class="soft">{words.noDrafts}</p>}
      {open.length > 0 && (
        <ul class="card lines">
          {open.toReversed().map((draft) => (
            <DraftLine key={draft.draftId} draft={draft} />
          ))}
        </ul>
      )}
    </section>
  );
};

const DraftLine = ({ draft }: { readonly draft: DraftOutline }) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const { personId } = useWho();
  const { nameOf } = useNaming();
  const chosen = { draft: draft.draftId };
  const isWriter = draft.writers.includes(personId);
  return (
    <li class="line">
      <div>
        <a href={addressOf('rules', chosen)} onClick={followLink('rules', chosen)}>
          <b>{textOf(draft.title, language) || words.untitled}</b>
        </a>
        <span class="under soft small">
          {words.clauses(draft.ruleCount)} ·{' '}
          {words.savedBy(nameOf(draft.savedBy), momentText(draft.savedAt, language, new Date()))} ·{' '}
          <span class="code">{draft.packId}</span>
        </span>
      </div>
      <Badge
        sign={isWriter ? 'amended' : 'wait'}
        tone={isWriter ? 'progress' : 'doubt'}
        outlined={true}
        word={isWriter ? words.yours : words.others}
      />
    </li>
  );
};

const Packs = ({ packs }: Props) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  return (
    <section class="stack">
      <h2>{words.packs}</h2>
      <table class="table roomy">
        <thead>
          <tr>
            <th scope="col">{words.packTitle}</th>
            <th scope="col">{words.jurisdiction}</th>
            <th scope="col">{words.inForce}</th>
            <th scope="col" class="right">
              {words.rules}
            </th>
          </tr>
        </thead>
        <tbody>
          {latestOf(packs).map((pack) => {
            const { packId, packVersion, valid } = pack;
            const chosen = { pack: packId, version: String(packVersion) };
            return (
              <tr key={packId}>
                <th scope="row">
                  <a href={addressOf('rules', chosen)} onClick={followLink('rules', chosen)}>
                    {textOf(pack.title, language)}
                  </a>
                  <span class="under soft small">
                    {isCollected(packId) ? words.collected : words.own} ·{' '}
                    {words.versionAt(packVersion)} · <span class="code">{packId}</span>
                  </span>
                </th>
                <td>{textOf(pack.jurisdiction, language)}</td>
                <td class="number">{words.period(valid.from, valid.to)}</td>
                <td class="right number">{pack.clauses.length}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
