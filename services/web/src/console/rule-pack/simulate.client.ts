import type {
  SimulationLine,
  SimulationOutcome,
  SimulationWish,
} from '@jinbang/contracts/http/simulation';
import { type Answer, answerOf, unreachable } from '../../ui/ask.client.ts';
import { presentLanguage } from '../../ui/language.ts';
import { recallToken } from '../../ui/token.ts';

export type Progress = { readonly done: number; readonly of: number };

const headers = (): Record<string, string> => {
  const token = recallToken();
  return {
    'content-type': 'application/json',
    'accept-language': presentLanguage() === 'en' ? 'en' : 'zh-CN',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
};

const stopped = ({ sentence, code }: Extract<SimulationLine, { kind: 'stopped' }>) =>
  ({
    ok: false,
    trouble: {
      kind: 'refused',
      status: 409,
      code,
      detail: sentence[presentLanguage()],
      errors: [],
      requestId: undefined,
      language: presentLanguage(),
    },
  }) as const;

/** The lines of an answer as they come; the last piece may be the beginning of the next. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<SimulationLine, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (let rest = ''; ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = `${rest}${decoder.decode(value, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield JSON.parse(text) as SimulationLine;
  }
}

/** Tries packs on past results; tells how far it is, event by event. */
export const simulate = async (
  wish: Partial<SimulationWish>,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Answer<SimulationOutcome>> => {
  try {
    const response = await fetch('/api/certification/v1/simulations', {
      method: 'POST',
      headers: headers(),
      body: JSON.stringify(wish),
      signal,
    });
    if (!response.ok || !response.body) return await answerOf<SimulationOutcome>(response);
    for await (const line of linesOf(response.body)) {
      if (line.kind === 'outcome') return { ok: true, body: line };
      if (line.kind === 'stopped') return stopped(line);
      onProgress(line);
    }
    return unreachable;
  } catch {
    return unreachable;
  }
};
