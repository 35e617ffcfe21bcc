import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain, useSending } from '../use-sending.ts';
import { AskModule } from './ask-module.view.tsx';
import type { Module, Sheet, Subject } from './judging.client.ts';
import { namesText } from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';
import { Reason, WhyAsked } from './reopening.view.tsx';
import {
  decideModuleReopening,
  fetchModuleReopenings,
  type ModuleReopening,
} from './seat.client.ts';
import { seatWords } from './seat-words.ts';

const LOOK_MS = 15_000;

export type LockedProps = {
  readonly head: OverviewHead;
  readonly sheets: readonly Sheet[];
  readonly subjects: readonly Subject[];
  readonly module: Module;
  readonly mayLead: boolean;
  readonly mayDecide: boolean;
  readonly onDone: (sentence: string) => void;
};

/** Beside the lock of a module: the chief judge asks for it to be opened, the supervisor decides. */
export const LockedActs = (props: LockedProps) => {
  const { head, module, mayLead, mayDecide, onDone } = props;
  const words = useWords(seatWords);
  const [open, setOpen] = useState<'ask' | ModuleReopening | null>(null);
  const { body, again } = useAnswer(
    module.moduleId,
    () => fetchModuleReopenings(head.eventId, module.moduleId),
    LOOK_MS,
  );
  const waiting = body?.items.find(({ state }) => state === 'open');
  const close = () => setOpen(null);
  const done = (sentence: string) => {
    close();
    again();
    onDone(sentence);
  };
  return (
    <LookAgain.Provider value={again}>
      {body && !waiting && mayLead && (
        <button type="button" class="button tight plain" onClick={() => setOpen('ask')}>
          {words.openModule}
        </button>
      )}
      {waiting && mayDecide && (
        <button type="button" class="button tight" onClick={() => setOpen(waiting)}>
          {words.decide}
        </button>
      )}
      {waiting && !mayDecide && <span class="soft small">{words.waits}</span>}
      {open === 'ask' && <AskModule {...props} onClose={close} onDone={done} />}
      {open !== null && open !== 'ask' && (
        <DecideModule {...props} asked={open} onClose={close} onDone={done} />
      )}
    </LookAgain.Provider>
  );
};

type DecideProps = LockedProps & {
  readonly asked: ModuleReopening;
  readonly onClose: () => void;
};

/** The supervisor sees what was asked and why; whoever asked does not decide. */
const DecideModule = ({ onClose, onDone, ...props }: DecideProps) => {
  const { head, module, asked } = props;
  const words = useWords(judgingWords);
  const own = useWords(seatWords);
  const language = useLanguage();
  const { personId } = useWho();
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const isOwn = asked.proposedBy === personId;
  const decide = (outcome: 'approved' | 'refused') =>
    void send(
      () =>
        decideModuleReopening(
          head.eventId,
          module.moduleId,
          asked.reopeningId,
          outcome === 'approved' ? { outcome } : { outcome, reason: reason.trim() },
        ),
      () => onDone(words.decided),
    );
  return (
    <Dialog title={own.decideTitle(textOf(module.name, language))} onClose={onClose}>
      <Asked {...props} />
      {asked.cells.length + asked.sheetIds.length > 0 && <p class="soft">{own.openHint}</p>}
      <Reason label={words.refuseWhy} reason={reason} onReason={setReason} />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || isOwn}
          onClick={() => decide('approved')}
        >
          {words.approve}
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy || isOwn || reason.trim() === ''}
          onClick={() => decide('refused')}
        >
          {words.refuse}
        </button>
        <button type="button" class="button plain" onClick={onClose}>
          {words.no}
        </button>
        <Lack when={isOwn} why="own" />
        <Lack when={!isOwn && reason.trim() === ''} why="refusal" />
      </p>
    </Dialog>
  );
};

type AskedProps = Pick<DecideProps, 'asked' | 'sheets' | 'subjects'>;

/** The words of whoever asked, and what exactly would be opened. */
const Asked = ({ asked, sheets, subjects }: AskedProps) => {
  const words = useWords(seatWords);
  const language = useLanguage();
  const { cells, sheetIds } = asked;
  const named = sheets.filter(({ sheetId }) => sheetIds.includes(sheetId));
  const labels = subjects
    .filter(({ subjectId }) => cells.some((cell) => cell.subjectId === subjectId))
    .map(({ label }) => label);
  return (
    <div class="notice">
      <WhyAsked {...asked} />
      {named.length > 0 && (
        <p>
          {words.openedSheets(
            namesText(
              named.map(({ subCriterion }) => subCriterion),
              language,
            ),
          )}
        </p>
      )}
      {cells.length > 0 && <p>{words.openedCells(cells.length, namesText(labels, language))}</p>}
      {cells.length + sheetIds.length === 0 && <p>{words.openedNothing}</p>}
    </div>
  );
};
