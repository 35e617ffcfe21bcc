import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Sign, type SignName } from '../../ui/sign.view.tsx';
import type { OverviewHead, ReviewSheet } from './review.client.ts';
import { type SheetGroup, type SheetStanding, standingOf } from './review.rules.ts';
import { reviewWords } from './review-words.ts';

const SIGNS: Readonly<Record<SheetStanding, SignName>> = {
  due: 'wait',
  again: 'amended',
  wrong: 'bad',
  right: 'good',
};

type Props = {
  readonly head: OverviewHead;
  readonly groups: readonly SheetGroup[];
  readonly openId: string | null;
  readonly onOpen: (sheet: ReviewSheet) => void;
};

/** Every sheet of the review by why it is looked at, with where it stands. */
export const SheetMap = ({ head, groups, openId, onOpen }: Props) => {
  const words = useWords(reviewWords);
  return (
    <section class="stack">
      <h2>{words.map}</h2>
      <p class="review-key small">
        <span class="soft">{words.mapHint}</span>
        {Object.entries(SIGNS).map(([standing, sign]) => (
          <span key={standing} class={`review-is-${standing}`}>
            <Sign name={sign} /> {words.standing[standing as SheetStanding]}
          </span>
        ))}
      </p>
      {groups.map(({ because, sheets }) => (
        <div key={because} class="stack-tight">
          <h3>
            {words.because[because]} <span class="soft number">{sheets.length}</span>
          </h3>
          <ul class="review-tiles">
            {sheets.map((sheet) => (
              <li key={sheet.subjectId}>
                <Tile {...{ head, sheet, isOpen: sheet.subjectId === openId }} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

type TileProps = Pick<Props, 'head' | 'onOpen'> & {
  readonly sheet: ReviewSheet;
  readonly isOpen: boolean;
};

const Tile = ({ head, sheet, isOpen, onOpen }: TileProps) => {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const standing = standingOf(sheet);
  const session = head.sessions.find(({ sessionId }) => sessionId === sheet.sessionId);
  return (
    <button
      type="button"
      class={`review-tile review-is-${standing}`}
      aria-pressed={isOpen}
      aria-label={words.tile(sheet.label, words.standing[standing])}
      onClick={() => onOpen(sheet)}
    >
      <span class="number">
        {sheet.label} <Sign name={SIGNS[standing]} />
      </span>
      {session && <span class="small">{textOf(session.name, language)}</span>}
    </button>
  );
};
