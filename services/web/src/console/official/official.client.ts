import type { Office } from '@jinbang/contracts/office';
import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';

export type OfficialKind = 'judge' | 'evaluator' | 'senior-evaluator';
export type Title = 'junior' | 'mid' | 'associate-senior' | 'senior';

export type Official = {
  readonly officialId: string;
  readonly personId: string;
  readonly kind: OfficialKind;
  readonly organisationId: string | null;
  readonly region: string | null;
  readonly certificateNo: string | null;
  readonly title: Title | null;
  readonly qualifications: readonly {
    readonly occupationCode: string;
    readonly level: string | null;
  }[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly version: number;
};

export type Setting = {
  readonly competitionId: string;
  readonly panel: 'warn' | 'block';
  readonly judgesMin: number;
  readonly evaluatorsMin: number;
  readonly judgeLevel: string;
  readonly rotation: 'off' | 'warn' | 'block';
  readonly rotationSeasons: number;
  readonly rotationLimit: number;
  readonly recuseRegion: boolean;
  readonly byInvitation: boolean;
  readonly version: number;
};

export type Ground = 'own-organisation' | 'pupil' | 'relative' | 'region';
export type Standing =
  | 'not-registered'
  | 'other-occupation'
  | 'out-of-date'
  | 'level-too-low'
  | 'qualified';

export type CheckCode =
  | 'chief-judge'
  | 'judges'
  | 'encryption-judge'
  | 'supervisor'
  | 'arbitration'
  | 'qualified'
  | 'evaluators'
  | 'pledged'
  | 'recusals'
  | 'rotation';

export type Check = {
  readonly code: CheckCode;
  readonly isMet: boolean;
  readonly need: number;
  readonly have: number;
  readonly personIds: readonly string[];
};

export type Seat = {
  readonly appointmentId: string;
  readonly personId: string;
  readonly office: Office;
  readonly organisationId: string | null;
  readonly standing: Standing | null;
  readonly pledgedAt: string | null;
  readonly conflicts: readonly { readonly organisationId: string; readonly ground: Ground }[];
  readonly timesServed: number;
};

export type Panel = {
  readonly eventId: string;
  readonly recusal: 'event' | 'afterwards' | 'contestant';
  readonly setting: Setting;
  readonly checks: readonly Check[];
  readonly seats: readonly Seat[];
};

export type Invitation = {
  readonly invitationId: string;
  readonly competitionId: string;
  readonly eventId: string;
  readonly personId: string;
  readonly office: Office;
  readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn';
  readonly answerBy: string | null;
  readonly answeredAt: string | null;
  readonly means: 'screen' | 'paper' | null;
  readonly declineReason: 'time' | 'recusal' | 'employer' | 'other' | null;
  readonly declineNote?: string | null;
  readonly version: number;
};

export type Duty = {
  readonly competitionId: string;
  readonly competitionName: Bilingual;
  readonly eventId: string | null;
  readonly eventName: Bilingual | null;
  readonly recusal: Panel['recusal'] | null;
  readonly offices: readonly Office[];
  readonly invitations: readonly Invitation[];
  readonly pledgedAt: string | null;
  readonly conflicts: readonly string[];
  readonly competing: readonly { readonly organisationId: string; readonly name: Bilingual }[];
};

export const fetchDuties = (): Promise<Answer<{ readonly items: readonly Duty[] }>> =>
  call(`${REGISTRATION}/own-duties`);

export const fetchPanel = (eventId: string): Promise<Answer<Panel>> =>
  call(`${REGISTRATION}/events/${eventId}/officials`);

export const fetchInvitations = (eventId: string): Promise<Answer<List<Invitation>>> =>
  callAll(`${REGISTRATION}/events/${eventId}/official-invitations`);

export const fetchRegister = (ownerId: string): Promise<Answer<List<Official>>> =>
  callAll(`${REGISTRATION}/officials?ownerId=${ownerId}`);

export type NewInvitation = {
  readonly personId: string;
  readonly office: Office;
  readonly answerBy: string | null;
  /** When they were asked on paper. */
  readonly askedAt?: string;
};

export const invite = (
  eventId: string,
  invitations: readonly NewInvitation[],
): Promise<Answer<{ readonly invitations: readonly Invitation[] }>> =>
  command(`${REGISTRATION}/events/${eventId}/official-invitations`, {
    method: 'POST',
    body: { invitations },
  });

export type Said =
  | { readonly answer: 'accepted' }
  | { readonly answer: 'declined'; readonly reason: string; readonly note: string | null };
export type Means =
  | { readonly means: 'screen' }
  | { readonly means: 'paper'; readonly answeredAt: string };

export const answer = (
  { invitationId, version }: Invitation,
  said: Said & Means,
): Promise<Answer<Invitation>> =>
  command(`${REGISTRATION}/official-invitations/${invitationId}/answer`, {
    method: 'POST',
    body: said,
    version,
  });

export const withdraw = ({ invitationId, version }: Invitation): Promise<Answer<Invitation>> =>
  command(`${REGISTRATION}/official-invitations/${invitationId}/withdrawal`, {
    method: 'POST',
    version,
  });

export type Pledge = {
  readonly personId: string;
  readonly eventId: string | null;
  readonly textVersion: string;
} & ({ readonly means: 'screen' } | { readonly means: 'paper'; readonly pledgedAt: string });

export const pledgeAll = (
  competitionId: string,
  pledges: readonly Pledge[],
): Promise<Answer<unknown>> =>
  command(`${REGISTRATION}/competitions/${competitionId}/pledges`, {
    method: 'POST',
    body: { pledges },
  });
export const pledge = (competitionId: string, one: Pledge): Promise<Answer<unknown>> =>
  pledgeAll(competitionId, [one]);

export type Declaration = {
  readonly personId: string;
  readonly ground: string;
  readonly organisationId: string;
};

export const declare = (competitionId: string, one: Declaration): Promise<Answer<unknown>> =>
  command(`${REGISTRATION}/competitions/${competitionId}/recusal-declarations`, {
    method: 'POST',
    body: { declarations: [{ ...one, means: 'screen' }] },
  });

/** Signed on paper, and recorded by the organiser: the day written on it counts. */
export const declareFromPaper = (
  competitionId: string,
  one: Declaration & { readonly declaredAt: string },
): Promise<Answer<unknown>> =>
  command(`${REGISTRATION}/competitions/${competitionId}/recusal-declarations`, {
    method: 'POST',
    body: { declarations: [{ ...one, means: 'paper' }] },
  });

export const saveSetting = ({
  competitionId,
  version,
  ...rules
}: Setting): Promise<Answer<Setting>> =>
  command(`${REGISTRATION}/competitions/${competitionId}/official-setting`, {
    method: 'PUT',
    body: rules,
    version,
  });

export type NewOfficial = Omit<Official, 'officialId' | 'version' | 'organisationId' | 'region'>;

export const registerAll = (
  ownerId: string,
  officials: readonly NewOfficial[],
): Promise<Answer<unknown>> =>
  command(`${REGISTRATION}/officials`, { method: 'POST', body: { ownerId, officials } });
export const register = (ownerId: string, official: NewOfficial): Promise<Answer<unknown>> =>
  registerAll(ownerId, [official]);

/** What the register says is written anew as a whole. */
export const changeOfficial = (
  { officialId, version, region }: Official,
  { personId: _person, kind: _kind, ...change }: NewOfficial,
): Promise<Answer<unknown>> =>
  command(`${REGISTRATION}/officials/${officialId}`, {
    method: 'PUT',
    body: { ...change, region },
    version,
  });
