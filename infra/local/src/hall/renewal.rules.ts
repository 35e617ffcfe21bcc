import type { X509Certificate } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate, id_ce_nameConstraints, NameConstraints } from '@peculiar/asn1-x509';
import type { HallNames } from './hall-names.rules.ts';

/** A contest lasts days, its preparation weeks: so long it must still be good. */
const NEAR_ITS_END_MS = 30 * 86_400_000;

const spokenFor = ({ subjectAltName = '' }: X509Certificate): ReadonlySet<string> =>
  new Set(subjectAltName.split(', ').map((entry) => entry.replace(/^(DNS|IP Address):/, '')));

/** Is this certificate still right: not near its end, for these names, by this authority? */
export const mayServe = (
  certificate: X509Certificate,
  now: Date,
  wanted?: Pick<HallNames, 'names' | 'addresses'>,
  authority?: X509Certificate,
): boolean => {
  if (certificate.validToDate.getTime() - now.getTime() < NEAR_ITS_END_MS) return false;
  if (certificate.validFromDate > now) return false;
  if (authority && !certificate.verify(authority.publicKey)) return false;
  if (!wanted) return true;
  const has = spokenFor(certificate);
  const wants = [...wanted.names, ...wanted.addresses];
  return wants.length === has.size && wants.every((one) => has.has(one));
};

/** May an authority speak for this name? Its name constraints answer. */
export const permits = (authorityPem: string, name: string): boolean => {
  const der = Buffer.from(authorityPem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  const extensions = AsnConvert.parse(der, Certificate).tbsCertificate.extensions ?? [];
  const found = extensions.find(({ extnID }) => extnID === id_ce_nameConstraints);
  if (!found) return true;
  const { permittedSubtrees = [] } = AsnConvert.parse(found.extnValue, NameConstraints);
  return permittedSubtrees.some(
    ({ base }) => base.dNSName === name || name.endsWith(`.${base.dNSName}`),
  );
};
