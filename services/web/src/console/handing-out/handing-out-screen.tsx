import type { PaperWay } from '@jinbang/contracts/http/handing-out';
import type { Office } from '@jinbang/contracts/office';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { holdsFor } from '../issuing/issuing.rules.ts';
import { addressOf, keptWithin } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink, go, usePlace } from '../use-place.ts';
import { LookAgain, useSending } from '../use-sending.ts';
import './handing-out.css';
import { CheckPart } from './check-part.view.tsx';
import { HandPart, ListPart } from './hand-part.view.tsx';
import {
  type Body,
  fetchBodies,
  fetchCarried,
  fetchWay,
  setUploadFirst,
} from './handing-out.client.ts';
import { knownEvent, partOf } from './handing-out.rules.ts';
import { handingOutWords } from './handing-out-words.ts';
import { PrintPart } from './print-part.view.tsx';
import { SealPart } from './seal-part.view.tsx';
import { SheetsPart } from './sheets-part.view.tsx';
import { Way } from './way.view.tsx';

const WORKERS: readonly Office[] = [
  'certification-body',
  'seal-keeper',
  'quality-supervisor',
  'approving-office',
  'auditor',
];

const PARTS = {
  check: CheckPart,
  print: PrintPart,
  seal: SealPart,
  list: ListPart,
  hand: HandPart,
  sheets: SheetsPart,
} as const;

/** From a number to the holder's hand: checked, printed, sealed, listed, handed over (S05). */
export const HandingOutScreen = () => {
  const words = useWords(handingOutWords);
  const ui = useWords(uiWords);
  const { held } = useWho();
  const { chosen } = usePlace();
  const { body, trouble, again } = useAnswer('papers', () =>
    fetchBodies(holdsFor(held, WORKERS, new Date())),
  );
  const bodyOf = body?.find(({ bodyId }) => bodyId === chosen.get('body')) ?? body?.[0];
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && !bodyOf && <Nothing />}
      {bodyOf && <OfBody key={bodyOf.bodyId} bodies={body ?? []} body={bodyOf} />}
    </>
  );
};

const Nothing = () => {
  const words = useWords(handingOutWords);
  return (
    <div class="empty">
      <h2>{words.none}</h2>
      <p class="soft">{words.noneHint}</p>
    </div>
  );
};

type OfBodyProps = { readonly bodies: readonly Body[]; readonly body: Body };

const OfBody = ({ bodies, body: { bodyId, name } }: OfBodyProps) => {
  const words = useWords(handingOutWords);
  const ui = useWords(uiWords);
  const { chosen } = usePlace();
  const [of, carried] = [chosen.get('of'), chosen.get('event')];
  const way = useAnswer(`${bodyId}/${of ?? carried ?? ''}`, () =>
    of === null && carried !== null ? fetchCarried(bodyId, carried) : fetchWay(bodyId, of ?? ''),
  );
  if (way.trouble) return <Problem trouble={way.trouble} onAgain={way.again} />;
  if (!way.body) return <p class="soft">{ui.loading}</p>;
  const part = partOf(chosen.get('step'), way.body);
  const Shown = PARTS[part];
  const eventId = of ?? knownEvent(carried, way.body);
  // The event of the menu stays in the address, so that the next screen knows it too.
  const kept = { ...keptWithin(chosen), body: bodyId, ...(of === null ? {} : { of }) };
  const isEmpty = way.body.events.length === 0 && part !== 'sheets';
  return (
    <LookAgain.Provider value={way.again}>
      <div class="paper-bar">
        {bodies.length > 1 ? (
          <SelectField
            id="paper-body"
            label={words.body}
            value={bodyId}
            onValue={(value) =>
              go('handing-out', { ...keptWithin(chosen), body: value }, 'instead')
            }
            groups={[
              {
                label: '',
                choices: bodies.map((one) => ({ value: one.bodyId, label: one.name })),
              },
            ]}
          />
        ) : (
          <p>
            <b lang="zh-CN">{name}</b>
          </p>
        )}
        <EventChoice way={way.body} eventId={eventId} part={part} />
      </div>
      {isEmpty ? (
        <Nothing />
      ) : (
        <>
          <Way way={way.body} part={part} chosen={kept} />
          <Notes way={way.body} kept={kept} onDone={way.again} />
          <Shown key={`${part}/${eventId}`} way={way.body} eventId={eventId} onDone={way.again} />
        </>
      )}
    </LookAgain.Provider>
  );
};

type ChoiceProps = { readonly way: PaperWay; readonly eventId: string; readonly part: string };

const EventChoice = ({ way, eventId, part }: ChoiceProps) => {
  const words = useWords(handingOutWords);
  const language = useLanguage();
  return (
    <SelectField
      id="paper-event"
      label={words.event}
      value={eventId}
      none={words.allEvents}
      onValue={(of) =>
        go('handing-out', { body: way.bodyId, ...(of === '' ? {} : { of }), step: part }, 'instead')
      }
      groups={[
        {
          label: '',
          choices: way.events.map((one) => ({
            value: one.eventId,
            label: textOf(one.name, language),
          })),
        },
      ]}
    />
  );
};

type NotesProps = {
  readonly way: PaperWay;
  readonly kept: Readonly<Record<string, string>>;
  readonly onDone: () => void;
};

/** What stands beside the line: what is wrong, what is withheld, the sheets, and the office's order. */
const Notes = ({ way, kept, onDone }: NotesProps) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  const sheets = { ...kept, step: 'sheets' };
  const { uploadFirst, version } = way.setting;
  return (
    <>
      <p class="row">
        {way.counts.wrong > 0 && <span class="flaw">{words.wrongCount(way.counts.wrong)}</span>}
        {way.withheld > 0 && <span class="soft">{words.withheld(way.withheld)}</span>}
        <a href={addressOf('handing-out', sheets)} onClick={followLink('handing-out', sheets)}>
          {words.toRegister(way.toDestroy)}
        </a>
        <label class="choice">
          <input
            type="checkbox"
            checked={uploadFirst}
            disabled={isBusy || !way.may.handle}
            onChange={() =>
              void send(() => setUploadFirst(way.bodyId, !uploadFirst, version), onDone)
            }
          />
          {words.uploadFirst}
        </label>
      </p>
      {trouble && <Problem trouble={trouble} />}
    </>
  );
};
