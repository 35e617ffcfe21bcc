import { newId } from '@jinbang/kernel/id';
import { type Answer, answerOf, unreachable } from '../../ui/ask.client.ts';
import { presentLanguage } from '../../ui/language.ts';
import { recallToken } from '../../ui/token.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';

export const KINDS = [
  'technical',
  'sample-task',
  'scheme-notice',
  'programme',
  'minutes',
  'answers',
] as const;
export type DocumentKind = (typeof KINDS)[number];

export type Version = {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly file: {
    readonly fileId: string;
    readonly kind: string;
    readonly byteCount: number;
  } | null;
  readonly change: { readonly percent: string; readonly note: string } | null;
  readonly publishedAt: string;
  readonly readCount: number;
  readonly signatures: readonly { readonly personId: string; readonly office: string }[];
  readonly own: { readonly read: boolean; readonly signed: boolean };
};
export type Paper = {
  readonly documentId: string;
  readonly competitionId: string;
  readonly eventId: string | null;
  readonly kind: DocumentKind;
  readonly changeLimit: number;
  readonly version: number;
  readonly versions: readonly Version[];
};
export type Question = {
  readonly questionId: string;
  readonly eventId: string | null;
  readonly text: string;
  readonly askedBy: string | null;
  readonly askedAt: string;
  readonly answers: readonly { readonly version: number; readonly text: string }[];
};
export type Reading = {
  readonly personId: string;
  readonly office: string;
  readonly readAt: string | null;
};

const at = (competitionId: string): string => `${REGISTRATION}/competitions/${competitionId}`;
const of = ({ competitionId, documentId }: Paper): string =>
  `${at(competitionId)}/documents/${documentId}`;

export const fetchDocuments = (competitionId: string): Promise<Answer<List<Paper>>> =>
  callAll(`${at(competitionId)}/documents`);

export const openDocument = (
  competitionId: string,
  wanted: { readonly kind: DocumentKind; readonly eventId: string | null },
): Promise<Answer<Paper>> =>
  command(`${at(competitionId)}/documents`, { method: 'POST', body: wanted });

export type NewVersion = {
  readonly title: string;
  readonly text: string;
  readonly fileId: string | null;
  readonly change: { readonly percent: string; readonly note: string } | null;
};

export const publishVersion = (paper: Paper, version: NewVersion): Promise<Answer<Paper>> =>
  command(`${of(paper)}/versions`, { method: 'POST', body: version, version: paper.version });

const headers = (): Record<string, string> => {
  const token = recallToken();
  return {
    'accept-language': presentLanguage() === 'en' ? 'en' : 'zh-CN',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
};

/** Hands a file in as it is; the server says by its content what it is. */
export const handInFile = async (
  paper: Paper,
  file: File,
): Promise<Answer<{ readonly fileId: string }>> => {
  try {
    const response = await fetch(`${of(paper)}/files`, {
      method: 'PUT',
      body: file,
      headers: {
        ...headers(),
        'idempotency-key': newId(),
        'content-type': file.type || 'application/octet-stream',
      },
    });
    return await answerOf(response);
  } catch {
    return unreachable;
  }
};

/** The file of a version, to be saved by the browser under its title. */
export const fetchFile = async (paper: Paper, version: number): Promise<Answer<Blob>> => {
  try {
    const response = await fetch(`${of(paper)}/versions/${version}/file`, { headers: headers() });
    return response.ok ? { ok: true, body: await response.blob() } : await answerOf<Blob>(response);
  } catch {
    return unreachable;
  }
};

export const actOnVersion = (
  paper: Paper,
  version: number,
  act: 'read' | 'signed',
): Promise<Answer<Paper>> =>
  command(`${of(paper)}/versions/${version}/acts`, { method: 'POST', body: { act } });

export const fetchReadings = (
  paper: Paper,
  version: number,
): Promise<Answer<{ readonly items: readonly Reading[] }>> =>
  call(`${of(paper)}/versions/${version}/readings`);

export const fetchQuestions = (competitionId: string): Promise<Answer<List<Question>>> =>
  callAll(`${at(competitionId)}/questions`);

export const askQuestion = (
  competitionId: string,
  question: { readonly text: string; readonly eventId: string | null },
): Promise<Answer<Question>> =>
  command(`${at(competitionId)}/questions`, { method: 'POST', body: question });

export const answerQuestion = (
  competitionId: string,
  questionId: string,
  text: string,
): Promise<Answer<Question>> =>
  command(`${at(competitionId)}/questions/${questionId}/answers`, {
    method: 'POST',
    body: { text },
  });
