import { type Answer, type Asking, ask, type Trouble } from '../ui/ask.client.ts';

/** How the judging page speaks to the services: by a paired tablet or by an access token. */
export type Caller = {
  /** The session marks are captured in; null where there is no tablet. */
  readonly sessionId: string | null;
  /** Is it the judge themselves? Asked of the server by their PIN before they sign; null when it is. */
  readonly confirm?: (pin: string) => Promise<Trouble | null>;
  readonly ask: <Body>(url: string, asking?: Asking) => Promise<Answer<Body>>;
  /** Hands in what was captured in a session, whoever works on the tablet now. */
  readonly handIn: <Body>(
    sessionId: string | null,
    url: string,
    asking: Asking,
  ) => Promise<Answer<Body>>;
};

/** Somebody with an access token: no tablet, so whoever gives a mark sends it. */
export const bearerCaller = (token: string): Caller => ({
  sessionId: null,
  ask: (url, asking) => ask(url, { ...asking, token }),
  handIn: (_, url, asking) => ask(url, { ...asking, token }),
});
