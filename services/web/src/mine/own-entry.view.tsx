import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import { useState } from 'preact/hooks';
import { boardWords } from '../board/board-words.ts';
import type { Answer, Trouble } from '../ui/ask.client.ts';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { saveText } from '../ui/save-text.ts';
import { mineWords } from './mine-words.ts';
import { Publication } from './publication.view.tsx';

type Props = {
  readonly entry: OwnEntry;
  readonly onData: () => Promise<Answer<unknown>>;
  readonly onTakeBack: (version: number) => Promise<Answer<unknown>>;
  readonly onChange: () => void;
};

/** How one is entered, and everything that is held of one as a file. */
export const OwnEntryCard = ({ entry, onData, onTakeBack, onChange }: Props) => {
  const words = useWords(mineWords);
  const groupName = useWords(boardWords).group[entry.group] ?? entry.group;
  const language = useLanguage();
  const { competition, event, organisation, members, idLastFour } = entry;
  const name = (language === 'en' ? (entry.nameEn ?? entry.name) : entry.name) ?? '–';
  return (
    <section class="card stack">
      <h2>{words.entry}</h2>
      <dl class="facts">
        <dt>{words.name}</dt>
        <dd>{name}</dd>
        <dt>{words.idNumber}</dt>
        <dd class="code">{idLastFour === null ? '–' : `•••• ${idLastFour}`}</dd>
        <dt>{words.organisation}</dt>
        <dd>{organisation ? textOf(organisation, language) : '–'}</dd>
        <dt>{words.competition}</dt>
        <dd>{textOf(competition, language)}</dd>
        <dt>{words.event}</dt>
        <dd>{textOf(event, language)}</dd>
        <dt>{words.group}</dt>
        <dd>{members > 1 ? words.teamOf(groupName, members) : groupName}</dd>
      </dl>
      <Publication publication={entry.publication} onTakeBack={onTakeBack} onDone={onChange} />
      <TakeData onData={onData} name={entry.entryNo ?? 'entry'} />
    </section>
  );
};

const TakeData = ({ onData, name }: Pick<Props, 'onData'> & { readonly name: string }) => {
  const words = useWords(mineWords);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const answer = await onData();
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    saveText(`jinbang-${name}.json`, JSON.stringify(answer.body, null, 2), 'application/json');
  };
  return (
    <div class="stack no-print">
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="button" class="button" onClick={() => void take()} disabled={isBusy}>
          {isBusy ? words.taking : words.takeData}
        </button>
      </p>
      <p class="soft small">{words.dataHint}</p>
    </div>
  );
};
