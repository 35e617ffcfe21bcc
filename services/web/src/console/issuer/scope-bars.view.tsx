import type { FiledScopeBody } from '@jinbang/contracts/http/issuer';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { levelNames } from '../standard/level-names.ts';
import {
  barOf,
  placeOf,
  type ScopeState,
  type Span,
  spanOf,
  stateOfScope,
  yearsBeside,
} from './issuer.rules.ts';
import { issuerWords } from './issuer-words.ts';

const SIGN = { now: 'good', 'soon-over': 'provisional', over: 'final', 'to-come': 'wait' } as const;

const todayOf = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** What a body may issue, till when: each occupation as a bar of time, with today across all of them. */
export const ScopeBars = ({ filed }: { readonly filed: readonly FiledScopeBody[] }) => {
  const words = useWords(issuerWords);
  const today = todayOf();
  const span = spanOf(filed, today);
  return (
    <ScrollArea name={words.mayIssue}>
      <table class="table scope-table">
        <caption>{words.mayIssue}</caption>
        <thead>
          <tr>
            <th scope="col">{words.occupation}</th>
            <th scope="col">{words.levels}</th>
            <th scope="col" class="scope-time">
              <span class="unseen">{words.till}</span>
              <Axis span={span} today={today} />
            </th>
            <th scope="col">{words.till}</th>
          </tr>
        </thead>
        <tbody>
          {filed.map((scope) => (
            <Row
              key={`${scope.occupationCode}/${scope.from}/${scope.levels.join('')}`}
              scope={scope}
              span={span}
              today={today}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const Axis = ({ span, today }: { readonly span: Span; readonly today: string }) => {
  const words = useWords(issuerWords);
  return (
    <span class="scope-axis" aria-hidden="true">
      {yearsBeside(today, span).map((day) => (
        <span key={day} class="scope-year number" style={{ left: placeOf(day, span) }}>
          {day.slice(0, 4)}
        </span>
      ))}
      <span class="scope-now" style={{ left: placeOf(today, span) }}>
        {words.today}
      </span>
    </span>
  );
};

type RowProps = { readonly scope: FiledScopeBody; readonly span: Span; readonly today: string };

const Row = ({ scope, span, today }: RowProps) => {
  const words = useWords(issuerWords);
  const names = levelNames[useLanguage()];
  const state: ScopeState = stateOfScope(scope, today);
  return (
    <tr>
      <th scope="row" class="number">
        {scope.occupationCode}
      </th>
      <td>{scope.levels.map((level) => names[level]).join(words.between)}</td>
      <td class="scope-time">
        <span class={`scope-track ${state}`} aria-hidden="true">
          <span class="scope-bar" style={barOf(scope, span)} />
          <span class="scope-line" style={{ left: placeOf(today, span) }} />
        </span>
      </td>
      <td>
        <span class="number days">{words.range(scope.from, scope.to)}</span>{' '}
        <Badge sign={SIGN[state]} word={words.scope[state]} outlined={true} />
      </td>
    </tr>
  );
};
