import type {
  NominationPage,
  NominationRow,
  NominationState,
} from '@jinbang/contracts/http/nomination';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { nominationWords } from './nomination-words.ts';
import { TitleActs } from './title-acts.view.tsx';

const SIGNS = {
  eligible: 'up',
  refused: 'doubt',
  'put-forward': 'progress',
  recorded: 'wait',
  awarded: 'good',
  withdrawn: 'lock',
  lapsed: 'bad',
} as const satisfies Record<NominationState, string>;

type Props = { readonly titles: NominationPage; readonly onDone: () => void };

/** One table a title: who is eligible, why, within which quota, and the next step. */
export const Titles = ({ titles, onDone }: Props) => {
  const words = useWords(nominationWords);
  const language = useLanguage();
  if (titles.items.length === 0) return <p class="soft">{words.noTitles}</p>;
  const byTitle = Map.groupBy(titles.items, ({ titleKey }) => titleKey);
  return (
    <>
      {[...byTitle].map(([key, rows]) => {
        const name = textOf(rows[0]?.title ?? { zh: key }, language);
        return (
          <section key={key} class="stack">
            <h3>{name}</h3>
            <ScrollArea name={name}>
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">{words.name}</th>
                    <th scope="col">{words.event}</th>
                    <th scope="col" class="right">
                      {words.rank}
                    </th>
                    <th scope="col">{words.why}</th>
                    <th scope="col">{words.stateHead}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row key={row.decisionId} row={row} may={titles.may} onDone={onDone} />
                  ))}
                </tbody>
              </table>
            </ScrollArea>
          </section>
        );
      })}
    </>
  );
};

type RowProps = {
  readonly row: NominationRow;
  readonly may: NominationPage['may'];
  readonly onDone: () => void;
};

const Row = ({ row, may, onDone }: RowProps) => {
  const words = useWords(nominationWords);
  const language = useLanguage();
  const { quota, award } = row;
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        {row.name ?? <span class="soft">{words.nameless}</span>}
        <span class="under soft">{row.organisation ?? ''}</span>
      </th>
      <td>
        {textOf(row.event, language)}
        <span class="under soft">{words.groups[row.group] ?? row.group}</span>
      </td>
      <td class="number right">{row.rank ?? '–'}</td>
      <td>
        {row.sentence[language]}
        <span class="under soft">
          {quota
            ? words.quota(
                quota.places,
                quota.count,
                words.bases[quota.base] ?? quota.base,
                row.putForward,
              )
            : words.noQuota}
        </span>
      </td>
      <td>
        <Badge
          sign={SIGNS[row.state]}
          word={words.state[row.state]}
          outlined={row.state !== 'awarded'}
        />
        {award && (
          <span class="under soft">
            {words.document(award.documentNo, award.awardedOn, award.awardedBy)}
          </span>
        )}
        <p class="row">
          <TitleActs row={row} may={may} onDone={onDone} />
        </p>
      </td>
    </tr>
  );
};
