import {
  type BatchNotices,
  type KeptPromotionNotice,
  USUAL_NOTICE_DAYS,
} from '@jinbang/contracts/http/promotion-notice';
import { useEffect, useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { PostDialog, RecordDialog, TakeDownDialog } from './notice-dialogs.view.tsx';
import { ObjectionList } from './objection-list.view.tsx';
import './promotion-notice.css';
import { fetchNotices } from './promotion-notice.client.ts';
import { promotionNoticeWords } from './promotion-notice-words.ts';

const LOOK = {
  hanging: ['notice', 'notice'],
  over: ['lock', 'doubt'],
  'taken-down': ['lock', 'doubt'],
} as const;

type Open = { readonly kind: 'post' } | { readonly kind: 'down' | 'record'; readonly id: string };
type Props = {
  readonly batchId: string;
  readonly onChanged?: () => void;
  /** Hears what keeps the batch from being approved for now; null where nothing does. */
  readonly onBar?: (sentence: string | null) => void;
};

/** The public notice of a batch: what is asked, what hangs, what was objected, and the next step. */
export const PromotionNotice = ({ batchId, onChanged, onBar }: Props) => {
  const words = useWords(promotionNoticeWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(batchId, () => fetchNotices(batchId));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const bar = body?.bar ? (words.bar[body.bar.code] ?? body.bar.code) : null;
  useEffect(() => onBar?.(bar), [bar]);
  const done = () => {
    close();
    again();
    onChanged?.();
  };
  return (
    <LookAgain.Provider value={again}>
      <section class="card stack" aria-labelledby="promotion-notice">
        <h3 id="promotion-notice">{words.title}</h3>
        {trouble && <Problem trouble={trouble} onAgain={again} />}
        {!body && !trouble && <p class="soft">{ui.loading}</p>}
        {body && <Standing notices={body} onOpen={setOpen} onDone={done} />}
      </section>
      {open?.kind === 'post' && (
        <PostDialog
          batchId={batchId}
          usual={body?.asked ?? USUAL_NOTICE_DAYS}
          onClose={close}
          onDone={done}
        />
      )}
      {open?.kind === 'down' && <TakeDownDialog noticeId={open.id} onClose={close} onDone={done} />}
      {open?.kind === 'record' && <RecordDialog noticeId={open.id} onClose={close} onDone={done} />}
    </LookAgain.Provider>
  );
};

type PartProps = {
  readonly notices: BatchNotices;
  readonly onOpen: (open: Open) => void;
  readonly onDone: () => void;
};

const Standing = ({ notices, onOpen, onDone }: PartProps) => {
  const words = useWords(promotionNoticeWords);
  const { asked, bar, mayPost, mayHandle, notices: all } = notices;
  return (
    <>
      <p class="soft">{asked === null ? words.notAsked : words.asked(asked)}</p>
      <p class="row notice-bar">
        <Badge
          sign={bar ? 'wait' : 'good'}
          tone={bar ? 'provisional' : 'good'}
          word={bar ? (words.bar[bar.code] ?? bar.code) : words.clear}
        />
        {mayPost && (
          <button type="button" class="button" onClick={() => onOpen({ kind: 'post' })}>
            {all.length === 0 ? words.post : words.postAgain}
          </button>
        )}
      </p>
      {all.length === 0 && <p class="soft small">{words.none}</p>}
      {all.map((notice) => (
        <OneNotice
          key={notice.noticeId}
          notice={notice}
          mayHandle={mayHandle}
          onOpen={onOpen}
          onDone={onDone}
        />
      ))}
    </>
  );
};

type OneProps = Omit<PartProps, 'notices'> & {
  readonly notice: KeptPromotionNotice;
  readonly mayHandle: boolean;
};

const OneNotice = ({ notice, mayHandle, onOpen, onDone }: OneProps) => {
  const words = useWords(promotionNoticeWords);
  const language = useLanguage();
  const [sign, tone] = LOOK[notice.state];
  const { noticeId, state, endsAt, lineCount, steps, objections } = notice;
  const now = new Date();
  return (
    <article class="stack">
      <p class="row">
        <Badge sign={sign} tone={tone} word={words.state[state]} outlined={state !== 'hanging'} />
        <span class="number">
          {words.lines(lineCount)} · {words.until(momentText(endsAt, language, now))}
        </span>
        <a href={`/notices/promotions/${noticeId}`} target="_blank" rel="noopener">
          {words.page}
        </a>
      </p>
      <ul class="notice-log soft small">
        {steps.map(({ step, at, by, reason, copyHash }) => (
          <li key={step}>
            {words.step[step]} {momentText(at, language, now)}
            {by === null && ` · ${words.byItself}`}
            {reason !== null && ` · ${reason}`} ·{' '}
            <span class="code">{words.copy(copyHash.slice(0, 12))}</span>
          </li>
        ))}
      </ul>
      {mayHandle && state === 'hanging' && (
        <p class="row">
          <button
            type="button"
            class="button tight"
            onClick={() => onOpen({ kind: 'record', id: noticeId })}
          >
            {words.record}
          </button>
          <button
            type="button"
            class="button tight plain"
            onClick={() => onOpen({ kind: 'down', id: noticeId })}
          >
            {words.takeDown}
          </button>
        </p>
      )}
      <ObjectionList objections={objections} mayHandle={mayHandle} onDone={onDone} />
    </article>
  );
};
