import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';

type Roster = { readonly moduleId: string; readonly entryIds: readonly string[] };

/** Nobody stands in two sessions of one module; of different modules everybody may. */
export const flawOfRosters = (rosters: readonly Roster[]): Rejection | undefined => {
  const seen = new Set<string>();
  const issues = rosters.flatMap(({ moduleId, entryIds }, session) => {
    const here = [...new Set(entryIds)];
    const again = here.filter((entryId) => seen.has(`${moduleId} ${entryId}`));
    for (const entryId of here) seen.add(`${moduleId} ${entryId}`);
    return again.map((entryId): RejectionIssue => {
      const at = `sessions.${session}.entryIds.${entryIds.indexOf(entryId)}`;
      return { at, code: 'draw.other-session' };
    });
  });
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'draw.refused', issues };
};

/** What speaks against one session of several, at its place in the list: nothing of the others is kept either. */
export const atSession = (flaw: Rejection, session: number): Rejection => {
  const at = `sessions.${session}`;
  const issues = flaw.issues?.map((issue) => ({ ...issue, at: `${at}.${issue.at}` })) ?? [
    { at, code: flaw.code, ...(flaw.params ? { params: flaw.params } : {}) },
  ];
  return { ...flaw, issues };
};
