import type { TypingForm } from '@jinbang/contracts/http/judging-typing';
import { sentenceOf } from '@jinbang/contracts/problem';
import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { codeWords } from '../code/code-words.ts';
import { type Draft, readFields } from './draft.rules.ts';
import {
  fieldKey,
  type GridCell,
  type GridRow,
  gridCells,
  gridRows,
  moveFrom,
  moveOf,
  widthOf,
} from './grid.rules.ts';
import { hintOf } from './hint.rules.ts';
import { linesOf, type ReadText } from './typed-text.rules.ts';
import { typingWords } from './typing-words.ts';

type Props = {
  readonly form: TypingForm;
  readonly draft: Draft;
  /** What was shown to be read back; cells typed over it are marked. */
  readonly before?: Draft | undefined;
  /** One row of it alone, in large type. */
  readonly row?: number | undefined;
  readonly onText: (key: string, text: string) => void;
  /** Enter on the last cell. */
  readonly onEnd: () => void;
  readonly onHandIn: () => void;
};

/** Where the focus goes within the grid. */
const focusOn = (root: HTMLElement | null, key: string): void =>
  root?.querySelector<HTMLInputElement>(`input[data-key="${key}"]`)?.focus();

/** Where the caret stands in what is typed; all of it chosen counts as both ends. */
const edgesOf = ({ selectionStart, selectionEnd, value }: HTMLInputElement, shift: boolean) => {
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  return {
    shift,
    atStart: isWhole || selectionEnd === 0,
    atEnd: isWhole || selectionStart === value.length,
  };
};

/**
 * The form as it is printed: contestants across, each with a column a judge, aspects down. Everything
 * is reached by keys; what cannot stand in a cell is said at once.
 */
export const Grid = (props: Props) => {
  const { form, draft, row, onEnd, onHandIn } = props;
  const words = useWords(typingWords);
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<string | null>(null);
  const cells = gridCells(form).filter((cell) => row === undefined || cell.row === row);
  const rows = gridRows(form);
  const reads = readFields(form, draft);
  const first = cells[0]?.key;
  useEffect(() => {
    if (first !== undefined) focusOn(root.current, first);
  }, [first]);

  const onKeyDown = (event: KeyboardEvent) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.dataset.key === undefined) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return onHandIn();
    const move = moveOf(event.key, edgesOf(field, event.shiftKey));
    if (!move) return;
    event.preventDefault();
    const to = moveFrom(cells, field.dataset.key, move);
    if (to) focusOn(root.current, to.key);
    else if (move === 'next') onEnd();
  };

  const flaw = here === null ? undefined : reads.get(here);
  const at = rows[cells.find(({ key }) => key === here)?.row ?? -1];
  const hint = at ? `(${hintOf(at.aspect, words, at.line)})` : '';
  const spare = { ...props, cells, reads, onHere: setHere };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields inside are heard here.
    <div ref={root} onKeyDown={onKeyDown} class={row === undefined ? 'typing' : 'typing large'}>
      <ScrollArea name={words.sheet(form.number)}>
        <table class="typing-grid">
          <GridHead form={form} />
          <tbody>
            {rows.map((one, place) =>
              row === undefined || row === place ? (
                <Fragment
                  key={fieldKey(
                    { subjectId: '', aspectId: one.aspect.aspectId, column: 0 },
                    one.line,
                  )}
                >
                  {(one.line === 0 || (row !== undefined && one.line !== null)) && (
                    <AspectRow form={form} aspect={one.aspect} />
                  )}
                  <tr>
                    <RowName {...one} />
                    <RowCells {...spare} at={place} aspect={one.aspect} line={one.line} />
                  </tr>
                </Fragment>
              ) : null,
            )}
          </tbody>
        </table>
      </ScrollArea>
      <p class="typing-flaw" role="status" id="typing-flaw">
        {flaw && !flaw.ok && `${sentenceOf(flaw.code, language, flaw.params)} ${hint}`}
      </p>
    </div>
  );
};

const GridHead = ({ form }: Pick<Props, 'form'>) => {
  const words = useWords(typingWords);
  const codes = useWords(codeWords);
  const width = widthOf(form);
  const judges = Array.from({ length: width }, (_, place) => place + 1);
  return (
    <thead>
      <tr>
        <th scope="col" class="typing-name" rowSpan={width > 1 ? 2 : 1}>
          {words.aspect}
        </th>
        {form.columns.map(({ subjectId, label, code }) => (
          <th key={subjectId} scope="colgroup" colSpan={width} class="typing-contestant">
            {words.contestant(label)} {code !== 'OK' && <small>{codes.name[code]}</small>}
          </th>
        ))}
      </tr>
      {width > 1 && (
        <tr>
          {form.columns.map(({ subjectId }) =>
            judges.map((judge) => (
              <th key={`${subjectId}${judge}`} scope="col" class="typing-judge">
                {words.judge(judge)}
              </th>
            )),
          )}
        </tr>
      )}
    </thead>
  );
};

/** An aspect that is marked line by line stands above its lines, as on the print. */
const AspectRow = ({ form, aspect }: Pick<Props, 'form'> & Pick<GridRow, 'aspect'>) => {
  const language = useLanguage();
  return (
    <tr class="typing-heading">
      <th scope="rowgroup" colSpan={1 + form.columns.length * widthOf(form)}>
        <span class="number">{aspect.code}</span>{' '}
        <span class="typing-aspect">{textOf(aspect.description, language)}</span>
      </th>
    </tr>
  );
};

/** What a row is about: the aspect, or the line of it that is printed here. */
const RowName = ({ aspect, line }: GridRow) => {
  const words = useWords(typingWords);
  const language = useLanguage();
  const own = line === null ? undefined : linesOf(aspect)[line];
  return (
    <th scope="row" class={own ? 'typing-line' : undefined}>
      {own ? (
        <span>{own.label}</span>
      ) : (
        <>
          <span class="number">{aspect.code}</span>{' '}
          <span class="typing-aspect">{textOf(aspect.description, language)}</span>
        </>
      )}
      <small class="soft under">{hintOf(aspect, words, line)}</small>
    </th>
  );
};

type RowProps = Props & {
  readonly aspect: GridRow['aspect'];
  readonly line: number | null;
  readonly at: number;
  readonly cells: readonly GridCell[];
  readonly reads: ReadonlyMap<string, ReadText>;
  readonly onHere: (key: string) => void;
};

/** The fields of one aspect; places nobody fills are struck out. */
const RowCells = ({ at, ...props }: RowProps) => {
  const { form, cells, aspect } = props;
  const width = widthOf(form);
  const own = new Map(cells.flatMap((cell) => (cell.row === at ? [[cell.at, cell] as const] : [])));
  const { columns } = aspect;
  return (
    <>
      {form.columns.flatMap(({ subjectId, label }, contestant) =>
        columns.map((column, place) => {
          const cell = own.get(contestant * width + place);
          // One value of the panel has the width of all its judges.
          const span = place === columns.length - 1 ? width - place : 1;
          const key = `${subjectId}/${column}`;
          return cell ? (
            <CellField key={key} {...props} at={at} cell={cell} label={label} span={span} />
          ) : (
            <td key={key} colSpan={span} class="typing-closed">
              ×
            </td>
          );
        }),
      )}
    </>
  );
};

type CellProps = RowProps & {
  readonly cell: GridCell;
  readonly label: string;
  readonly span: number;
};

const CellField = (props: CellProps) => {
  const { aspect, line, cell, label, span, draft, before, reads, onText, onHere } = props;
  const words = useWords(typingWords);
  const own = line === null ? undefined : linesOf(aspect)[line];
  const name = own ? words.lineOf(aspect.code, own.label) : aspect.code;
  const text = draft.texts[cell.key] ?? '';
  const isWrong = reads.get(cell.key)?.ok === false;
  const isChanged = before !== undefined && text !== (before.texts[cell.key] ?? '');
  return (
    <td colSpan={span} class={isChanged ? 'typing-changed' : undefined}>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        data-key={cell.key}
        aria-label={words.cellName(name, label, cell.column)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'typing-flaw' : undefined}
        value={text}
        onFocus={({ currentTarget }) => {
          onHere(cell.key);
          currentTarget.select();
        }}
        onInput={({ currentTarget }) => onText(cell.key, currentTarget.value)}
      />
    </td>
  );
};
