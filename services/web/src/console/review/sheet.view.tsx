import { useEffect, useRef, useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { Sign } from '../../ui/sign.view.tsx';
import { useSending } from '../use-sending.ts';
import { Hash } from './hash.view.tsx';
import { MarkRow } from './mark-row.view.tsx';
import {
  checkSheet,
  type OverviewHead,
  type ReviewCheck,
  type ReviewSheet,
  type ReviewView,
  type SchemeView,
} from './review.client.ts';
import { type ErrorDraft, errorsOf, flawOf, inFormOrder, standingOf } from './review.rules.ts';
import { reviewWords } from './review-words.ts';
import { SheetPast } from './sheet-past.view.tsx';
import type { StepProps } from './step-props.ts';

type Props = StepProps & {
  readonly head: OverviewHead;
  readonly review: ReviewView;
  readonly scheme: SchemeView | null;
  readonly sheet: ReviewSheet;
  /** Somebody chose it or came from the one before: it is where they look. */
  readonly isFollowed: boolean;
  readonly onCompared: (sheet: ReviewSheet, news: News) => void;
};

/** One sheet beside its signed original: every mark on file, and what is wrong of it. */
export const Sheet = (props: Props) => {
  const { head, module, review, scheme, sheet, isSupervisor, isFollowed } = props;
  const words = useWords(reviewWords);
  const [errors, setErrors] = useState<readonly ErrorDraft[]>([]);
  const mayCompare = isSupervisor && review.state === 'CHECKING';
  const put = (aspectId: string, draft: ErrorDraft | null) => {
    const rest = errors.filter((one) => one.aspectId !== aspectId);
    setErrors(draft ? [...rest, draft] : rest);
  };
  return (
    <section class="card stack review-sheet">
      <SheetHead head={head} sheet={sheet} isFollowed={isFollowed} />
      <ScrollArea name={words.compare}>
        <table class="table review-marks">
          <thead>
            <tr>
              <th scope="col">{words.aspect}</th>
              <th scope="col">{words.given}</th>
              <th scope="col" class="right">
                {words.onFile}
              </th>
              {mayCompare && <th scope="col">{words.wrongHere}</th>}
            </tr>
          </thead>
          <tbody>
            {inFormOrder(sheet.marks).map((mark) => (
              <MarkRow
                key={mark.aspectId}
                {...{ head, scheme, mark, mayCompare }}
                moduleId={module.moduleId}
                draft={errors.find(({ aspectId }) => aspectId === mark.aspectId) ?? null}
                onDraft={(draft) => put(mark.aspectId, draft)}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {mayCompare && <Verdict {...props} errors={errors} onClear={() => setErrors([])} />}
      {!isSupervisor && review.state === 'CHECKING' && <p class="soft small">{words.only}</p>}
      <SheetPast sheet={sheet} />
    </section>
  );
};

const SheetHead = ({ head, sheet, isFollowed }: Pick<Props, 'head' | 'sheet' | 'isFollowed'>) => {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFollowed) heading.current?.focus();
  }, []);
  const session = head.sessions.find(({ sessionId }) => sessionId === sheet.sessionId);
  const standing = standingOf(sheet);
  return (
    <div class="stack-tight">
      <div class="head">
        <h2 ref={heading} tabIndex={-1} class="review-code">
          <span class="number">{words.station(sheet.label)}</span>
          {session && <span class="soft small"> · {textOf(session.name, language)}</span>}
        </h2>
        <span class={`review-is-${standing}`}>
          <Sign name={standing === 'right' ? 'good' : standing === 'wrong' ? 'bad' : 'wait'} />{' '}
          {words.standing[standing]}
        </span>
      </div>
      {sheet.because !== null && <p>{words.why[sheet.because]}</p>}
      <details class="explain small">
        <summary>
          {words.hash} <span class="code soft">{sheet.hash.slice(0, 8)}…</span>
        </summary>
        <p>
          <Hash text={sheet.hash} />
        </p>
        <p class="soft">{words.hashHint}</p>
      </details>
    </div>
  );
};

type VerdictProps = Props & {
  readonly errors: readonly ErrorDraft[];
  readonly onClear: () => void;
};

const Verdict = ({ place, sheet, errors, onClear, onCompared }: VerdictProps) => {
  const words = useWords(reviewWords);
  const { isBusy, trouble, send } = useSending();
  const { subjectId, hash, label } = sheet;
  const flaw = flawOf(errors);
  const say = (check: ReviewCheck) =>
    void send(
      () => checkSheet(place, check),
      () => {
        onClear();
        onCompared(
          sheet,
          inBoth(reviewWords, ({ rightDone, wrongDone }) =>
            check.verdict === 'right' ? rightDone(label) : wrongDone(label),
          ),
        );
      },
    );
  const sayWrong = () => say({ subjectId, hash, verdict: 'wrong', errors: [...errorsOf(errors)] });
  return (
    <>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        {errors.length === 0 ? (
          <button
            type="button"
            class="button first"
            disabled={isBusy}
            onClick={() => say({ subjectId, hash, verdict: 'right' })}
          >
            {words.right}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="button first"
              disabled={isBusy || flaw !== null}
              aria-describedby="review-flaw"
              onClick={sayWrong}
            >
              {words.sendWrong(errors.length)}
            </button>
            <button type="button" class="button" onClick={onClear}>
              {words.clearWrong}
            </button>
          </>
        )}
        <span id="review-flaw" class="soft small">
          {flaw === null ? '' : words.flaw[flaw]}
        </span>
      </p>
    </>
  );
};
