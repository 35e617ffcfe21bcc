import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSeatNames } from '../judging/use-seat-names.ts';
import type { OverviewHead, ReviewSheet, SchemeView } from './review.client.ts';
import { blankError, type ErrorDraft, panelOf, valueOnFile } from './review.rules.ts';
import { type ErrorKind, reviewWords } from './review-words.ts';
import { useMarkText } from './use-mark-text.ts';

const KINDS: readonly ErrorKind[] = ['transfer', 'omission', 'sum', 'signature', 'other'];

type Props = {
  readonly head: OverviewHead;
  readonly scheme: SchemeView | null;
  readonly moduleId: string;
  readonly mark: ReviewSheet['marks'][number];
  readonly mayCompare: boolean;
  readonly draft: ErrorDraft | null;
  readonly onDraft: (draft: ErrorDraft | null) => void;
};

/** An aspect as it is on file, and below it what is wrong of it. */
export const MarkRow = (props: Props) => {
  const { head, scheme, moduleId, mark, mayCompare, draft, onDraft } = props;
  const words = useWords(reviewWords);
  const { nameOf, textOfMark } = useMarkText(scheme);
  const seatName = useSeatNames(head.panels);
  const panelId = panelOf(head.panels, moduleId, mark.code);
  const { aspectId, code, value, cells } = mark;
  return (
    <>
      <tr>
        <th scope="row">
          <span class="number">{code}</span>
          <span class="under small soft">{nameOf(aspectId)}</span>
        </th>
        <td>
          <ul class="review-cells">
            {cells.map((cell) => (
              <li key={cell.judgeId}>
                <span class="soft small">{seatName(cell.judgeId, panelId)}</span>{' '}
                <b class="number">{textOfMark(aspectId, cell.value)}</b>
              </li>
            ))}
            {cells.length === 0 && <li class="soft small">{words.notIn}</li>}
          </ul>
        </td>
        <td class="right number">
          <b>{value === null ? '–' : valueOnFile(value)}</b>
        </td>
        {mayCompare && (
          <td>
            <label class="review-tick">
              <input
                type="checkbox"
                checked={draft !== null}
                aria-label={words.markWrong(code)}
                onChange={({ currentTarget }) =>
                  onDraft(currentTarget.checked ? blankError(aspectId) : null)
                }
              />
            </label>
          </td>
        )}
      </tr>
      {draft !== null && (
        <tr class="review-error">
          <td colSpan={4}>
            <ErrorFields {...props} draft={draft} nameOfJudge={(id) => seatName(id, panelId)} />
          </td>
        </tr>
      )}
    </>
  );
};

type FieldsProps = Props & {
  readonly draft: ErrorDraft;
  readonly nameOfJudge: (judgeId: string) => string;
};

const ErrorFields = ({ mark, draft, onDraft, nameOfJudge }: FieldsProps) => {
  const words = useWords(reviewWords);
  const judges = mark.cells.map(({ judgeId }) => ({ value: judgeId, label: nameOfJudge(judgeId) }));
  const kinds = KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }));
  return (
    <div class="columns">
      <SelectField
        id={`kind-${mark.aspectId}`}
        label={words.kind}
        none={words.chooseKind}
        value={draft.kind}
        groups={[{ label: '', choices: kinds }]}
        // Safe: the choices are the kinds.
        onValue={(kind) => onDraft({ ...draft, kind: kind as ErrorDraft['kind'] })}
      />
      <SelectField
        id={`judge-${mark.aspectId}`}
        label={words.whose}
        none={words.nobody}
        value={draft.judgeId}
        groups={[{ label: '', choices: judges }]}
        onValue={(judgeId) => onDraft({ ...draft, judgeId })}
      />
      <TextField
        id={`right-${mark.aspectId}`}
        label={words.rightValue}
        hint={words.rightHint}
        value={draft.right}
        lengthMax={200}
        onValue={(right) => onDraft({ ...draft, right })}
      />
    </div>
  );
};
