import type { Answer } from '../../ui/ask.client.ts';

/** Work that keeps something in this browser first; where it cannot, nothing is sent. */
export const orNotKept = async <Body>(
  work: () => Promise<Answer<Body>>,
  sentence: string,
): Promise<Answer<Body>> => {
  try {
    return await work();
  } catch {
    const told = { status: 0, code: 'browser.keeps-nothing', detail: sentence };
    return {
      ok: false,
      trouble: { kind: 'refused', ...told, errors: [], requestId: undefined },
    };
  }
};
