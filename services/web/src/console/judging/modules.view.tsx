import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useSending } from '../use-sending.ts';
import { lockModule, type Module, type Sheet, type Subject } from './judging.client.ts';
import { obstacleOf } from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';
import { LockedActs } from './module-reopening.view.tsx';

type Props = {
  readonly eventId: string;
  readonly head: OverviewHead;
  readonly sheets: readonly Sheet[];
  readonly subjects: readonly Subject[];
  readonly mayLead: boolean;
  readonly mayDecide: boolean;
  readonly onDone: (sentence: string) => void;
};

/** How far each module is, and its lock with the reason why not yet. */
export const Modules = ({ eventId, ...props }: Props) => {
  const { head, onDone } = props;
  const words = useWords(judgingWords);
  const [asked, setAsked] = useState<Module | null>(null);
  return (
    <section class="stack">
      <h2>{words.modules}</h2>
      <ScrollArea name={words.modules}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.module}</th>
              <th scope="col">{words.marks}</th>
              <th scope="col" class="right">
                {words.sheets}
              </th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {head.modules.map((module) => (
              <Row key={module.moduleId} module={module} onLock={setAsked} {...props} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {asked && (
        <AskLock
          eventId={eventId}
          module={asked}
          onNo={() => setAsked(null)}
          onDone={(sentence) => {
            setAsked(null);
            onDone(sentence);
          }}
        />
      )}
    </section>
  );
};

type RowProps = Omit<Props, 'eventId'> & {
  readonly module: Module;
  readonly onLock: (module: Module) => void;
};

const Row = ({ onLock, ...props }: RowProps) => {
  const { module, mayLead } = props;
  const words = useWords(judgingWords);
  const name = textOf(module.name, useLanguage());
  const obstacle = obstacleOf(module, mayLead);
  const reasonId = `lock-${module.moduleId}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="progress-cell">
        <progress
          max={Math.max(1, module.expected)}
          value={module.settled}
          aria-label={`${name}: ${words.marks}`}
        />
        <span class="number small">
          {module.settled} / {module.expected}
        </span>
      </td>
      <td class="right number">
        {module.signedSheets} / {module.sheets}
      </td>
      <td>
        {module.locked ? (
          <span class="row">
            <Badge sign="lock" word={words.locked} tone="final" />
            <LockedActs {...props} />
          </span>
        ) : (
          <span class="row">
            <button
              type="button"
              class="button tight"
              disabled={obstacle !== null}
              aria-describedby={obstacle === null ? undefined : reasonId}
              onClick={() => onLock(module)}
            >
              {words.lock}
            </button>
            {obstacle !== null && (
              <span id={reasonId} class="soft small">
                {words.obstacle[obstacle]}
              </span>
            )}
          </span>
        )}
      </td>
    </tr>
  );
};

type AskProps = {
  readonly eventId: string;
  readonly module: Module;
  readonly onNo: () => void;
  readonly onDone: (sentence: string) => void;
};

const AskLock = ({ eventId, module, onNo, onDone }: AskProps) => {
  const words = useWords(judgingWords);
  const name = textOf(module.name, useLanguage());
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.lockTitle(name)}
      yes={words.lockYes}
      no={words.no}
      isBusy={isBusy}
      trouble={trouble}
      onNo={onNo}
      onYes={() =>
        void send(
          () => lockModule(eventId, module),
          () => onDone(words.lockDone(name)),
        )
      }
    >
      <p>{words.lockAsk(module.sheets)}</p>
    </Confirm>
  );
};
