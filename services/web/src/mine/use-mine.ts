import type { OwnCertificates } from '@jinbang/contracts/http/own-certificates';
import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import type { OwnResult } from '@jinbang/contracts/http/own-result';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Trouble } from '../ui/ask.client.ts';
import { onlyNewest } from '../ui/turns.rules.ts';
import {
  askCertificates,
  askEntry,
  askOwnEntries,
  askPresent,
  askResult,
  askSessions,
  endSession,
  leave,
  type OwnSession,
  type OwnSessionView,
  openByCode,
} from './mine.client.ts';

export type Mine =
  | { readonly stage: 'looking' }
  | {
      readonly stage: 'code';
      readonly trouble: Trouble | null;
      readonly isOpening: boolean;
      readonly hasEnded: boolean;
    }
  | { readonly stage: 'entries'; readonly entries: readonly OwnEntry[] }
  | {
      readonly stage: 'own';
      readonly session: OwnSession;
      /** Until when a code is good; null for an account. */
      readonly until: string | null;
      /** What an account may look at besides. */
      readonly others: readonly OwnEntry[];
      readonly entry: Answer<OwnEntry> | null;
      readonly result: Answer<OwnResult> | null;
      readonly certificates: Answer<OwnCertificates> | null;
      readonly sessions: readonly OwnSessionView[];
    };

const asking = { stage: 'code', trouble: null, isOpening: false, hasEnded: false } as const;

const isOver = (answer: Answer<unknown>): boolean =>
  !answer.ok && answer.trouble.kind === 'refused' && answer.trouble.status === 401;

type Way = { readonly until: string | null; readonly others: readonly OwnEntry[] };

const partsOf = async (session: OwnSession) => {
  const [entry, result, certificates, listed] = await Promise.all([
    askEntry(session),
    askResult(session),
    askCertificates(session),
    askSessions(),
  ]);
  return { entry, result, certificates, sessions: listed.ok ? listed.body.items : [] };
};

/**
 * The own page: a code or the account somebody is signed in by opens it, a cookie keeps it open,
 * nothing is kept by the page itself. Of both, the code is what somebody typed here.
 */
export const useMine = () => {
  const [mine, setMine] = useState<Mine>({ stage: 'looking' });
  // Whatever is asked for takes the place of what was: who has left is brought back by no answer.
  const [take] = useState(onlyNewest);
  const load = async (session: OwnSession, way: Way) => {
    const isNewest = take();
    const empty = { entry: null, result: null, certificates: null, sessions: [] };
    setMine({ stage: 'own', session, ...way, ...empty });
    const parts = await partsOf(session);
    if (!isNewest()) return;
    if (isOver(parts.result)) return setMine({ ...asking, hasEnded: true });
    setMine({ stage: 'own', session, ...way, ...parts });
  };
  const show = (entry: OwnSession, all: readonly OwnEntry[]) =>
    load(entry, { until: null, others: all.filter(({ entryId }) => entryId !== entry.entryId) });
  const lookByAccount = async (): Promise<void> => {
    const isNewest = take();
    const own = await askOwnEntries();
    if (!isNewest()) return;
    const [only, another] = own.ok ? own.body.items : [];
    if (!own.ok || !only) return setMine(asking);
    return another ? setMine({ stage: 'entries', entries: own.body.items }) : show(only, [only]);
  };
  const look = async (): Promise<void> => {
    const isNewest = take();
    const present = await askPresent();
    if (!isNewest()) return;
    if (present.ok) return load(present.body, { until: present.body.expiresAt, others: [] });
    const isRefused = present.trouble.kind === 'refused';
    return isRefused ? lookByAccount() : setMine({ ...asking, trouble: present.trouble });
  };
  const open = async (code: string) => {
    const isNewest = take();
    setMine({ ...asking, isOpening: true });
    const opened = await openByCode(code);
    if (!isNewest()) return;
    if (opened.ok) return load(opened.body, { until: opened.body.expiresAt, others: [] });
    setMine({ ...asking, trouble: opened.trouble });
  };
  const goAway = async () => {
    const isNewest = take();
    await leave();
    if (isNewest()) setMine({ ...asking, hasEnded: true });
  };
  const reload = () => (mine.stage === 'own' ? load(mine.session, mine) : look());
  const end = async (sessionId: string) => {
    const isNewest = take();
    await endSession(sessionId);
    if (isNewest()) await reload();
  };
  const askCode = () => {
    take();
    setMine(asking);
  };
  useEffect(() => void look(), []);
  return { mine, open, goAway, end, again: look, reload, show, askCode };
};
