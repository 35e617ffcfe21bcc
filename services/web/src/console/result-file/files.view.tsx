import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { listRankingPapers, type PaperChoice } from '../paper/paper.client.ts';
import { PrintForm } from '../paper/print-form.view.tsx';
import { saveFile } from '../paper/save-file.ts';
import { useSending } from '../use-sending.ts';
import {
  type FileKind,
  fetchBoard,
  fetchCeremony,
  fetchRows,
  fetchStandings,
  type ResultFile,
} from './file.client.ts';
import { fileWords } from './file-words.ts';
import './result-file.css';

type Props = {
  readonly eventId: string;
  /** The version that was handed in last; null: none. */
  readonly version: number | null;
  /** Changes whenever the result moved on, and with it what may be printed. */
  readonly revision: number;
};

const KINDS: readonly FileKind[] = ['xlsx', 'csv', 'json'];

/** What of a result is printed and taken along. */
export const ResultFiles = (props: Props) => {
  const words = useWords(fileWords);
  return (
    <section class="stack" aria-labelledby="result-files">
      <h2 id="result-files">{words.title}</h2>
      <PaperPart {...props} />
      <FilePart {...props} />
    </section>
  );
};

const PaperPart = ({ eventId, version, revision }: Props) => {
  const words = useWords(fileWords);
  const language = useLanguage();
  const [items, setItems] = useState<readonly PaperChoice[]>([]);
  // A result that moved on has other papers.
  useEffect(() => {
    let isLeft = false;
    void listRankingPapers(eventId).then((answer) => {
      if (!isLeft && answer.ok) setItems(answer.body.items);
    });
    return () => {
      isLeft = true;
    };
  }, [eventId, version, revision]);
  // Who may read a result and not print it has no list.
  if (items.length === 0) return null;
  return (
    <div class="stack">
      <h3>{words.papers}</h3>
      <p class="soft small">{words.papersLead}</p>
      <ul class="file-list">
        {items.map(({ form, no, name, notYet }) => (
          <li key={form}>
            <span>
              <b class="number">{no}</b> {textOf(name, language)}
              {notYet && <span class="under soft small">{textOf(notYet.sentence, language)}</span>}
            </span>
            {!notYet && (
              <span class="row">
                <PrintForm
                  {...{ eventId, form, house: 'ranking', label: `${no} PDF`, query: {} }}
                  isTight
                  name={{ zh: `${no} ${name.zh}`, en: `${no} ${name.en ?? name.zh}` }}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

const FilePart = ({ eventId, version }: Props) => {
  const words = useWords(fileWords);
  const [skill, setSkill] = useState('');
  const [news, setNews] = useState('');
  const { isBusy, trouble, send } = useSending();
  const take = (work: () => Promise<Answer<ResultFile>>): void => {
    setNews(words.making);
    void send(work, ({ file, name }) => {
      saveFile(file, name);
      setNews(words.saved(name));
    });
  };
  const given = { isBusy, take };
  return (
    <div class="stack">
      <h3>{words.files}</h3>
      <p class="soft small">{words.filesLead}</p>
      <ul class="file-list">
        <Line
          {...{ ...given, name: words.standings, hint: words.standingsHint, kinds: KINDS }}
          fetchAs={(kind) => fetchStandings(eventId, kind)}
        />
        <Line
          {...{ ...given, name: words.result(version), kinds: KINDS }}
          hint={version === null ? words.noResult : words.resultHint}
          fetchAs={version === null ? null : (kind) => fetchRows(eventId, version, kind)}
        />
        <Line
          {...{ ...given, name: words.board, hint: words.boardHint, kinds: KINDS }}
          fetchAs={(kind) => fetchBoard(eventId, kind)}
        />
        <Line
          {...{ ...given, name: words.ceremony, kinds: ['xlsx', 'csv'] }}
          hint={version === null ? words.noResult : words.ceremonyHint}
          fetchAs={
            version === null
              ? null
              : (kind) => fetchCeremony(eventId, version, kind === 'csv' ? 'csv' : 'xlsx', skill)
          }
        />
      </ul>
      {version !== null && (
        <div class="file-skill">
          <TextField id="file-skill" label={words.skill} value={skill} onValue={setSkill} />
        </div>
      )}
      <p role="status" class="small">
        {trouble ? '' : news}
      </p>
      {trouble && <Problem trouble={trouble} />}
    </div>
  );
};

type LineProps = {
  readonly name: string;
  readonly hint: string;
  readonly kinds: readonly FileKind[];
  readonly isBusy: boolean;
  readonly take: (work: () => Promise<Answer<ResultFile>>) => void;
  /** null: there is none yet, and the hint says why. */
  readonly fetchAs: ((kind: FileKind) => Promise<Answer<ResultFile>>) | null;
};

const Line = ({ name, hint, kinds, isBusy, take, fetchAs }: LineProps) => {
  const id = `file-${name.replaceAll(/\s+/g, '-')}`;
  return (
    <li>
      <span>
        {name}
        <span id={id} class="under soft small">
          {hint}
        </span>
      </span>
      <span class="row">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="button tight"
            disabled={isBusy || fetchAs === null}
            aria-label={`${name} ${kind.toUpperCase()}`}
            aria-describedby={id}
            onClick={() => fetchAs && take(() => fetchAs(kind))}
          >
            {kind.toUpperCase()}
          </button>
        ))}
      </span>
    </li>
  );
};
