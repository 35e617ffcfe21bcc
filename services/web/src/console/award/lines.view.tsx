import type { AwardLine, AwardOverview, AwardPlan } from '@jinbang/contracts/http/award';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { saveFile } from '../paper/save-file.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchLines, fetchPaper } from './award.client.ts';
import { awardWords } from './award-words.ts';
import { RevokeAct } from './revoke-act.view.tsx';

const SIGNS = {
  waits: 'wait',
  ready: 'progress',
  lacks: 'doubt',
  live: 'good',
  superseded: 'lock',
  revoked: 'bad',
  revoking: 'wait',
} as const satisfies Record<AwardLine['state'], string>;

type Props = {
  readonly competitionId: string;
  readonly plan: AwardPlan;
  readonly awards: AwardOverview;
};

/** Who gets what, in the order of the ceremony, and the one print of it all. */
export const AwardLinesPart = ({ competitionId, plan, awards }: Props) => {
  const words = useWords(awardWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const [after, setAfter] = useState('0');
  const { counts, planId, version, eventIds } = plan;
  const key = [planId, version, after, counts.live, counts.superseded, counts.revoked].join('/');
  const lines = useAnswer(key, () => fetchLines(competitionId, planId, after));
  const { isBusy, trouble, send } = useSending();
  const event = awards.events.find(({ eventId }) => eventId === eventIds[0]);
  const name =
    eventIds.length > 1 || !event ? words.several(eventIds.length) : textOf(event.name, language);
  const print = () =>
    void send(
      () => fetchPaper(competitionId, planId),
      (file) => saveFile(file, 'awards.pdf'),
    );
  const mayPrint = awards.may.plan && counts.live > 0;
  const next = lines.body?.next ?? null;
  const shown = trouble ?? lines.trouble;
  return (
    <section class="stack">
      <h2>{words.lines(name)}</h2>
      {mayPrint && (
        <div class="stack-tight">
          <p class="row">
            <button type="button" class="button first" disabled={isBusy} onClick={print}>
              {words.print}
            </button>
          </p>
          <p class="soft small">{words.printHint}</p>
        </div>
      )}
      {shown && <Problem trouble={shown} />}
      {!lines.body && !lines.trouble && <p class="soft">{ui.loading}</p>}
      {lines.body?.items.length === 0 && (
        <div class="empty">
          <h3>{words.noLines}</h3>
          <p class="soft">{words.noLinesHint}</p>
        </div>
      )}
      {lines.body && lines.body.items.length > 0 && (
        <Table
          competitionId={competitionId}
          name={name}
          items={lines.body.items}
          may={awards.may.plan}
          onDone={lines.again}
        />
      )}
      {next !== null && (
        <p class="row">
          <button type="button" class="button" onClick={() => setAfter(next)}>
            {words.more}
          </button>
        </p>
      )}
    </section>
  );
};

type TableProps = {
  readonly competitionId: string;
  readonly name: string;
  readonly items: readonly AwardLine[];
  readonly may: boolean;
  readonly onDone: () => void;
};

const Table = ({ competitionId, name, items, may, onDone }: TableProps) => {
  const words = useWords(awardWords);
  return (
    <ScrollArea name={words.lines(name)}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.says}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <tr key={`${line.key}/${line.awardId ?? ''}`}>
              <td class="number award-number">
                {line.number ?? '–'}
                {line.replaces && <span class="under soft">{words.replaces(line.replaces)}</span>}
              </td>
              <th scope="row" lang="zh-CN">
                {line.name ?? <span class="soft">{words.nameless}</span>}
                <span class="under soft">{line.organisation ?? ''}</span>
              </th>
              <td lang="zh-CN" class="award-text">
                {line.text}
                <span class="under soft">{words.kinds[line.kind]}</span>
              </td>
              <td>
                <Badge
                  sign={SIGNS[line.state]}
                  word={words.lineState[line.state]}
                  outlined={line.state !== 'live'}
                />
                {may && <RevokeAct competitionId={competitionId} line={line} onDone={onDone} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
