import type { PocketCertificate } from '@jinbang/credentials/pocket-certificate';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { useLanguage, useWords } from '../ui/language.ts';
import { dayText } from '../ui/time-text.ts';
import { CertifiedLevel } from './certified-level.view.tsx';
import { Line } from './line.view.tsx';
import { dayAtHome, outcomeOfPocket, type Pocket } from './pocket.rules.ts';
import { pocketWords } from './pocket-words.ts';
import { Verdict } from './verdict.view.tsx';

/** What a QR code says by itself, to be held beside the paper. */
export const PocketLines = ({ words: said }: { readonly words: PocketCertificate }) => {
  const words = useWords(pocketWords);
  const language = useLanguage();
  const day = (date: string) => (
    <time dateTime={date}>{dayText(`${date}T00:00:00`, language)}</time>
  );
  return (
    <section class="card stack">
      <h2>{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <dl class="lines">
        <Line label={words.number}>
          <span class="code">{said.number}</span>
        </Line>
        <Line label={words.holder}>
          <span lang="zh-CN">{said.name}</span>
        </Line>
        <Line label={words.certified}>
          <span lang="zh-CN">{said.occupation}</span>
        </Line>
        <Line label={words.level}>
          <CertifiedLevel level={LEVEL_LABELS[said.level].zh} />
        </Line>
        <Line label={words.awarded}>{day(said.awarded)}</Line>
        <Line label={words.until}>{said.until === undefined ? null : day(said.until)}</Line>
      </dl>
    </section>
  );
};

/** A paper's QR code where nobody can be asked: what this device can say, and no more. */
export const PocketAlone = ({ pocket }: { readonly pocket: Pocket }) => {
  const words = useWords(pocketWords);
  const notes = { holds: words.alone, broken: words.otherPaper, 'no-key': words.noKey };
  return (
    <>
      <Verdict
        outcome={outcomeOfPocket(pocket, dayAtHome(new Date()))}
        notes={[notes[pocket.state]]}
      />
      {pocket.state === 'holds' && <PocketLines words={pocket.words} />}
    </>
  );
};
