import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import type { Module } from './judging.client.ts';
import { LeaveDialog, type Leaving } from './leave-dialog.view.tsx';
import {
  fetchPanels,
  fetchSeatChanges,
  type SeatChange,
  type SeatedPanels,
} from './seat.client.ts';
import { seatWords } from './seat-words.ts';
import { useSeatNames } from './use-seat-names.ts';

type Props = {
  readonly eventId: string;
  readonly head: OverviewHead;
  readonly module: Module;
  readonly onDone: (sentence: string) => void;
};

/** The panels of one module seat by seat, and who has left them. */
export const ModuleSeats = ({ eventId, head, module, onDone }: Props) => {
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { moduleId } = module;
  const [open, setOpen] = useState<Leaving | null>(null);
  const panels = useAnswer(moduleId, () => fetchPanels(eventId, moduleId));
  const changes = useAnswer(moduleId, () => fetchSeatChanges(eventId, moduleId));
  const again = () => {
    panels.again();
    changes.again();
  };
  const trouble = panels.trouble ?? changes.trouble;
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!panels.body || !changes.body) return <p class="soft">{ui.loading}</p>;
  if (panels.body.panels.length === 0) return null;
  return (
    <LookAgain.Provider value={again}>
      <section class="card stack">
        <h2>{textOf(module.name, language)}</h2>
        <Panels head={head} module={module} seated={panels.body} onLeave={setOpen} />
        <Changes changes={changes.body.items} />
      </section>
      {open && (
        <LeaveDialog
          eventId={eventId}
          leaving={open}
          changes={changes.body.items}
          onClose={() => setOpen(null)}
          onDone={(sentence) => {
            setOpen(null);
            again();
            onDone(sentence);
          }}
        />
      )}
    </LookAgain.Provider>
  );
};

type PanelsProps = {
  readonly head: OverviewHead;
  readonly module: Module;
  readonly seated: SeatedPanels;
  readonly onLeave: (leaving: Leaving) => void;
};

const Panels = ({ head, module, seated, onLeave }: PanelsProps) => {
  const words = useWords(seatWords);
  const language = useLanguage();
  const nameOf = useSeatNames(head.panels);
  const { offices } = useWho();
  const mayLead = offices.has('chief-judge') && !module.locked;
  return (
    <>
      {!mayLead && <p class="soft small">{module.locked ? words.locked : words.notLeading}</p>}
      {seated.panels.map((panel) => (
        <div key={panel.panelId}>
          <h3 class="seat-panel">
            {textOf(panel.name, language)}{' '}
            <span class="soft small number">{panel.subCriteria.join(' ')}</span>
          </h3>
          <ul class="seats" aria-label={words.seatsOf}>
            {panel.seats.map((judgeId) => {
              const name = nameOf(judgeId, panel.panelId);
              return (
                <li key={judgeId}>
                  <span>{name}</span>
                  {mayLead && (
                    <button
                      type="button"
                      class="button tight plain"
                      aria-label={words.leavesOf(name)}
                      onClick={() => onLeave({ seated, panel, judgeId, name })}
                    >
                      {words.leaves}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
};

const Changes = ({ changes }: { readonly changes: readonly SeatChange[] }) => {
  const words = useWords(seatWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const when = (at: string): string => momentText(at, language, new Date());
  if (changes.length === 0) return <p class="soft small">{words.noChanges}</p>;
  return (
    <>
      <h3 class="seat-panel">{words.changes}</h3>
      <ul class="lines">
        {changes.map((one) => (
          <li key={one.changeId} class="line">
            <span>
              <b>{words.change(nameOf(one.judgeId), nameOf(one.successorId))}</b>{' '}
              <span class="soft small number">{one.subCriteria.join(' ')}</span>
            </span>
            <span class="number">{when(one.leftAt)}</span>
            <span class="whole small">{one.reason}</span>
            <span class="whole soft small">
              {words.came(one.completeSheets.length, one.restarted.length, one.lapsedMarks)} ·{' '}
              {words.by(nameOf(one.changedBy), when(one.recordedAt))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
