import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { ChangeRules } from './change-rules.view.tsx';
import { InvitationPart } from './invitation-part.view.tsx';
import { InviteOfficial } from './invite-official.view.tsx';
import { listWords } from './list-words.ts';
import { fetchPanel, type Panel, type Seat } from './official.client.ts';
import { officialWords } from './official-words.ts';
import { PanelChecks } from './panel-checks.view.tsx';
import { PanelList } from './panel-list.view.tsx';
import { PaperPledge } from './paper-pledge.view.tsx';
import { PaperPledges } from './paper-pledges.view.tsx';
import { PaperTie } from './paper-tie.view.tsx';
import { SeatTable } from './seat-table.view.tsx';

type Props = { readonly eventId: string; readonly isKeeper: boolean };
type Open =
  | { readonly kind: 'invite' | 'list' | 'pledges' | 'rules' }
  | { readonly kind: 'pledge' | 'tie'; readonly seat: Seat };

/** The panel of one event: what is missing, who sits where, who was asked. */
export const PanelPart = ({ eventId, isKeeper }: Props) => {
  const ui = useWords(uiWords);
  const { isOperator, offices } = useWho();
  const { body: panel, trouble, again } = useAnswer(eventId, () => fetchPanel(eventId));
  const [open, setOpen] = useState<Open | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [turn, setTurn] = useState(0);
  const mayChange = isOperator || offices.has('organiser');
  const close = () => setOpen(null);
  const done = (sentence: News | null) => {
    close();
    setNews(sentence);
    setTurn(turn + 1);
    again();
  };
  return (
    <>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!panel && !trouble && <p class="soft">{ui.loading}</p>}
      {panel && (
        <Filled
          panel={panel}
          mayChange={mayChange}
          onInvite={() => setOpen({ kind: 'invite' })}
          onList={() => setOpen({ kind: 'list' })}
          onPledges={() => setOpen({ kind: 'pledges' })}
          onRules={() => setOpen({ kind: 'rules' })}
          onPledge={(seat) => setOpen({ kind: 'pledge', seat })}
          onTie={(seat) => setOpen({ kind: 'tie', seat })}
        />
      )}
      {panel && isKeeper && (
        <InvitationPart key={turn} eventId={eventId} mayChange={mayChange} onDone={done} />
      )}
      {open?.kind === 'invite' && (
        <InviteOfficial
          eventId={eventId}
          onClose={close}
          onDone={() => done(inBoth(officialWords, (words) => words.sent))}
        />
      )}
      {open?.kind === 'list' && panel && (
        <PanelList competitionId={panel.setting.competitionId} onClose={close} onDone={done} />
      )}
      {open?.kind === 'pledges' && panel && (
        <PaperPledges panel={panel} onClose={close} onDone={done} />
      )}
      {open?.kind === 'rules' && panel && (
        <ChangeRules setting={panel.setting} onClose={close} onDone={() => done(null)} />
      )}
      {open?.kind === 'pledge' && panel && (
        <PaperPledge panel={panel} seat={open.seat} onClose={close} onDone={() => done(null)} />
      )}
      {open?.kind === 'tie' && panel && (
        <PaperTie
          panel={panel}
          seat={open.seat}
          onClose={close}
          onDone={() => done(inBoth(officialWords, (words) => words.tieRecorded))}
        />
      )}
    </>
  );
};

type FilledProps = {
  readonly panel: Panel;
  readonly mayChange: boolean;
  readonly onInvite: () => void;
  readonly onList: () => void;
  readonly onPledges: () => void;
  readonly onRules: () => void;
  readonly onPledge: (seat: Seat) => void;
  readonly onTie: (seat: Seat) => void;
};

const Filled = ({ panel, mayChange, onRules, onPledge, onTie, ...acts }: FilledProps) => {
  const words = useWords(officialWords);
  const list = useWords(listWords);
  const unsigned = panel.seats.filter(({ pledgedAt }) => pledgedAt === null).length;
  return (
    <>
      <PanelChecks panel={panel} onRules={mayChange ? onRules : undefined} />
      <div class="row apart">
        <h3>{words.seats}</h3>
        {mayChange && (
          <span class="row">
            {unsigned > 1 && (
              <button type="button" class="button" onClick={acts.onPledges}>
                {list.pledges}
              </button>
            )}
            <button type="button" class="button" onClick={acts.onList}>
              {list.panel}
            </button>
            <button type="button" class="button first" onClick={acts.onInvite}>
              {words.invite}
            </button>
          </span>
        )}
      </div>
      {panel.seats.length === 0 ? (
        <div class="empty">
          <h4>{words.noSeats}</h4>
          <p class="soft">{words.noSeatsHint}</p>
        </div>
      ) : (
        <SeatTable
          panel={panel}
          onPledge={mayChange ? onPledge : undefined}
          onTie={mayChange ? onTie : undefined}
        />
      )}
    </>
  );
};
