import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { frameWords } from '../frame/frame-words.ts';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { actOnVersion, fetchFile, type Paper, type Version } from './document.client.ts';
import { documentWords } from './document-words.ts';
import { Readers } from './readers.view.tsx';

export type May = {
  readonly publish: boolean;
  readonly read: boolean;
  readonly sign: boolean;
  readonly watch: boolean;
};

type Props = {
  readonly paper: Paper;
  readonly may: May;
  readonly onPublish: (paper: Paper) => void;
  readonly onChanged: () => void;
};

/** One document: its present version, what there is to do with it, and what was there before. */
export const PaperCard = ({ paper, may, onPublish, onChanged }: Props) => {
  const words = useWords(documentWords);
  const { eventName } = useNaming();
  const [present, ...older] = paper.versions;
  return (
    <article class="card stack">
      <div class="head">
        <div>
          <h3>{present?.title ?? words.kinds[paper.kind]}</h3>
          <p class="small soft">
            {words.kinds[paper.kind]} ·{' '}
            {paper.eventId === null ? words.whole : eventName(paper.eventId)}
          </p>
        </div>
        {may.publish && (
          <button type="button" class="button tight" onClick={() => onPublish(paper)}>
            {words.publish}
          </button>
        )}
      </div>
      {present ? (
        <Present paper={paper} version={present} may={may} onChanged={onChanged} />
      ) : (
        <p>
          <Badge sign="wait" tone="doubt" word={words.unpublished} outlined={true} />
        </p>
      )}
      {older.length > 0 && (
        <details class="explain">
          <summary>{words.older(older.length)}</summary>
          {older.map((version) => (
            <Body key={version.version} paper={paper} version={version} />
          ))}
        </details>
      )}
    </article>
  );
};

const KILO = 1_024;
const sizeText = (bytes: number): string =>
  bytes < KILO * KILO
    ? `${Math.max(1, Math.round(bytes / KILO))} kB`
    : `${(bytes / KILO / KILO).toFixed(1)} MB`;

/** Lets the browser save what was fetched; a link of its own would come without the token. */
const saveAs = (blob: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

type BodyProps = { readonly paper: Paper; readonly version: Version };

const Body = ({ paper, version }: BodyProps) => {
  const words = useWords(documentWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const { file, change } = version;
  return (
    <div class="stack-tight paper-version">
      <p class="small soft number">
        {words.version(version.version)} · {words.published(dayText(version.publishedAt, language))}
      </p>
      {change && (
        <p class="notice">
          <b class="number">{words.changed(change.percent, paper.changeLimit)}</b>
          <span class="under">{change.note}</span>
        </p>
      )}
      {version.text !== '' && <p class="paper-text">{version.text}</p>}
      {file && (
        <button
          type="button"
          class="button tight"
          disabled={isBusy}
          onClick={() =>
            void send(
              () => fetchFile(paper, version.version),
              (blob) => saveAs(blob, `${version.title}.${file.kind}`),
            )
          }
        >
          {words.download(file.kind.toUpperCase(), sizeText(file.byteCount))}
        </button>
      )}
      {trouble && <Problem trouble={trouble} />}
    </div>
  );
};

type PresentProps = BodyProps & Pick<Props, 'may' | 'onChanged'>;

const Present = ({ paper, version, may, onChanged }: PresentProps) => {
  const words = useWords(documentWords);
  const ui = useWords(uiWords);
  const frame = useWords(frameWords);
  const { nameOf } = useNaming();
  const { isBusy, trouble, send } = useSending();
  const act = (what: 'read' | 'signed') =>
    void send(() => actOnVersion(paper, version.version, what), onChanged);
  const { own, signatures } = version;
  const officeName = (office: string) =>
    (frame.office as Readonly<Record<string, string>>)[office] ?? office;
  return (
    <>
      <Body paper={paper} version={version} />
      {signatures.length > 0 && (
        <p class="small">
          <b>
            {words.signatures}
            {ui.colon}
          </b>
          {signatures
            .map(({ personId, office }) => `${nameOf(personId)} (${officeName(office)})`)
            .join(' · ')}
        </p>
      )}
      <p class="row">
        {own.signed && <Badge sign="good" tone="good" word={words.signed} outlined={true} />}
        {own.read && !own.signed && (
          <Badge sign="good" tone="good" word={words.readDone} outlined={true} />
        )}
        {may.read && !own.read && (
          <button type="button" class="button first" disabled={isBusy} onClick={() => act('read')}>
            {words.read}
          </button>
        )}
        {may.sign && !own.signed && (
          <button type="button" class="button" disabled={isBusy} onClick={() => act('signed')}>
            {words.sign}
          </button>
        )}
      </p>
      {trouble && <Problem trouble={trouble} />}
      {may.watch && <Readers key={version.version} paper={paper} version={version.version} />}
    </>
  );
};
