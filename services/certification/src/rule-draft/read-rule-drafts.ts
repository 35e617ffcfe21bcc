import { sentenceOf } from '@jinbang/contracts/problem';
import { accept, refuse } from '@jinbang/kernel/result';
import { explainFinding } from '@jinbang/promotion/explain-finding';
import { lintRulePack } from '@jinbang/promotion/lint';
import { readRulePack } from '@jinbang/promotion/read-rule-pack';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { mayReadDraft, readableAt } from './rule-draft.access.ts';
import type { DraftAnswer, DraftOutline } from './rule-draft.body.ts';
import { findDraft, listDrafts, type RuleDraft } from './rule-draft.store.ts';
import type { DraftJson } from './rule-draft.tables.ts';

type Reader = Pick<CommandDeps, 'db' | 'now'>;
type Text = { readonly zh: string; readonly en?: string };

/** A title as far as it is one. */
const textIn = (value: unknown): Text => {
  if (typeof value !== 'object' || value === null) return { zh: '' };
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  return {
    zh: typeof zh === 'string' ? zh : '',
    ...(typeof en === 'string' ? { en } : {}),
  };
};

const outlineOf = (draft: RuleDraft): DraftOutline => {
  const { pack, places: _, basedOnPack, basedOnVersion, ...rest } = draft;
  return {
    ...rest,
    title: textIn(pack.title),
    jurisdiction: textIn(pack.jurisdiction),
    basedOn:
      basedOnPack === null || basedOnVersion === null
        ? null
        : { packId: basedOnPack, packVersion: basedOnVersion },
    ruleCount: Array.isArray(pack.rules) ? pack.rules.length : 0,
    begunAt: draft.begunAt.toISOString(),
    savedAt: draft.savedAt.toISOString(),
    closedAt: draft.closedAt?.toISOString() ?? null,
  };
};

/** What keeps it from being read as a pack; of a whole one, what the linter finds. */
const judged = (json: DraftJson): Pick<DraftAnswer, 'problems' | 'findings'> => {
  const read = readRulePack(json);
  if (read.ok) {
    const findings = lintRulePack(read.value).map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      ruleIds: [...finding.ruleIds],
      zh: explainFinding(finding, 'zh'),
      en: explainFinding(finding, 'en'),
    }));
    return { problems: [], findings };
  }
  const problems = (read.refusal.issues ?? []).map(({ at, code, params }) => ({
    at,
    code,
    zh: sentenceOf(code, 'zh', params),
    en: sentenceOf(code, 'en', params),
  }));
  return { problems, findings: [] };
};

/** The drafts of the places somebody works at, oldest first. */
export const readRuleDrafts =
  (deps: Reader) =>
  (
    personId: string,
    query: { readonly after?: string | undefined; readonly limit: number },
  ): Outcome<{ items: DraftOutline[]; next: string | null }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const places = readableAt(viewer);
      if (places?.length === 0) return refuse(forbidden);
      const rows = await listDrafts(tx, places, query);
      const items = rows.slice(0, query.limit);
      const next = rows.length > query.limit ? (items.at(-1)?.draftId ?? null) : null;
      return accept({ items: items.map(outlineOf), next });
    });

export const readRuleDraft =
  (deps: Reader) =>
  (personId: string, draftId: string): Outcome<DraftAnswer> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (readableAt(viewer)?.length === 0) return refuse(forbidden);
      const draft = await findDraft(tx, draftId);
      if (!draft || !mayReadDraft(viewer, draft)) return refuse(unknown('rule-draft.unknown'));
      return accept({ ...outlineOf(draft), pack: draft.pack, ...judged(draft.pack) });
    });
