import { useEffect, useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import type { News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import type { List } from '../call.client.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { Closing } from './closing.view.tsx';
import { Corrections } from './corrections.view.tsx';
import { Figures } from './figures.view.tsx';
import { Proof } from './proof.view.tsx';
import {
  fetchScheme,
  fetchSheets,
  type OverviewHead,
  type ReviewSheet,
  type ReviewView,
  type SchemeView,
} from './review.client.ts';
import { comparedAs, groupsOf, nextOf } from './review.rules.ts';
import { ReviewPaper } from './review-paper.view.tsx';
import { reviewWords } from './review-words.ts';
import { Sheet } from './sheet.view.tsx';
import { SheetMap } from './sheet-map.view.tsx';
import type { StepProps } from './step-props.ts';

type Props = StepProps & { readonly head: OverviewHead; readonly review: ReviewView };

/** A drawn review: its sheets are read anew whenever its figures or the lock have moved. */
export const Sample = (props: Props) => {
  const { place, module, review, onDone } = props;
  const ui = useWords(uiWords);
  const sheets = useAnswer(place.moduleId, () => fetchSheets(place));
  const scheme = useAnswer(place.moduleId, () => fetchScheme(place));
  const stand = JSON.stringify([review.figures, review.version, module.version]);
  const [seen, setSeen] = useState(stand);
  useEffect(() => {
    if (seen === stand) return;
    setSeen(stand);
    sheets.again();
  }, [seen, stand, sheets.again]);
  const done = (news: News) => {
    sheets.again();
    onDone(news);
  };
  return (
    <LookAgain.Provider value={sheets.again}>
      {sheets.trouble && <Problem trouble={sheets.trouble} onAgain={sheets.again} />}
      {!sheets.body && !sheets.trouble && <p class="soft">{ui.loading}</p>}
      {sheets.body && <Drawn {...props} list={sheets.body} scheme={scheme.body} onDone={done} />}
    </LookAgain.Provider>
  );
};

type DrawnProps = Props & {
  readonly list: List<ReviewSheet>;
  readonly scheme: SchemeView | null;
};

const Drawn = (props: DrawnProps) => {
  const { head, module, review, list, onDone } = props;
  const words = useWords(reviewWords);
  const groups = groupsOf(list.items, head.sessions);
  const ordered = groups.flatMap(({ sheets }) => sheets);
  // Chosen once: what somebody else compares meanwhile moves nothing under one's hands.
  const [openId, setOpenId] = useState(() => nextOf(ordered, null)?.subjectId ?? null);
  const [isFollowed, setFollowed] = useState(false);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const open = ordered.find(({ subjectId }) => subjectId === openId) ?? nextOf(ordered, null, seen);
  const compared = (sheet: ReviewSheet, news: News) => {
    setFollowed(true);
    const known = new Set([...seen, comparedAs(sheet)]);
    setSeen(known);
    setOpenId(nextOf(ordered, sheet.subjectId, known)?.subjectId ?? null);
    onDone(news);
  };
  // What one's own office does stands first.
  const corrections = <Corrections {...props} sheets={ordered} />;
  return (
    <>
      <div class="stack no-print">
        <State review={review} />
        {review.figures && (
          <Figures figures={review.figures} limitPercent={review.rule.limitPercent} />
        )}
        {!list.isComplete && <p class="notice">{words.notAll}</p>}
        {!props.isSupervisor && corrections}
        {nextOf(ordered, null) === undefined && (
          <p class="notice">
            {review.figures?.outstanding === 0 ? words.allCompared : words.allComparedWrong}
          </p>
        )}
        {open && (
          <Sheet
            key={`${open.subjectId}/${open.hash}`}
            {...props}
            sheet={open}
            isFollowed={isFollowed}
            onCompared={compared}
          />
        )}
        {props.isSupervisor && corrections}
        <Closing {...props} />
        <SheetMap
          head={head}
          groups={groups}
          openId={open?.subjectId ?? null}
          onOpen={({ subjectId }) => {
            setFollowed(true);
            setOpenId(subjectId);
          }}
        />
        {list.isComplete && <Proof review={review} sheets={list.items} />}
      </div>
      <ReviewPaper eventId={head.eventId} module={module} review={review} groups={groups} />
    </>
  );
};

const State = ({ review }: { readonly review: ReviewView }) => {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const moment = (at: string) => momentText(at, language, new Date());
  const { state, begunBy, begunAt, closedBy, closedAt } = review;
  const isClosed = state === 'CLOSED';
  return (
    <div class="head">
      <p class="row">
        <Badge
          sign={isClosed ? 'final' : 'progress'}
          tone={isClosed ? 'good' : 'progress'}
          word={words.state[state]}
        />
        <span class="soft small">
          {closedBy !== null && closedAt !== null
            ? words.closedLine(nameOf(closedBy), moment(closedAt))
            : words.begunBy(nameOf(begunBy), moment(begunAt))}
        </span>
      </p>
      <button type="button" class="button tight" onClick={() => print()}>
        {words.print}
      </button>
    </div>
  );
};
