import type { SchemeVersionRow } from '@jinbang/contracts/http/judging-scheme-versions';
import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { Differences } from './differences.view.tsx';
import { fetchDifferences, type Where } from './scheme.client.ts';
import type { Shown } from './scheme-state.rules.ts';
import { schemeWords } from './scheme-words.ts';

type Props = {
  readonly where: Where;
  readonly versions: readonly SchemeVersionRow[];
  /** There is a draft that is another scheme. */
  readonly hasDraft: boolean;
  readonly onShow: (shown: Shown) => void;
};

/** What was ever published, newest first, and what two of them have not in common. */
export const Versions = ({ where, versions, hasDraft, onShow }: Props) => {
  const words = useWords(schemeWords);
  const count = versions.length + (hasDraft ? 1 : 0);
  return (
    <section class="card stack" aria-labelledby="versions-title">
      <h2 id="versions-title">{words.versions}</h2>
      {versions.length === 0 && <p class="soft">{words.noVersions}</p>}
      <div class="lines">
        {versions.map((version) => (
          <VersionLine key={version.version} version={version} onShow={onShow} />
        ))}
      </div>
      {count > 1 && <Compare where={where} versions={versions} hasDraft={hasDraft} />}
    </section>
  );
};

const VersionLine = ({
  version,
  onShow,
}: {
  readonly version: SchemeVersionRow;
  readonly onShow: (shown: Shown) => void;
}) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { publishedAt, publishedBy, amendment, aspects, total } = version;
  const when = momentText(publishedAt, language, new Date());
  return (
    <div class="line">
      <div>
        <b class="number">{words.version(version.version)}</b>{' '}
        <span class="soft small number">
          {words.aspects(aspects)} · {words.points(total)}
        </span>
        <span class="under small soft">{words.by(nameOf(publishedBy), when)}</span>
        {amendment && <span class="under small">{words.amendedFor(amendment.reason)}</span>}
      </div>
      <button type="button" class="button tight" onClick={() => onShow(version.version)}>
        {words.shown}
      </button>
    </div>
  );
};

const DRAFT = 'draft';

const Compare = ({ where, versions, hasDraft }: Omit<Props, 'onShow'>) => {
  const words = useWords(schemeWords);
  const ui = useWords(uiWords);
  const [newest, second] = versions;
  const [from, setFrom] = useState(`${(hasDraft ? newest : second)?.version ?? ''}`);
  const [to, setTo] = useState(hasDraft ? DRAFT : `${newest?.version ?? ''}`);
  const key = `${where.moduleId} ${from} ${to} ${newest?.version}`;
  const { body, trouble, again } = useAnswer(key, () =>
    fetchDifferences(where, Number(from), to === DRAFT ? null : Number(to)),
  );
  const choices = versions.map(({ version }) => ({
    value: `${version}`,
    label: words.version(version),
  }));
  return (
    <div class="stack">
      <h3>{words.compare}</h3>
      <div class="columns">
        <SelectField
          id="compare-from"
          label={words.compareFrom}
          value={from}
          onValue={setFrom}
          groups={[{ label: '', choices }]}
        />
        <SelectField
          id="compare-to"
          label={words.compareTo}
          value={to}
          onValue={setTo}
          groups={[
            {
              label: '',
              choices: [...(hasDraft ? [{ value: DRAFT, label: words.draft }] : []), ...choices],
            },
          ]}
        />
      </div>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && <Differences items={body.items} isComplete={body.isComplete} />}
    </div>
  );
};
