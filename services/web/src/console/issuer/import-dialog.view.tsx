import type {
  NumberFilePreview,
  NumberImportWish,
} from '@jinbang/contracts/http/certificate-number';
import type { IssuerView } from '@jinbang/contracts/http/issuer';
import type { Level } from '@jinbang/contracts/level';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { levelNames, STEPS } from '../standard/level-names.ts';
import { useSending } from '../use-sending.ts';
import { importNumbers, readNumberFile } from './issuer.client.ts';
import { issuerWords } from './issuer-words.ts';
import { Preview } from './preview.view.tsx';

type Props = {
  readonly issuer: IssuerView;
  readonly onClose: () => void;
  readonly onDone: (taken: number, leftOut: number) => void;
};

type Ends = { readonly first: string; readonly last: string };

/** What is asked for, once it is complete. */
const givenOf = (
  way: 'file' | 'range',
  preview: NumberFilePreview | null,
  { first, last }: Ends,
): NumberImportWish['given'] | null => {
  if (way === 'range') {
    return first.trim() && last.trim() ? { source: 'range', first, last } : null;
  }
  return preview && preview.rows.length > 0
    ? { source: 'file', fileSha256: preview.fileSha256, rows: preview.rows }
    : null;
};

/** What holds for every number that says nothing itself. */
type ForAll = { readonly documentNo: string; readonly level: Level | ''; readonly year: string };

const isComplete = ({ documentNo, year }: ForAll): boolean =>
  documentNo.trim() !== '' && (year === '' || /^20\d\d$/.test(year));

const saidForAll = ({ documentNo, level, year }: ForAll) => ({
  documentNo,
  level: level === '' ? null : level,
  year: year === '' ? null : Number(year),
});

/** Numbers of the province: a list that is looked at first, or a range. */
export const ImportDialog = ({ issuer, onClose, onDone }: Props) => {
  const words = useWords(issuerWords);
  const [way, setWay] = useState<'file' | 'range'>('file');
  const [preview, setPreview] = useState<NumberFilePreview | null>(null);
  const [ends, setEnds] = useState<Ends>({ first: '', last: '' });
  const [forAll, setForAll] = useState<ForAll>({ documentNo: '', level: '', year: '' });
  const { isBusy, trouble, send } = useSending();
  const given = givenOf(way, preview, ends);
  const take = (wanted: NumberImportWish['given']) =>
    send(
      () =>
        importNumbers(issuer.bodyId, { ...saidForAll(forAll), competitionId: null, given: wanted }),
      ({ takenCount, leftOutCount }) => onDone(takenCount, leftOutCount),
    );
  return (
    <Dialog title={words.import} onClose={onClose}>
      <p class="soft">{words.importLead}</p>
      <SelectField
        id="import-way"
        label={words.way}
        value={way}
        onValue={(value) => setWay(value === 'range' ? 'range' : 'file')}
        groups={[
          {
            label: '',
            choices: [
              { value: 'file', label: words.byFile },
              { value: 'range', label: words.byRange },
            ],
          },
        ]}
      />
      {way === 'file' ? (
        <>
          <FileField
            id="import-file"
            label={words.numberFile}
            accept=".xlsx,.csv"
            isBusy={isBusy}
            onFiles={([file]) => {
              setPreview(null);
              if (file) void send(() => readNumberFile(issuer.bodyId, file), setPreview);
            }}
          />
          {preview && <Preview preview={preview} />}
        </>
      ) : (
        <EndsFields ends={ends} onEnds={setEnds} />
      )}
      <ForAllFields forAll={forAll} onForAll={setForAll} />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || given === null || !isComplete(forAll)}
          onClick={() => given && void take(given)}
        >
          {given?.source === 'file' ? words.take(given.rows.length) : words.import}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};

type EndsProps = { readonly ends: Ends; readonly onEnds: (ends: Ends) => void };

const EndsFields = ({ ends, onEnds }: EndsProps) => {
  const words = useWords(issuerWords);
  return (
    <div class="columns">
      <TextField
        id="import-first"
        label={words.first}
        value={ends.first}
        onValue={(first) => onEnds({ ...ends, first })}
      />
      <TextField
        id="import-last"
        label={words.lastNumber}
        value={ends.last}
        onValue={(last) => onEnds({ ...ends, last })}
      />
    </div>
  );
};

type ForAllProps = { readonly forAll: ForAll; readonly onForAll: (forAll: ForAll) => void };

const ForAllFields = ({ forAll, onForAll }: ForAllProps) => {
  const words = useWords(issuerWords);
  const names = levelNames[useLanguage()];
  return (
    <div class="columns">
      <TextField
        id="import-no"
        label={words.importNo}
        value={forAll.documentNo}
        onValue={(documentNo) => onForAll({ ...forAll, documentNo })}
        lengthMax={64}
      />
      <SelectField
        id="import-level"
        label={words.level}
        value={forAll.level}
        none={words.any}
        onValue={(value) =>
          onForAll({ ...forAll, level: STEPS.find((one) => one === value) ?? '' })
        }
        groups={[{ label: '', choices: STEPS.map((one) => ({ value: one, label: names[one] })) }]}
      />
      <TextField
        id="import-year"
        label={words.year}
        hint={words.yearHint}
        value={forAll.year}
        onValue={(year) => onForAll({ ...forAll, year })}
        lengthMax={4}
      />
    </div>
  );
};
