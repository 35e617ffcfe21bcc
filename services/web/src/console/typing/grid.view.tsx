import type { TypingForm } from '@jinbang/contracts/http/judging-typing';
import { sentenceOf } from '@jinbang/contracts/problem';
import { useEffect, useRef, useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { type Draft, readCells } from './draft.rules.ts';
import { type GridCell, gridCells, moveFrom, moveOf, widthOf } from './grid.rules.ts';
import { hintOf } from './hint.rules.ts';
import type { ReadText } from './typed-text.rules.ts';
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
  const reads = new Map(readCells(form, draft).map(({ cell, read }) => [cell.key, read]));
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
  const aspect = form.aspects[cells.find(({ key }) => key === here)?.row ?? -1];
  const hint = aspect ? `(${hintOf(aspect, words)})` : '';
  const spare = { ...props, cells, reads, onHere: setHere };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields inside are heard here.
    <div ref={root} onKeyDown={onKeyDown} class={row === undefined ? 'typing' : 'typing large'}>
      <ScrollArea name={words.sheet(form.number)}>
        <table class="typing-grid">
          <GridHead form={form} />
          <tbody>
            {form.aspects.map((aspect, at) =>
              row === undefined || row === at ? (
                <tr key={aspect.aspectId}>
                  <th scope="row">
                    <span class="number">{aspect.code}</span>{' '}
                    <span class="typing-aspect">{textOf(aspect.description, language)}</span>
                    <small class="soft under">{hintOf(aspect, words)}</small>
                  </th>
                  <RowCells {...spare} at={at} />
                </tr>
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
            {words.contestant(label)} {code !== 'OK' && <small>{code}</small>}
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

type RowProps = Props & {
  readonly at: number;
  readonly cells: readonly GridCell[];
  readonly reads: ReadonlyMap<string, ReadText>;
  readonly onHere: (key: string) => void;
};

/** The fields of one aspect; places nobody fills are struck out. */
const RowCells = ({ at, ...props }: RowProps) => {
  const { form, cells } = props;
  const width = widthOf(form);
  const own = new Map(cells.flatMap((cell) => (cell.row === at ? [[cell.at, cell] as const] : [])));
  const columns = form.aspects[at]?.columns ?? [];
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
  const { form, at, cell, label, span, draft, before, reads, onText, onHere } = props;
  const words = useWords(typingWords);
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
        aria-label={words.cellName(form.aspects[at]?.code ?? '', label, cell.column)}
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
