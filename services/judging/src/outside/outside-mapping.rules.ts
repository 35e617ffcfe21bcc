import type { OutsideMapping } from '@jinbang/contracts/http/judging-outside';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { headerText } from '../scheme/workbook-sheet.ts';
import type { OutsideModule } from './outside-reading.rules.ts';
import { refuseAspect } from './outside-value.rules.ts';

/** A mapping that can be read by: each column once, each aspect once and of a kind a file can give. */
export const refuseMapping = (
  { key, session, columns }: OutsideMapping,
  module: OutsideModule,
): Rejection | undefined => {
  const issues: RejectionIssue[] = [];
  const used = new Map<string, string>([[headerText(key), 'key']]);
  const claim = (at: string, column: string) => {
    if (used.has(headerText(column))) {
      issues.push({ at, code: 'outside.column-used', params: { column } });
    }
    used.set(headerText(column), at);
  };
  if (module.keyKind === 'station' && session === undefined) {
    issues.push({ at: 'session', code: 'outside.session-missing' });
  }
  if (session && 'column' in session) claim('session.column', session.column);
  if (session && 'sessionId' in session && !isSession(module, session.sessionId)) {
    issues.push({ at: 'session.sessionId', code: 'session.unknown' });
  }
  for (const [place, { column }] of columns.entries()) claim(`columns.${place}.column`, column);
  issues.push(...aspectIssues(columns, module));
  return issues.length === 0
    ? undefined
    : {
        kind: 'invalid',
        code: 'outside.mapping-refused',
        params: { count: issues.length },
        issues,
      };
};

const aspectIssues = (
  columns: OutsideMapping['columns'],
  module: OutsideModule,
): readonly RejectionIssue[] =>
  columns.flatMap(({ aspectId }, place): readonly RejectionIssue[] => {
    const at = `columns.${place}.aspectId`;
    const aspect = module.aspects.get(aspectId);
    if (!aspect) return [{ at, code: 'aspect.unknown' }];
    if (columns.findIndex((one) => one.aspectId === aspectId) < place) {
      return [{ at, code: 'outside.aspect-used', params: { aspect: aspect.code } }];
    }
    const flaw = refuseAspect(aspect);
    return flaw ? [{ at, ...flaw }] : [];
  });

const isSession = ({ sessions }: OutsideModule, id: string): boolean =>
  sessions.some(({ sessionId }) => sessionId === id);
