import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { isStale } from '../stale.rules.ts';
import type { DraftedPack } from './drafted-pack.rules.ts';
import { draftedPackIn } from './read-drafted.rules.ts';
import { type Draft, saveDraft } from './rule-pack.client.ts';

export type SaveState = 'saved' | 'typing' | 'saving' | 'waiting' | 'stale' | 'refused';

const QUIET_MS = 800;
const AGAIN_MS = 5_000;
const STEPS_MAX = 100;

type Kept = { readonly version: number; readonly pack: DraftedPack };
const keyOf = (draftId: string): string => `jinbang.rule-draft.${draftId}`;

/** What was typed before a reload and had not come to the server; gone once it has. */
const recall = ({ draftId, version }: Draft): DraftedPack | null => {
  try {
    const kept: Kept | null = JSON.parse(sessionStorage.getItem(keyOf(draftId)) ?? 'null');
    return kept?.version === version ? kept.pack : null;
  } catch {
    return null;
  }
};
const keep = (draftId: string, kept: Kept | null): void => {
  try {
    if (kept === null) sessionStorage.removeItem(keyOf(draftId));
    else sessionStorage.setItem(keyOf(draftId), JSON.stringify(kept));
  } catch {
    // A private window: what is typed lasts as long as the page until the server has it.
  }
};

/** A draft being written: kept by itself, step by step taken back, and never over somebody else's. */
export const useRuleDraft = (draft: Draft) => {
  const [pack, setPack] = useState<DraftedPack>(() => recall(draft) ?? draftedPackIn(draft.pack));
  const [past, setPast] = useState<readonly DraftedPack[]>([]);
  const [state, setState] = useState<SaveState>(() => (recall(draft) ? 'typing' : 'saved'));
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [version, setVersion] = useState(draft.version);
  const latest = useRef(pack);
  latest.current = pack;

  const send = useCallback(async () => {
    const sent = latest.current;
    setState('saving');
    const answer = await saveDraft(draft.draftId, sent, version);
    if (answer.ok) {
      const isLast = latest.current === sent;
      keep(draft.draftId, isLast ? null : { version: answer.body.version, pack: latest.current });
      setTrouble(null);
      setVersion(answer.body.version);
      return setState(isLast ? 'saved' : 'typing');
    }
    setTrouble(answer.trouble);
    if (isStale(answer.trouble)) return setState('stale');
    setState(answer.trouble.kind === 'refused' ? 'refused' : 'waiting');
  }, [draft.draftId, version]);

  useEffect(() => {
    if (state !== 'typing' && state !== 'waiting') return undefined;
    const timer = setTimeout(() => void send(), state === 'typing' ? QUIET_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state, pack, send]);

  const show = (next: DraftedPack) => {
    setPack(next);
    keep(draft.draftId, { version, pack: next });
    // While one is on its way the next waits for its answer.
    setState((now) => (now === 'saving' || now === 'stale' ? now : 'typing'));
  };
  return {
    pack,
    state,
    trouble,
    version,
    canUndo: past.length > 0,
    change: (next: DraftedPack) => {
      if (next === pack) return;
      setPast([...past, pack].slice(-STEPS_MAX));
      show(next);
    },
    undo: () => {
      const before = past.at(-1);
      if (!before) return;
      setPast(past.slice(0, -1));
      show(before);
    },
    /** After somebody else saved: goes on from theirs, with mine or with theirs. */
    goOn: (present: Draft, whose: 'mine' | 'theirs') => {
      setVersion(present.version);
      setTrouble(null);
      setPast([...past, pack].slice(-STEPS_MAX));
      if (whose === 'mine') return setState('typing');
      setPack(draftedPackIn(present.pack));
      keep(draft.draftId, null);
      setState('saved');
    },
  };
};
export type RuleDraftWork = ReturnType<typeof useRuleDraft>;
