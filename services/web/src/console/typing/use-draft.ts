import { useState } from 'preact/hooks';
import { blankDraft, type Draft, draftKey, readDraft } from './draft.rules.ts';

/** A draft of this tab: a reload keeps it, and it goes with the tab or once it is handed in. */
export const useDraft = (paperSheetId: string, personId: string | null) => {
  const key = draftKey(paperSheetId, personId ?? '-');
  const [draft, setDraft] = useState<Draft>(() => readDraft(recall(key)));
  const keep = (next: Draft) => {
    setDraft(next);
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A private window: the draft lasts as long as the page.
    }
  };
  return {
    draft,
    change: (part: Partial<Draft>) => keep({ ...draft, ...part }),
    setText: (cell: string, text: string) =>
      keep({ ...draft, texts: { ...draft.texts, [cell]: text } }),
    clear: () => {
      setDraft(blankDraft);
      forget(key);
    },
  };
};

const recall = (key: string): string | null => {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
};

const forget = (key: string): void => {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
};
