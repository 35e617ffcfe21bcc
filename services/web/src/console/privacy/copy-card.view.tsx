import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useNaming } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { confirmCopy, type PersonCopy, readCopy } from './privacy.client.ts';
import { privacyWords } from './privacy-words.ts';

/** A copy that somebody asked for: the second keeper confirms it here, and both open it here. */
export const CopyCard = ({ copyId }: { readonly copyId: string }) => {
  const words = useWords(privacyWords);
  const { isBusy, trouble, send } = useSending();
  const [copy, setCopy] = useState<PersonCopy | null>(null);
  const [news, setNews] = useState<News | null>(null);
  return (
    <section class="card stack">
      <h2>{words.copyTitle}</h2>
      <p class="soft">{words.copyLead}</p>
      <p class="row">
        <button
          type="button"
          class="button"
          disabled={isBusy || news !== null || copy !== null}
          onClick={() =>
            void send(
              () => confirmCopy(copyId),
              () => setNews(inBoth(privacyWords, (words) => words.copyConfirmed)),
            )
          }
        >
          {words.copyConfirm}
        </button>
        <button
          type="button"
          class="button first"
          disabled={isBusy}
          onClick={() => void send(() => readCopy(copyId), setCopy)}
        >
          {words.copyRead}
        </button>
        <a class="button plain" href={addressOf('privacy')} onClick={followLink('privacy')}>
          {words.copyClose}
        </a>
      </p>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} />}
      {copy && <Copy copy={copy} />}
    </section>
  );
};

/** Made in this page from what came: nothing of it stays on a server or in an address. */
const save = (copy: PersonCopy): void => {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(copy, null, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = 'personal-data.json';
  link.click();
  URL.revokeObjectURL(url);
};

const Copy = ({ copy }: { readonly copy: PersonCopy }) => {
  const words = useWords(privacyWords);
  const { nameOf } = useNaming();
  return (
    <>
      <div class="row apart">
        <h3>{words.copyOf(nameOf(copy.personId))}</h3>
        <button type="button" class="button" onClick={() => save(copy)}>
          {words.copySave}
        </button>
      </div>
      {copy.services.flatMap(({ service, sections }) =>
        Object.entries(sections).map(([section, rows]) => (
          <details key={`${service} ${section}`}>
            <summary>
              <span class="code">
                {service} · {section}
              </span>{' '}
              <span class="soft small">{words.rows(rows.length)}</span>
            </summary>
            <ScrollArea name={`${service} ${section}`}>
              <pre class="code small">{JSON.stringify(rows, null, 2)}</pre>
            </ScrollArea>
          </details>
        )),
      )}
    </>
  );
};
