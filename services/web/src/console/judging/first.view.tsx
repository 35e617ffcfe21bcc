import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import type { SignName } from '../../ui/sign.view.tsx';
import type { Sheet } from './judging.client.ts';
import {
  agreedMissing,
  missingSeats,
  namesText,
  obstacleOf,
  type SheetNeed,
  type Waiting,
  waitingOf,
} from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';
import { useSeatNames } from './use-seat-names.ts';

const TONES: Readonly<Record<SheetNeed, string>> = {
  conflict: 'bad',
  marks: 'provisional',
  signatures: 'notice',
};
const SIGNS: Readonly<Record<SheetNeed, SignName>> = {
  conflict: 'bad',
  marks: 'provisional',
  signatures: 'amended',
};
const NEEDS: readonly SheetNeed[] = ['conflict', 'marks', 'signatures'];
const LINES_MAX = 8;

type Props = { readonly head: OverviewHead; readonly sheets: readonly Sheet[] };

/** What stands in the way of signing, the most pressing first. */
export const First = ({ head, sheets }: Props) => {
  const words = useWords(judgingWords);
  const waiting = waitingOf(sheets, head.sessions, new Date());
  const isClear = NEEDS.every((need) => waiting[need].length === 0);
  return (
    <section class="card stack">
      <h2>{words.first}</h2>
      <Counts head={head} waiting={waiting} />
      {isClear && <p>{waiting.later.length === 0 ? words.clear : words.clearNow}</p>}
      {NEEDS.map((need) => (
        <NeedList key={need} need={need} head={head} sheets={waiting[need]} />
      ))}
      {waiting.later.length > 0 && <p class="soft small">{words.later(waiting.later.length)}</p>}
    </section>
  );
};

type CountsProps = { readonly head: OverviewHead; readonly waiting: Waiting };

const Counts = ({ head, waiting }: CountsProps) => {
  const words = useWords(judgingWords);
  const toLock = head.modules.filter((module) => obstacleOf(module, true) === null).length;
  const counts = [
    ...NEEDS.map((need) => [waiting[need].length, words.needCount[need], TONES[need]] as const),
    [toLock, words.needCount.lock, 'good'] as const,
  ];
  return (
    <ul class="counts">
      {counts.map(([count, word, tone]) => (
        <li key={word} class={count > 0 ? `toned tone-${tone}` : 'soft'}>
          <b class="number">{count}</b> {word}
        </li>
      ))}
    </ul>
  );
};

type NeedProps = {
  readonly need: SheetNeed;
  readonly head: OverviewHead;
  readonly sheets: readonly Sheet[];
};

const NeedList = ({ need, head, sheets }: NeedProps) => {
  const words = useWords(judgingWords);
  if (sheets.length === 0) return null;
  return (
    <ul class="lines first-list">
      {sheets.slice(0, LINES_MAX).map((sheet) => (
        <li key={sheet.sheetId} class="line">
          <SheetName head={head} sheet={sheet} />
          <span class="first-whom">
            <Whom need={need} head={head} sheet={sheet} />
          </span>
          <Badge sign={SIGNS[need]} word={words.need[need]} tone={TONES[need]} outlined={true} />
        </li>
      ))}
      {sheets.length > LINES_MAX && (
        <li class="line soft">{words.more(sheets.length - LINES_MAX)}</li>
      )}
    </ul>
  );
};

type SheetNameProps = { readonly head: OverviewHead; readonly sheet: Sheet };

/** A1 · panel · session: what a sheet is called in the hall. */
export const SheetName = ({ head, sheet }: SheetNameProps) => {
  const language = useLanguage();
  const panel = head.panels.find(({ panelId }) => panelId === sheet.panelId);
  const session = head.sessions.find(({ sessionId }) => sessionId === sheet.sessionId);
  return (
    <span class="sheet-name">
      <b class="number">{sheet.subCriterion}</b>{' '}
      {[panel?.name, session?.name]
        .flatMap((name) => (name ? [textOf(name, language)] : []))
        .join(' · ')}
    </span>
  );
};

type WhomProps = {
  readonly need: SheetNeed;
  readonly head: OverviewHead;
  readonly sheet: Sheet;
};

const Whom = ({ need, head, sheet }: WhomProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const nameOf = useSeatNames(head.panels);
  const join = (names: readonly string[]): string => namesText(names, language);
  if (need === 'signatures') {
    const names = sheet.seats.filter(({ signed, mustSign }) => mustSign && !signed);
    return (
      <>
        {words.toSign}
        {join(names.map(({ judgeId }) => nameOf(judgeId, sheet.panelId)))}
      </>
    );
  }
  const missing = sheet.expected - sheet.settled - sheet.conflicts;
  if (missing <= 0) return null;
  const agreed = agreedMissing(sheet);
  const owed = [
    ...missingSeats(sheet).map(({ judgeId, missing: count }) =>
      words.ofSeat(nameOf(judgeId, sheet.panelId), count),
    ),
    ...(agreed > 0 ? [words.agreed(agreed)] : []),
  ];
  return (
    <>
      {words.missing(missing)}
      {owed.length > 0 && <span class="soft"> · {join(owed)}</span>}
    </>
  );
};
