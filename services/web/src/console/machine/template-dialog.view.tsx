import { UPLOAD_FIELDS, type UploadColumn, type UploadField } from '@jinbang/contracts/http/upload';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { officeFileWords } from '../office-file/office-file-words.ts';
import { useSending } from '../use-sending.ts';
import { saveTemplate } from './machine.client.ts';
import { machineWords } from './machine-words.ts';

/** What registers usually ask for; heads as they usually write them. */
const USUAL: readonly UploadColumn[] = [
  { head: '姓名', field: 'name' },
  { head: '证件类型', field: 'idType' },
  { head: '证件号码', field: 'idNumber' },
  { head: '职业（工种）名称', field: 'occupation' },
  { head: '职业编码', field: 'occupationCode' },
  { head: '职业技能等级', field: 'level' },
  { head: '证书编号', field: 'certificateNo' },
  { head: '发证日期', field: 'issuedOn' },
  { head: '评价机构名称', field: 'bodyName' },
];

type Props = {
  readonly bodyId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

export const TemplateDialog = ({ bodyId, onDone, onClose }: Props) => {
  const words = useWords(machineWords);
  const [name, setName] = useState('');
  const [registerUrl, setUrl] = useState('');
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [columns, setColumns] = useState(USUAL);
  const { isBusy, trouble, send } = useSending();
  const save = () =>
    send(
      () =>
        saveTemplate(bodyId, {
          ...{ name: name.trim(), format, columns: [...columns] },
          registerUrl: registerUrl.trim() === '' ? null : registerUrl.trim(),
        }),
      onDone,
    );
  return (
    <Dialog title={words.addTemplateTitle} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          id="template-name"
          label={words.templateName}
          value={name}
          onValue={setName}
          isRequired={true}
          lengthMax={60}
        />
        <TextField
          id="template-url"
          label={words.registerUrl}
          hint={words.registerUrlHint}
          value={registerUrl}
          onValue={setUrl}
          lengthMax={300}
        />
        <SelectField
          id="template-format"
          label={words.format}
          value={format}
          onValue={(value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
          groups={[
            {
              label: '',
              choices: [
                { value: 'xlsx', label: 'XLSX' },
                { value: 'csv', label: 'CSV' },
              ],
            },
          ]}
        />
        <Columns columns={columns} onColumns={setColumns} />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || columns.length === 0}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};

type ColumnsProps = {
  readonly columns: readonly UploadColumn[];
  readonly onColumns: (columns: readonly UploadColumn[]) => void;
};

const Columns = ({ columns, onColumns }: ColumnsProps) => {
  const words = useWords(machineWords);
  const change = (at: number, part: Partial<UploadColumn>) =>
    onColumns(columns.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <fieldset class="stack-tight">
      <legend>{words.columns}</legend>
      <p class="soft small">{words.columnsHint}</p>
      {columns.map((column, at) => (
        <OneColumn
          key={at}
          column={column}
          at={at}
          onChange={(part) => change(at, part)}
          onDrop={() => onColumns(columns.filter((_, place) => place !== at))}
        />
      ))}
      <p>
        <button
          type="button"
          class="button tight"
          onClick={() => onColumns([...columns, { head: '', field: 'sex' }])}
        >
          {words.addColumn}
        </button>
      </p>
    </fieldset>
  );
};

type OneProps = {
  readonly column: UploadColumn;
  readonly at: number;
  readonly onChange: (part: Partial<UploadColumn>) => void;
  readonly onDrop: () => void;
};

const OneColumn = ({ column, at, onChange, onDrop }: OneProps) => {
  const words = useWords(machineWords);
  const office = useWords(officeFileWords);
  const labelOf = (field: UploadField): string =>
    field === 'level' || field === 'bodyName' || field === 'bodyCode' || field === 'constant'
      ? words.fieldMore[field]
      : office.column[field];
  return (
    <div class="upload-column">
      <TextField
        id={`column-head-${at}`}
        label={`${words.head} ${at + 1}`}
        value={column.head}
        onValue={(head) => onChange({ head })}
        isRequired={true}
        lengthMax={60}
      />
      <SelectField
        id={`column-field-${at}`}
        label={`${words.field} ${at + 1}`}
        value={column.field}
        onValue={(value) =>
          onChange({ field: UPLOAD_FIELDS.find((one) => one === value) ?? column.field })
        }
        groups={[
          {
            label: '',
            choices: UPLOAD_FIELDS.map((field) => ({ value: field, label: labelOf(field) })),
          },
        ]}
      />
      <button
        type="button"
        class="button tight"
        aria-label={words.dropColumn(column.head)}
        onClick={onDrop}
      >
        {words.drop}
      </button>
      {column.field === 'constant' && (
        <TextField
          id={`column-text-${at}`}
          label={words.fixedText}
          value={column.text ?? ''}
          onValue={(text) => onChange({ text })}
          isRequired={true}
          lengthMax={100}
        />
      )}
    </div>
  );
};
