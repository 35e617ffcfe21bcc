import { useEffect, useState } from 'preact/hooks';
import type { DraftedPack } from './drafted-pack.rules.ts';
import { type Judgement, judgeDraft } from './judge-draft.rules.ts';

const QUIET_MS = 300;

/** What reader and linter say, once nothing was typed for a moment. */
export const useJudgement = (pack: DraftedPack): Judgement => {
  const [judgement, setJudgement] = useState(() => judgeDraft(pack));
  useEffect(() => {
    const timer = setTimeout(() => setJudgement(judgeDraft(pack)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [pack]);
  return judgement;
};
