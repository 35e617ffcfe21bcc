import type { SheetView } from '@jinbang/contracts/http/judging-views';
import type { ComponentChildren } from 'preact';
import { useWords } from '../ui/language.ts';
import { ScrollArea } from '../ui/scroll-area.view.tsx';
import { Sign } from '../ui/sign.view.tsx';
import { signedInPlace } from './closing.rules.ts';
import { closingWords } from './closing-words.ts';
import { columnPlaces, type Obstacle, shownMark } from './signing.rules.ts';
import { signingWords } from './signing-words.ts';
import { tabletWords } from './tablet-words.ts';

type Props = {
  readonly sheet: SheetView;
  readonly shownHash: string;
  readonly obstacle: Obstacle | null;
  readonly isBusy: boolean;
  /** Stands in place of the button while the judge says who they are. */
  readonly asking?: ComponentChildren;
  readonly onSign: () => void;
  readonly onReload: () => void;
  readonly onBack: () => void;
};

const sentenceOf = (
  obstacle: Obstacle,
  words: (typeof signingWords)[keyof typeof signingWords],
): string => {
  switch (obstacle.kind) {
    case 'unsent':
      return words.unsent(obstacle.count);
    case 'missing':
      return words.missing(obstacle.count);
    default:
      return words[obstacle.kind];
  }
};

/** All marks of a sheet as the server holds them, and the one act under them. */
export const Signing = (props: Props) => {
  const { sheet, shownHash, obstacle, isBusy, asking, onSign, onReload, onBack } = props;
  const words = useWords(signingWords);
  const closing = useWords(closingWords);
  const inPlace = signedInPlace(sheet);
  const isDone = obstacle !== null && ['already', 'all', 'in-place'].includes(obstacle.kind);
  return (
    <section class="stack">
      <div class="row apart">
        <h1>{words.title}</h1>
        <p class="row">
          <button type="button" class="button" onClick={onReload}>
            {words.again}
          </button>
          <button type="button" class="button" onClick={onBack}>
            {words.toMarks}
          </button>
        </p>
      </div>
      <p>{words.lead}</p>
      <MarksTable sheet={sheet} />
      <dl class="card">
        <dt class="small soft">{words.hash}</dt>
        <dd>
          <span class="code">{shownHash}</span>
          <p class="small soft">{words.hashHint}</p>
        </dd>
      </dl>
      <div class="sign-act">
        <p class="number">
          {words.signatures(sheet.seats.filter((seat) => seat.signed).length, sheet.seats.length)}
          {inPlace > 0 && ` · ${closing.inPlace(inPlace)}`}
        </p>
        {asking ?? (
          <button
            type="button"
            class="button first"
            disabled={isBusy || obstacle !== null}
            aria-describedby="obstacle"
            onClick={onSign}
          >
            {isBusy ? words.signing : words.sign}
          </button>
        )}
        <p id="obstacle" role="status" class={`toned tone-${isDone ? 'good' : 'bad'}`}>
          {obstacle && <Sign name={isDone ? 'good' : 'bad'} />}{' '}
          {obstacle && sentenceOf(obstacle, words)}
        </p>
      </div>
    </section>
  );
};

/** Of whoever changed stations each aspect is marked at one of them. */
const isAwaitedAt = ({ aspectIds }: SheetView['subjects'][number], aspectId: string): boolean =>
  aspectIds?.includes(aspectId) ?? true;

const MarksTable = ({ sheet }: { readonly sheet: SheetView }) => {
  const words = useWords(signingWords);
  const tablet = useWords(tabletWords);
  const marks = new Map(sheet.marks.map((one) => [`${one.subjectId}/${one.aspectId}`, one]));
  const placesOf = (aspectId: string): number =>
    columnPlaces(
      sheet.marks.flatMap((one) => (one.aspectId === aspectId ? (one.value ?? []) : [])),
    );
  return (
    <ScrollArea name={words.title}>
      <table class="table marks-table">
        <thead>
          <tr>
            <th scope="col">{words.contestant}</th>
            {sheet.aspects.map(({ aspectId, code }) => (
              <th key={aspectId} scope="col" class="right number">
                {code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.subjects.map((subject) => (
            <tr key={subject.subjectId}>
              <th scope="row" class="number">
                {subject.label}{' '}
                {subject.code !== 'OK' && (
                  <span class="small soft">{tablet.code[subject.code] ?? subject.code}</span>
                )}
                {subject.aside && (
                  <span class="small soft">{words.aside(subject.aside.length)}</span>
                )}
              </th>
              {sheet.aspects.map(({ aspectId }) => {
                const mark = marks.get(`${subject.subjectId}/${aspectId}`);
                return (
                  <td key={aspectId} class="right number">
                    {mark?.value != null ? (
                      shownMark(mark.value, placesOf(aspectId))
                    ) : mark?.state === 'CONFLICT' ? (
                      <span class="toned tone-bad">
                        <Sign name="bad" /> {tablet.place.conflict}
                      </span>
                    ) : (
                      <span class="soft">
                        {subject.code === 'OK' && isAwaitedAt(subject, aspectId)
                          ? words.empty
                          : '–'}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
