import type { JsonObject } from '@jinbang/credentials/json';
import type { PocketCertificate } from '@jinbang/credentials/pocket-certificate';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { certifiedFacts } from '../certificate-paper/level-facts.rules.ts';
import { dayIn } from '../zone.ts';
import type { Certificate } from './certificate.store.ts';

/**
 * What the code on a holder's copy says by itself, out of the words that were signed; undefined of a
 * certificate that does not stand, for nothing new is signed for it, or that says too little.
 * @param list the how manieth revocation list of its body
 * @param zone where its days are told
 */
export const pocketWords = (
  certificate: Pick<Certificate, 'number' | 'level' | 'state' | 'validUntil' | 'statusIndex'>,
  {
    credential,
    name,
    list,
    zone,
  }: { credential: JsonObject; name: string; list: number; zone: string },
): PocketCertificate | undefined => {
  const { number, level, state, validUntil, statusIndex: index } = certificate;
  const facts = certifiedFacts(credential, LEVEL_LABELS[level].zh);
  const { awardedDate } = credential;
  if (state !== 'live' || !facts || typeof awardedDate !== 'string') return undefined;
  const { occupation, trade } = facts;
  return {
    ...{ number, name, level, list, index },
    occupation: trade === null ? occupation : `${occupation}（${trade}）`,
    awarded: dayIn(zone, new Date(awardedDate)),
    ...(validUntil === null ? {} : { until: dayIn(zone, validUntil) }),
  };
};
