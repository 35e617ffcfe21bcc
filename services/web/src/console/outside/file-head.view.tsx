import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { namesText } from '../judging/judging.rules.ts';
import { useSending } from '../use-sending.ts';
import {
  aspectOf,
  type FileHead,
  giveColumn,
  personalColumns,
  usableColumns,
  valueColumns,
} from './file-head.rules.ts';
import { fetchColumns, type MappedModule, type OutsideColumns } from './outside.client.ts';
import type { MappingDraft } from './outside.rules.ts';
import { outsideWords } from './outside-words.ts';

/** A file whose head was read, and the row of it that names the columns. */
export type ReadFile = {
  readonly columns: OutsideColumns;
  readonly sheet: number;
  readonly head: number;
};

export const headOf = ({ columns, sheet, head }: ReadFile): FileHead | undefined =>
  columns.sheets[sheet]?.heads[head];

type ChooseProps = {
  readonly eventId: string;
  readonly read: ReadFile | null;
  readonly onRead: (read: ReadFile) => void;
};

/** A file as the machine writes it: its columns are offered to choose from, and nothing of it is kept. */
export const ChooseFile = ({ eventId, read, onRead }: ChooseProps) => {
  const words = useWords(outsideWords);
  const { isBusy, trouble, send } = useSending();
  const [isBare, setBare] = useState(false);
  const take = ([file]: readonly File[]) => {
    if (!file) return;
    void send(
      () => fetchColumns(eventId, file),
      (columns) => {
        const sheet = columns.sheets.findIndex(({ heads }) => heads.length > 0);
        setBare(sheet < 0);
        if (sheet >= 0) onRead({ columns, sheet, head: 0 });
      },
    );
  };
  return (
    <>
      <FileField
        id="outside-sample"
        label={words.sample}
        hint={words.sampleHint}
        flaw={isBare ? words.sampleBare : undefined}
        accept=".xlsx,.csv,.json"
        isBusy={isBusy}
        onFiles={take}
      />
      {trouble && <Problem trouble={trouble} />}
      {read && <Where read={read} onRead={onRead} />}
    </>
  );
};

/** Which sheet and which row, where a file has several that could be meant. */
const Where = ({ read, onRead }: Pick<ChooseProps, 'onRead'> & { readonly read: ReadFile }) => {
  const words = useWords(outsideWords);
  const language = useLanguage();
  const { columns, sheet, head } = read;
  const sheets = columns.sheets.flatMap(({ name, heads }, at) =>
    heads.length > 0 ? [{ value: `${at}`, label: name }] : [],
  );
  const heads = (columns.sheets[sheet]?.heads ?? []).map((one, at) => ({
    value: `${at}`,
    label: words.headRow(
      one.row,
      namesText(
        one.columns.slice(0, 4).map(({ header }) => header),
        language,
      ),
    ),
  }));
  const personal = personalColumns(headOf(read));
  return (
    <>
      {(sheets.length > 1 || heads.length > 1) && (
        <div class="outside-columns">
          {sheets.length > 1 && (
            <SelectField
              id="outside-sample-sheet"
              label={words.sampleSheet}
              value={`${sheet}`}
              groups={[{ label: '', choices: sheets }]}
              onValue={(value) => onRead({ columns, sheet: Number(value), head: 0 })}
            />
          )}
          {heads.length > 1 && (
            <SelectField
              id="outside-sample-head"
              label={words.sampleHead}
              value={`${head}`}
              groups={[{ label: '', choices: heads }]}
              onValue={(value) => onRead({ columns, sheet, head: Number(value) })}
            />
          )}
        </div>
      )}
      {personal.length > 0 && <p class="notice">{words.personal(namesText(personal, language))}</p>}
    </>
  );
};

type PartProps = {
  readonly head: FileHead;
  readonly draft: MappingDraft;
  readonly onSet: (change: Partial<MappingDraft>) => void;
};

/** A column of the file, chosen by its header. */
export const ColumnField = ({
  head,
  id,
  label,
  value,
  onValue,
}: Pick<PartProps, 'head'> & {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (header: string) => void;
}) => {
  const words = useWords(outsideWords);
  const choices = usableColumns(head).map(({ column, header }) => ({
    value: header,
    label: `${column} · ${header}`,
  }));
  return (
    <SelectField
      id={id}
      label={label}
      value={value}
      none={words.chooseColumn}
      groups={[{ label: '', choices }]}
      onValue={onValue}
    />
  );
};

/** Column by column: which aspect it is, with a value of the file to recognise it by. */
export const FileColumns = ({
  head,
  draft,
  module,
  onSet,
}: PartProps & { readonly module: MappedModule }) => {
  const words = useWords(outsideWords);
  const language = useLanguage();
  const choices = module.aspects.map(({ aspectId, code, description, max }) => ({
    value: aspectId,
    label: `${code} ${textOf(description, language)} · ${max}`,
  }));
  if (choices.length === 0) return <p class="soft">{words.noAspects}</p>;
  return (
    <fieldset class="stack outside-map">
      <legend>
        <b>{words.fileColumns}</b>
      </legend>
      <p class="soft small">{words.fileColumnsHint}</p>
      <div class="outside-columns">
        {valueColumns(head, draft).map(({ column, header, example }) => (
          <SelectField
            key={column}
            id={`outside-column-${column}`}
            label={`${column} · ${header}`}
            hint={example === '' ? undefined : words.example(example)}
            value={aspectOf(draft.headers, header)}
            none={words.notRead}
            groups={[{ label: '', choices }]}
            onValue={(aspectId) => onSet({ headers: giveColumn(draft.headers, header, aspectId) })}
          />
        ))}
      </div>
    </fieldset>
  );
};
