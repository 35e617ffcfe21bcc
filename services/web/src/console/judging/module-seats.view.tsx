import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { PanelEditor } from '../panel/panel-editor.view.tsx';
import { partsOf } from '../panel/panel-outline.rules.ts';
import { Seating } from '../panel/seating.view.tsx';
import { useNaming } from '../person/names.ts';
import { fetchScheme, type SchemeView } from '../scheme/scheme.client.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import type { Module, Sheet } from './judging.client.ts';
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
  readonly sheets: readonly Sheet[];
  readonly onDone: (sentence: string) => void;
};

/** The panels of one module: put together before it begins, seat by seat afterwards. */
export const ModuleSeats = ({ eventId, head, module, sheets, onDone }: Props) => {
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { moduleId } = module;
  const name = textOf(module.name, language);
  const [open, setOpen] = useState<Leaving | null>(null);
  const [isChanging, setChanging] = useState(false);
  const scheme = useAnswer(moduleId, () => fetchScheme({ eventId, moduleId }));
  const panels = useAnswer(moduleId, () => fetchPanels(eventId, moduleId));
  const changes = useAnswer(moduleId, () => fetchSeatChanges(eventId, moduleId));
  const again = () => {
    panels.again();
    changes.again();
  };
  const trouble = panels.trouble ?? changes.trouble ?? scheme.trouble;
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!panels.body || !changes.body || !scheme.body) return <p class="soft">{ui.loading}</p>;
  const parts = partsOf(contentOf(scheme.body));
  const begun = begunIn(sheets, moduleId);
  if (isChanging) {
    return (
      <LookAgain.Provider value={again}>
        <PanelEditor
          {...{ eventId, parts, begun }}
          moduleName={name}
          seated={panels.body}
          isPublished={scheme.body.published !== null}
          onClose={() => setChanging(false)}
          onDone={(sentence) => {
            setChanging(false);
            again();
            onDone(sentence);
          }}
        />
      </LookAgain.Provider>
    );
  }
  const isEmpty = panels.body.panels.length === 0;
  return (
    <LookAgain.Provider value={again}>
      <section class="card stack">
        <h2>{name}</h2>
        {!isEmpty && <Panels {...{ head, module, begun }} seated={panels.body} onLeave={setOpen} />}
        {!module.locked && (
          <Seating
            {...{ parts, begun, isEmpty }}
            place={{ event: eventId, module: moduleId }}
            onChange={() => setChanging(true)}
          />
        )}
        {!isEmpty && <Changes changes={changes.body.items} />}
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

/** What is marked by: the published scheme, else its draft. */
const contentOf = ({ published, draft }: SchemeView) => published ?? draft;

const begunIn = (sheets: readonly Sheet[], moduleId: string): ReadonlySet<string> =>
  new Set(
    sheets
      .filter((one) => one.moduleId === moduleId && one.settled + one.partial + one.conflicts > 0)
      .map(({ subCriterion }) => subCriterion),
  );

type PanelsProps = {
  readonly head: OverviewHead;
  readonly module: Module;
  readonly seated: SeatedPanels;
  readonly begun: ReadonlySet<string>;
  readonly onLeave: (leaving: Leaving) => void;
};

const Panels = ({ head, module, seated, begun, onLeave }: PanelsProps) => {
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
                  {mayLead && panel.subCriteria.some((code) => begun.has(code)) && (
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
