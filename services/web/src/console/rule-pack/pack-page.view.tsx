import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { BeginDraft } from './begin-draft.view.tsx';
import { Changes } from './changes.view.tsx';
import { changesBetween } from './difference.rules.ts';
import { fetchPack, type PackAt, type PackOutline } from './rule-pack.client.ts';
import { mayWrite } from './rule-pack.rules.ts';
import { rulePackWords } from './rule-pack-words.ts';
import { RuleSentences } from './rule-sentences.view.tsx';

type Props = PackAt & { readonly packs: readonly PackOutline[] };

/** A version of a pack, clause by clause; what it says otherwise than the version before. */
export const PackPage = ({ packId, packVersion, packs }: Props) => {
  const words = useWords(rulePackWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { offices } = useWho();
  const at = { packId, packVersion };
  const { body, trouble, again } = useAnswer(`${packId}/${packVersion}`, () => fetchPack(at));
  const [isCopying, setCopying] = useState(false);
  const versions = packs.filter((one) => one.packId === packId);
  return (
    <div class="stack">
      <p>
        <a href={addressOf('rules')} onClick={followLink('rules')}>
          {words.back}
        </a>
      </p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && (
        <>
          <div class="head">
            <h1>{textOf(body.title, language)}</h1>
            {mayWrite(offices) && (
              <button type="button" class="button first" onClick={() => setCopying(true)}>
                {words.copyForNext}
              </button>
            )}
          </div>
          <RuleSentences pack={body} />
        </>
      )}
      {versions.length > 1 && <Versions at={at} versions={versions} />}
      {isCopying && <BeginDraft from={at} packs={packs} onClose={() => setCopying(false)} />}
    </div>
  );
};

const Versions = ({
  at,
  versions,
}: {
  readonly at: PackAt;
  readonly versions: readonly PackOutline[];
}) => {
  const words = useWords(rulePackWords);
  const before = versions.map((one) => one.packVersion).filter((one) => one < at.packVersion);
  const last = before.length === 0 ? null : Math.max(...before);
  return (
    <section class="card stack">
      <h2>{words.versions}</h2>
      <ul class="row">
        {versions.map(({ packId, packVersion }) => {
          const chosen = { pack: packId, version: String(packVersion) };
          return (
            <li key={packVersion}>
              <a
                class="button tight"
                href={addressOf('rules', chosen)}
                aria-current={packVersion === at.packVersion ? 'page' : undefined}
                onClick={followLink('rules', chosen)}
              >
                {words.versionAt(packVersion)}
              </a>
            </li>
          );
        })}
      </ul>
      {last !== null && <SinceVersion at={at} before={last} />}
    </section>
  );
};

const SinceVersion = ({ at, before }: { readonly at: PackAt; readonly before: number }) => {
  const words = useWords(rulePackWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const key = `${at.packId} ${before} ${at.packVersion}`;
  const { body, trouble, again } = useAnswer(key, async () => {
    const old = await fetchPack({ ...at, packVersion: before });
    if (!old.ok) return old;
    const present = await fetchPack(at);
    return present.ok
      ? { ok: true as const, body: { old: old.body, present: present.body } }
      : present;
  });
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  return (
    <>
      <h3>{words.since(before)}</h3>
      <Changes change={changesBetween(body.old, body.present, language)} />
    </>
  );
};
