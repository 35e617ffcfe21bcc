import { useState } from 'preact/hooks';
import { Field } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { codeWords } from '../code/code-words.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { findingsOfDraft } from '../scheme/findings.rules.ts';
import { FindingReport } from '../scheme/findings.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { confirm, fetchImport, type OutsideImport } from './outside.client.ts';
import { findingsOfFile, mayHere, whyNotConfirm } from './outside.rules.ts';
import { outsideWords } from './outside-words.ts';

type Props = {
  readonly eventId: string;
  readonly importId: string;
  /** Looks again when it rises. */
  readonly stamp: number;
  readonly onDone: (sentence: string) => void;
};

/** A file row by row, with what each value comes to; and the confirmation it waits for. */
export const ShownImport = ({ eventId, importId, stamp, onDone }: Props) => {
  const words = useWords(outsideWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(`${importId} ${stamp}`, () =>
    fetchImport(eventId, importId),
  );
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const cells = body.items.flatMap((item) => item.cells);
  const count = (effect: 'new' | 'changed' | 'same') =>
    cells.filter((cell) => cell.effect === effect).length;
  const isOpen = body.state === 'first' || body.state === 'second';
  return (
    <>
      <Trail shown={body} />
      {body.findings.length > 0 && <FindingReport findings={findingsOfDraft(body.findings)} />}
      {isOpen && <p>{words.changes(count('new'), count('changed'), count('same'))}</p>}
      <Rows shown={body} />
      {isOpen && <Confirmation eventId={eventId} shown={body} onDone={onDone} />}
    </>
  );
};

const Trail = ({ shown }: { readonly shown: OutsideImport }) => {
  const words = useWords(outsideWords);
  const language = useLanguage();
  const { nameOf: name } = useNaming();
  const when = (at: string): string => momentText(at, language, new Date());
  return (
    <div class="small soft">
      <p>{words.handed(name(shown.handedBy), when(shown.handedAt))}</p>
      {shown.confirmations.map(({ personId, at }) => (
        <p key={personId}>{words.confirmedBy(name(personId), when(at))}</p>
      ))}
      {shown.reason && <p>{words.reasonWas(shown.reason)}</p>}
      <p class="outside-digest">
        {words.digest} <span class="code">{shown.fileHash}</span>
      </p>
    </div>
  );
};

const Rows = ({ shown }: { readonly shown: OutsideImport }) => {
  const words = useWords(outsideWords);
  const codes = useWords(codeWords);
  return (
    <ScrollArea name={shown.name}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col" class="right">
              {words.row}
            </th>
            <th scope="col">{words.place}</th>
            {shown.aspects.map(({ aspectId, code, max }) => (
              <th key={aspectId} scope="col" class="right">
                {code} <span class="soft small">/ {max}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.items.map((item) => (
            <tr key={item.row}>
              <td class="right number soft">{item.row}</td>
              <th scope="row" class="number">
                {item.label} {item.fileCode !== null && <small>{codes.name[item.fileCode]}</small>}
              </th>
              {shown.aspects.map(({ aspectId }) => (
                <Cell
                  key={aspectId}
                  cell={item.cells.find((one) => one.aspectId === aspectId)}
                  isCoded={item.fileCode !== null}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type CellProps = {
  readonly cell: OutsideImport['items'][number]['cells'][number] | undefined;
  readonly isCoded: boolean;
};

/** As typed, and the points it comes to; what stood there before where it changes. */
const Cell = ({ cell, isCoded }: CellProps) => {
  const words = useWords(outsideWords);
  if (!cell) return <td class="right soft">{isCoded ? '–' : words.empty}</td>;
  const { text, points, before, effect } = cell;
  const isChanged = effect === 'changed';
  return (
    <td class={isChanged ? 'right number outside-changed' : 'right number'}>
      <b>{points ?? '–'}</b>
      <span class="under soft small">{text}</span>
      {isChanged && before !== null && <span class="under small">{words.before(before)}</span>}
    </td>
  );
};

type ConfirmationProps = {
  readonly eventId: string;
  readonly shown: OutsideImport;
  readonly onDone: (sentence: string) => void;
};

const Confirmation = ({ eventId, shown, onDone }: ConfirmationProps) => {
  const words = useWords(outsideWords);
  const { offices, personId } = useWho();
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const isFirst = shown.state === 'first';
  const whyNot = whyNotConfirm(shown, mayHere(offices), { personId, reason });
  const findings = trouble && findingsOfFile(trouble);
  const act = () =>
    void send(
      () => confirm(eventId, shown, isFirst ? reason : ''),
      ({ state, marks }) => onDone(state === 'in' ? words.cameIn(marks) : words.waitsForSecond),
    );
  return (
    <div class="stack">
      {isFirst && shown.needsReason && whyNot !== 'first' && (
        <Field id="outside-reason" label={words.reason} hint={words.reasonHint}>
          <textarea
            id="outside-reason"
            class="input plain-text"
            rows={2}
            maxLength={1_000}
            value={reason}
            aria-describedby="outside-reason-hint"
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </Field>
      )}
      {findings && <FindingReport findings={findings} />}
      {trouble && !findings && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || whyNot !== null}
          aria-describedby="outside-confirm-why"
          onClick={act}
        >
          {isFirst ? words.confirmFirst : words.confirmSecond}
        </button>
        <span id="outside-confirm-why" class="soft small">
          {whyNot === null ? (isFirst ? words.firstHint : words.secondHint) : words.whyNot[whyNot]}
        </span>
      </p>
    </div>
  );
};
