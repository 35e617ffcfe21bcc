import { Badge } from '../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import type { NoticeLine, PublicNotice } from './notice.client.ts';
import { noticeWords } from './notice-words.ts';
import { ObjectionLookUp } from './objection-look-up.view.tsx';

const Lines = ({ lines }: { readonly lines: readonly NoticeLine[] }) => {
  const words = useWords(noticeWords);
  const language = useLanguage();
  if (lines.length === 0) return <p class="soft">{words.nobody}</p>;
  return (
    <table class="table entrants">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.organisation}</th>
          <th scope="col">{words.group}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ names, organisation, group, hasNamesake }, place) => (
          // Lines have no id on this page, and their order never changes.
          <tr key={place}>
            <th scope="row" lang="zh-CN">
              {names.join('、')}
              {hasNamesake && (
                <span class="namesake" lang={language === 'en' ? 'en' : 'zh-CN'}>
                  {words.namesake}
                </span>
              )}
            </th>
            <td>{textOf(organisation, language)}</td>
            <td>{words.groups[group] ?? group}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The notice as it hangs: what it says, who is on it, and how to object. */
export const Notice = ({ notice, now }: { readonly notice: PublicNotice; readonly now: Date }) => {
  const words = useWords(noticeWords);
  const language = useLanguage();
  const { title, body, objections, contact, endsAt, lines } = notice;
  const isOver = Date.parse(endsAt) <= now.getTime();
  return (
    <>
      <h1>{textOf(title, language)}</h1>
      <p class="row no-print">
        {isOver ? (
          <Badge sign="lock" tone="doubt" word={words.over} outlined={true} />
        ) : (
          <Badge sign="notice" tone="notice" word={words.posted} />
        )}
        <button type="button" class="button tight" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      <p class="notice-text">{textOf(body, language)}</p>
      <section class="stack">
        <div class="head">
          <h2>{words.list}</h2>
          <span class="soft">{words.count(lines.length)}</span>
        </div>
        {lines.some(({ hasNamesake }) => hasNamesake) && <p class="soft">{words.namesakeHint}</p>}
        <Lines lines={lines} />
      </section>
      <section class="card stack">
        <h2>{words.objections}</h2>
        <p class="notice-text">{textOf(objections, language)}</p>
        <h3>{words.contact}</h3>
        <p class="notice-text">{textOf(contact, language)}</p>
        <ObjectionLookUp now={now} />
      </section>
    </>
  );
};
