import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { BringTablet } from './bring-unsent.view.tsx';
import { type Device, fetchDevices } from './device.client.ts';
import { inOrder } from './device.rules.ts';
import { DeviceTable } from './device-table.view.tsx';
import { deviceWords } from './device-words.ts';
import { EventSelect, useChosenEvent } from './event-select.view.tsx';
import { IdleSetting } from './idle-setting.view.tsx';
import { PairDialog } from './pair-dialog.view.tsx';
import { RenameDevice } from './rename-device.view.tsx';
import { RevokeDevice } from './revoke-device.view.tsx';

/** The tablets of an event: who works on them, which is silent, one more. */
export const TabletsScreen = () => {
  const words = useWords(deviceWords);
  const eventId = useChosenEvent();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <EventSelect screen="tablets" />
      {eventId !== undefined && <Tablets key={eventId} eventId={eventId} />}
    </>
  );
};

const LOOK_MS = 5_000;

type Open =
  | { readonly kind: 'rename' | 'revoke'; readonly device: Device }
  | { readonly kind: 'pair' };

const Tablets = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(deviceWords);
  const { offices, isOperator } = useWho();
  const { body, trouble, again, look } = useAnswer(eventId, () => fetchDevices(eventId), LOOK_MS);
  const [open, setOpen] = useState<Open | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [showsRevoked, setShowsRevoked] = useState(false);
  const mayPair = isOperator || offices.has('organiser') || offices.has('technical-support');
  const mayRevoke = mayPair || offices.has('supervisor');
  const all = body?.items ?? [];
  const shown = inOrder(
    all.filter(({ revokedAt }) => showsRevoked || revokedAt === null),
    new Date(),
  );
  const done = (sentence: News) => {
    setOpen(null);
    setNews(sentence);
    again();
  };
  return (
    <section class="stack">
      <div class="row apart">
        <label class="row">
          <input
            type="checkbox"
            checked={showsRevoked}
            onChange={(event) => setShowsRevoked(event.currentTarget.checked)}
          />
          {words.showRevoked}
        </label>
        {mayPair && body && (
          <button type="button" class="button first" onClick={() => setOpen({ kind: 'pair' })}>
            {words.pair}
          </button>
        )}
      </div>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body && shown.length === 0 && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{mayPair ? words.noneHint : words.noneWatch}</p>
        </div>
      )}
      {shown.length > 0 && (
        <DeviceTable
          devices={shown}
          mayRename={mayPair}
          mayRevoke={mayRevoke}
          onRename={(device) => setOpen({ kind: 'rename', device })}
          onRevoke={(device) => setOpen({ kind: 'revoke', device })}
        />
      )}
      {body && <IdleSetting eventId={eventId} maySet={isOperator || offices.has('organiser')} />}
      {mayRevoke && <BringTablet />}
      <p>
        <a
          href={addressOf('pins', { event: eventId })}
          onClick={followLink('pins', { event: eventId })}
        >
          {words.toPins}
        </a>
      </p>
      {open?.kind === 'pair' && (
        <PairDialog eventId={eventId} devices={all} onLook={look} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'rename' && (
        <RenameDevice
          device={open.device}
          onClose={() => setOpen(null)}
          onDone={(name) => done(inBoth(deviceWords, (words) => words.renamed(name)))}
        />
      )}
      {open?.kind === 'revoke' && (
        <RevokeDevice
          device={open.device}
          onClose={() => setOpen(null)}
          onDone={() => done(inBoth(deviceWords, (words) => words.revoked(open.device.name)))}
        />
      )}
    </section>
  );
};
