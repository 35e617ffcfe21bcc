import { PRESENT_PLEDGE } from '@jinbang/contracts/registration/pledge-text';
import type { Answer } from '../../ui/ask.client.ts';
import { answer, type Invitation, invite, pledgeAll } from './official.client.ts';
import type { Asked } from './panel-list.rules.ts';

/** What was done by now: a second try goes on from here. */
export type Carried = {
  readonly asked: Map<string, readonly Invitation[]>;
  readonly answered: Set<string>;
  isPledged: boolean;
};

export const nothingCarried = (): Carried => ({
  asked: new Map(),
  answered: new Set(),
  isPledged: false,
});

export type Paper = {
  /** Asked and answered on paper: the days written there count. */
  readonly askedAt: string;
  readonly answeredAt: string;
  /** Null where the pledges are signed later. */
  readonly pledgedAt: string | null;
};

const PLEDGES_MAX = 200;

const pledgeOnPaper = async (
  competitionId: string,
  list: readonly Asked[],
  pledgedAt: string,
): Promise<Answer<unknown>> => {
  const pledges = [...new Map(list.map((one) => [`${one.eventId} ${one.personId}`, one])).values()];
  for (let from = 0; from < pledges.length; from += PLEDGES_MAX) {
    const said = await pledgeAll(
      competitionId,
      pledges.slice(from, from + PLEDGES_MAX).map(({ eventId, personId }) => ({
        ...{ personId, eventId, textVersion: PRESENT_PLEDGE.version },
        ...{ means: 'paper' as const, pledgedAt },
      })),
    );
    if (!said.ok) return said;
  }
  return { ok: true, body: undefined };
};

const askEvent = async (
  eventId: string,
  asked: readonly Asked[],
  paper: Paper | null,
  { asked: before }: Carried,
): Promise<Answer<readonly Invitation[]>> => {
  const known = before.get(eventId);
  if (known) return { ok: true, body: known };
  const when = paper === null ? {} : { askedAt: paper.askedAt };
  const made = await invite(
    eventId,
    asked.map(({ personId, office }) => ({ personId, office, answerBy: null, ...when })),
  );
  if (!made.ok) return made;
  before.set(eventId, made.body.invitations);
  return { ok: true, body: made.body.invitations };
};

const acceptAll = async (
  invitations: readonly Invitation[],
  { answeredAt }: Paper,
  { answered }: Carried,
  onStep: (answered: number) => void,
): Promise<Answer<unknown>> => {
  for (const one of invitations.filter(({ invitationId }) => !answered.has(invitationId))) {
    const said = await answer(one, { answer: 'accepted', means: 'paper', answeredAt });
    if (!said.ok) return said;
    answered.add(one.invitationId);
    onStep(answered.size);
  }
  return { ok: true, body: undefined };
};

type List = {
  readonly competitionId: string;
  readonly asked: readonly Asked[];
  readonly paper: Paper | null;
};

/**
 * Invites a whole list, event by event, and records what came back on paper. Each step is a command
 * of its own; where one is refused, it stops and says so.
 */
export const carryPanelList = async (
  { competitionId, asked: list, paper }: List,
  carried: Carried,
  onStep: (answered: number) => void,
): Promise<Answer<unknown>> => {
  for (const [eventId, asked] of Map.groupBy(list, (one) => one.eventId)) {
    const invited = await askEvent(eventId, asked, paper, carried);
    if (!invited.ok) return invited;
    if (paper === null) continue;
    const accepted = await acceptAll(invited.body, paper, carried, onStep);
    if (!accepted.ok) return accepted;
  }
  if (!paper?.pledgedAt || carried.isPledged) return { ok: true, body: undefined };
  const said = await pledgeOnPaper(competitionId, list, paper.pledgedAt);
  carried.isPledged = said.ok;
  return said;
};
