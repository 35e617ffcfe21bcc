import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { enteredIn } from '@jinbang/scoring/judge-mark';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { ActForm } from '../appeal/act-form.view.tsx';
import { ProseField } from '../appeal/moment-field.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchSheet } from './judging.client.ts';
import { signInPlace } from './seat.client.ts';
import { type Due, type OwnMark, ownMarks } from './seat.rules.ts';
import { seatWords } from './seat-words.ts';

type Props = {
  readonly due: Due;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** One of the two signatures in place of a judge who left, over exactly the marks shown. */
export const SignInPlace = ({ due: { sheet, judgeId }, name, onClose, onDone }: Props) => {
  const words = useWords(seatWords);
  const ui = useWords(uiWords);
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const { body, trouble: flaw, again } = useAnswer(sheet.sheetId, () => fetchSheet(sheet.sheetId));
  const seat = body?.seats.find((one) => one.judgeId === judgeId && one.hasLeft && !one.signed);
  const hash = seat?.hash;
  const unread = body === null ? words.signUnread : undefined;
  const gone = hash === undefined ? words.signGone : undefined;
  const lack = unread ?? gone ?? (reason.trim() === '' ? words.leaveLack.reason : undefined);
  const submit = () => {
    if (hash === undefined) return;
    void send(
      () => signInPlace(sheet.sheetId, { judgeId, hash, reason: reason.trim() }),
      ({ isWhole }) => onDone(isWhole ? words.signedWhole : words.signedHalf),
    );
  };
  const title = words.signTitle(sheet.subCriterion, name);
  return (
    <ActForm {...{ title, yes: words.signYes, lack, isBusy, onClose, trouble }} onSend={submit}>
      <p class="soft">{words.signHint}</p>
      {flaw && <Problem trouble={flaw} onAgain={again} />}
      {!body && !flaw && <p class="soft">{ui.loading}</p>}
      {body && <Marks sheet={body} judgeId={judgeId} />}
      <ProseField
        id="place-reason"
        label={words.reason}
        value={reason}
        lengthMax={1_000}
        onValue={setReason}
      />
    </ActForm>
  );
};

type MarksProps = { readonly sheet: SheetView; readonly judgeId: string };

const Marks = ({ sheet, judgeId }: MarksProps) => {
  const words = useWords(seatWords);
  const textOf = useOwnText();
  const marks = ownMarks(sheet, judgeId);
  return (
    <>
      <p>{words.signMarks(marks.length)}</p>
      <ScrollArea name={words.signMarks(marks.length)}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.station}</th>
              <th scope="col">{words.aspect}</th>
              <th scope="col" class="right">
                {words.given}
              </th>
            </tr>
          </thead>
          <tbody>
            {marks.map(({ label, code, value }) => (
              <tr key={`${label}/${code}`}>
                <th scope="row" class="number">
                  {label}
                </th>
                <td class="number">{code}</td>
                <td class="number right">{textOf(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
};

/** A mark as it was entered; a choice by its place in the list on the paper. */
const useOwnText = () => {
  const words = useWords(seatWords);
  return (value: OwnMark['value']): string => {
    if (value.kind === 'absent') return words.absent;
    if (value.kind === 'choice') return words.option(value.choice + 1);
    if (value.kind === 'banded') return words.option(value.band + 1);
    const entered = enteredIn(value);
    if (typeof entered === 'boolean') return entered ? words.yes : words.no;
    return Array.isArray(entered) ? entered.join(' + ') : `${entered}`;
  };
};
