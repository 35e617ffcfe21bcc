import type { Answer } from '../../ui/ask.client.ts';
import { callAll, command, GATEWAY, type List } from '../call.client.ts';

export type Invitation = {
  readonly invitationId: string;
  readonly personId: string;
  readonly email: string;
  readonly invitedBy: string;
  readonly invitedAt: string;
  readonly expiresAt: string;
  readonly state: 'open' | 'accepted' | 'withdrawn' | 'expired';
};

export const fetchInvitations = (): Promise<Answer<List<Invitation>>> =>
  callAll(`${GATEWAY}/invitations`);

export const invite = (personId: string, email: string): Promise<Answer<Invitation>> =>
  command(`${GATEWAY}/invitations`, { method: 'POST', body: { personId, email } });

export const withdraw = (invitationId: string): Promise<Answer<unknown>> =>
  command(`${GATEWAY}/invitations/${invitationId}`, { method: 'DELETE' });
