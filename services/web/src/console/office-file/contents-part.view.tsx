import type { OfficeContents } from '@jinbang/contracts/http/office-file';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { officeFileWords } from './office-file-words.ts';

/** What the file holds now, and of whom something is not on file. */
export const ContentsPart = ({ contents }: { readonly contents: OfficeContents }) => {
  const words = useWords(officeFileWords);
  const language = useLanguage();
  const { sheets, rows, files, planNo, lackingCount } = contents;
  return (
    <>
      <dl class="office-file-holds">
        {sheets.map(({ level, name, rows: own }) => (
          <div key={level}>
            <dt>{textOf(name, language)}</dt>
            <dd class="number">{words.people(own)}</dd>
          </div>
        ))}
        {files
          .filter(({ kind, people }) => people > 0 || kind !== 'other')
          .map(({ kind, people }) => (
            <div key={kind}>
              <dt>{words.file[kind]}</dt>
              <dd class="number">{words.onFile(people, rows)}</dd>
            </div>
          ))}
      </dl>
      <p class="soft small">
        {words.plan(planNo)} {words.never}
      </p>
      {lackingCount === 0 ? <p>{words.complete}</p> : <Lacking contents={contents} />}
    </>
  );
};

const Lacking = ({
  contents: { lacking, lackingCount },
}: {
  readonly contents: OfficeContents;
}) => {
  const words = useWords(officeFileWords);
  return (
    <details>
      <summary>{words.lacking(lackingCount)}</summary>
      <ul class="office-file-lacking">
        {lacking.map(({ key, name, columns, files }) => (
          <li key={key}>
            <b>{name ?? key}</b> <span class="code soft small">{key}</span>
            <span class="small">
              {[
                ...columns.map((id) => words.column[id]),
                // What is never here is said once above.
                ...files
                  .filter((kind) => kind !== 'identity-copy' && kind !== 'award-copy')
                  .map((kind) => words.file[kind]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {lackingCount > lacking.length && (
        <p class="soft small">{words.lackingMore(lackingCount - lacking.length)}</p>
      )}
    </details>
  );
};
