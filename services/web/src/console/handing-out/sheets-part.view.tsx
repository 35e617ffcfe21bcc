import {
  type DestructionView,
  type SheetRow,
  type SheetState,
  stockSerial,
} from '@jinbang/contracts/http/handing-out';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import {
  confirmDestruction,
  destroy,
  fetchDestructions,
  fetchRegister,
  spoil,
} from './handing-out.client.ts';
import { handingOutWords } from './handing-out-words.ts';
import type { PartProps } from './part-props.ts';

const SIGNS = {
  free: 'wait',
  bound: 'progress',
  printed: 'good',
  misprinted: 'bad',
  spoilt: 'bad',
  destroying: 'provisional',
  destroyed: 'lock',
} as const satisfies Record<SheetState, string>;

type Asking = 'spoil' | 'destroy' | DestructionView;

/** The register of sheets: each explains itself, and misprints go by two people. */
export const SheetsPart = ({ way, onDone }: PartProps) => {
  const words = useWords(handingOutWords);
  const { personId } = useWho();
  const { bodyId } = way;
  const sheets = useAnswer(bodyId, () => fetchRegister(bodyId));
  const open = useAnswer(bodyId, () => fetchDestructions(bodyId));
  const [asking, setAsking] = useState<Asking | null>(null);
  const ended = (sheets.body?.items ?? [])
    .filter(({ state }) => state === 'misprinted' || state === 'spoilt')
    .map(({ serial }) => serial);
  const look = () => {
    setAsking(null);
    sheets.again();
    open.again();
    onDone();
  };
  const trouble = sheets.trouble ?? open.trouble;
  return (
    <section class="stack">
      <h2>{words.register}</h2>
      <p class="soft">{words.registerLead}</p>
      {trouble && <Problem trouble={trouble} onAgain={look} />}
      {way.may.handle && (
        <p class="row">
          <button type="button" class="button" onClick={() => setAsking('spoil')}>
            {words.spoil}
          </button>
          <button
            type="button"
            class="button"
            disabled={ended.length === 0}
            onClick={() => setAsking('destroy')}
          >
            {words.destroy(ended.length)}
          </button>
        </p>
      )}
      {open.body && open.body.items.length > 0 && (
        <div class="stack">
          <h3>{words.openDestructions}</h3>
          <ul class="stack-tight">
            {open.body.items.map((one) => (
              <li key={one.destructionId} class="row">
                <b class="number">{one.serials.join(' ')}</b>
                <span>{one.reason}</span>
                {one.askedBy === personId || !way.may.handle ? (
                  <span class="soft small">{words.ownAsked}</span>
                ) : (
                  <button type="button" class="button tight" onClick={() => setAsking(one)}>
                    {words.confirmDestroy}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {sheets.body?.items.length === 0 && <p class="soft">{words.noSheets}</p>}
      {sheets.body && sheets.body.items.length > 0 && <Register rows={sheets.body.items} />}
      {asking && (
        <SheetDialog
          bodyId={bodyId}
          asking={asking}
          serials={ended}
          onClose={() => setAsking(null)}
          onDone={look}
        />
      )}
    </section>
  );
};

const Register = ({ rows }: { readonly rows: readonly SheetRow[] }) => {
  const words = useWords(handingOutWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  return (
    <ScrollArea name={words.register}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.serial}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.becameOf}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.serial}>
              <th scope="row" class="number">
                {row.serial}
              </th>
              <td>
                <Badge sign={SIGNS[row.state]} word={words.sheet[row.state]} outlined />
              </td>
              <td class="number">{row.number ?? '–'}</td>
              <td class="small">
                {row.steps.map(({ step, at, by, reason }) => (
                  <span key={`${step}${at}`} class="under number">
                    {momentText(at, language, new Date())} {words.sheetStep[step] ?? step} ·{' '}
                    {nameOf(by)}
                    {reason ? ` · ${reason}` : ''}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type DialogProps = {
  readonly bodyId: string;
  readonly asking: Asking;
  readonly serials: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const SheetDialog = ({ bodyId, asking, serials, onClose, onDone }: DialogProps) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  const [serial, setSerial] = useState('');
  const [reason, setReason] = useState('');
  const isSpoil = asking === 'spoil';
  const isAsked = typeof asking !== 'string';
  const title = isSpoil ? words.spoil : words.destroy(serials.length);
  const act = () => {
    if (isAsked) return confirmDestruction(asking);
    return isSpoil ? spoil(bodyId, serial, reason.trim()) : destroy(bodyId, serials, reason.trim());
  };
  const isShort =
    !isAsked && (reason.trim() === '' || (isSpoil && !stockSerial.safeParse(serial).success));
  return (
    <Confirm
      title={isAsked ? words.confirmDestroy : title}
      yes={isAsked ? words.confirmDestroy : title}
      no={words.cancel}
      isBusy={isBusy}
      lacks={isShort ? 'fill' : undefined}
      trouble={trouble}
      onYes={() => void send(act, onDone)}
      onNo={onClose}
    >
      {!isSpoil && <p>{words.destroyHint}</p>}
      {!isSpoil && <p class="number">{(isAsked ? asking.serials : serials).join(' ')}</p>}
      {isSpoil && (
        <TextField
          id="spoilt-serial"
          label={words.serial}
          value={serial}
          onValue={(typed) => setSerial(typed.replaceAll(/\s/g, '').toUpperCase())}
          lengthMax={14}
        />
      )}
      {!isAsked && (
        <TextField
          id="sheet-reason"
          label={words.reason}
          value={reason}
          onValue={setReason}
          lengthMax={300}
        />
      )}
    </Confirm>
  );
};
