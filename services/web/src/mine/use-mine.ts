import type { OwnCertificates } from '@jinbang/contracts/http/own-certificates';
import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import type { OwnResult } from '@jinbang/contracts/http/own-result';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Trouble } from '../ui/ask.client.ts';
import {
  askCertificates,
  askEntry,
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
  | {
      readonly stage: 'own';
      readonly session: OwnSession;
      readonly entry: Answer<OwnEntry> | null;
      readonly result: Answer<OwnResult> | null;
      readonly certificates: Answer<OwnCertificates> | null;
      readonly sessions: readonly OwnSessionView[];
    };

const asking = { stage: 'code', trouble: null, isOpening: false, hasEnded: false } as const;

const isOver = (answer: Answer<unknown>): boolean =>
  !answer.ok && answer.trouble.kind === 'refused' && answer.trouble.status === 401;

/** The own page: a code opens it, the cookie keeps it open, nothing is kept by the page itself. */
export const useMine = () => {
  const [mine, setMine] = useState<Mine>({ stage: 'looking' });
  const load = async (session: OwnSession) => {
    const empty = { entry: null, result: null, certificates: null, sessions: [] };
    setMine({ stage: 'own', session, ...empty });
    const [entry, result, certificates, listed] = await Promise.all([
      askEntry(session),
      askResult(session),
      askCertificates(session),
      askSessions(),
    ]);
    if (isOver(result)) return setMine({ ...asking, hasEnded: true });
    const sessions = listed.ok ? listed.body.items : [];
    setMine({ stage: 'own', session, entry, result, certificates, sessions });
  };
  const look = async () => {
    const present = await askPresent();
    if (present.ok) return load(present.body);
    const isRefused = present.trouble.kind === 'refused';
    setMine({ ...asking, trouble: isRefused ? null : present.trouble });
  };
  const open = async (code: string) => {
    setMine({ ...asking, isOpening: true });
    const opened = await openByCode(code);
    if (opened.ok) return load(opened.body);
    setMine({ ...asking, trouble: opened.trouble });
  };
  const goAway = async () => {
    await leave();
    setMine({ ...asking, hasEnded: true });
  };
  const end = async (sessionId: string) => {
    await endSession(sessionId);
    if (mine.stage === 'own') await load(mine.session);
  };
  useEffect(() => void look(), []);
  return { mine, open, goAway, end, again: look };
};
