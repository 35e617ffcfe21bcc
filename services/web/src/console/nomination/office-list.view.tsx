import type { ListedRow } from '@jinbang/contracts/http/nomination';
import { LEVEL_LABELS, LEVELS } from '@jinbang/promotion/ladder';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { saveFile } from '../paper/save-file.ts';
import { useSending } from '../use-sending.ts';
import { fetchListFile } from './nomination.client.ts';
import { nominationWords } from './nomination-words.ts';

const SIGNS = { proposed: 'wait', returned: 'doubt', listed: 'good' } as const;
const FORMATS = ['xlsx', 'csv'] as const;

type Props = { readonly competitionId: string; readonly rows: readonly ListedRow[] };

/** 职业资格 (M23): who follows from the rules, for the office to register. */
export const OfficeList = ({ competitionId, rows }: Props) => {
  const words = useWords(nominationWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <section class="stack">
      <h2>{words.list}</h2>
      <p class="soft">{words.listHint}</p>
      {rows.length === 0 ? (
        <p class="soft">{words.noList}</p>
      ) : (
        <>
          <p class="row">
            {FORMATS.map((format) => (
              <button
                key={format}
                type="button"
                class="button tight"
                disabled={isBusy}
                onClick={() =>
                  void send(
                    () => fetchListFile(competitionId, format),
                    (file) => saveFile(file, `office-list.${format}`),
                  )
                }
              >
                {words.file[format]}
              </button>
            ))}
          </p>
          {trouble && <Problem trouble={trouble} />}
          <Table rows={rows} />
        </>
      )}
    </section>
  );
};

const Table = ({ rows }: Pick<Props, 'rows'>) => {
  const words = useWords(nominationWords);
  const language = useLanguage();
  const levelText = (level: string): string => {
    const known = LEVELS.find((one) => one === level);
    return known ? textOf(LEVEL_LABELS[known], language) : level;
  };
  return (
    <ScrollArea name={words.list}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.event}</th>
            <th scope="col" class="right">
              {words.rank}
            </th>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.stateHead}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.decisionId}>
              <th scope="row" lang="zh-CN">
                {row.name ?? <span class="soft">{words.nameless}</span>}
                <span class="under soft">{row.organisation ?? ''}</span>
              </th>
              <td>
                {textOf(row.event, language)}
                <span class="under soft">{row.occupationCode}</span>
              </td>
              <td class="number right">{row.rank ?? '–'}</td>
              <td>{levelText(row.level)}</td>
              <td>
                <Badge
                  sign={SIGNS[row.state]}
                  word={words.listState[row.state]}
                  outlined={row.state !== 'listed'}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
