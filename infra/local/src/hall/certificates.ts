import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_nameConstraints,
  NameConstraints,
} from '@peculiar/asn1-x509';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { type HallNames, PRIVATE_NETWORKS } from './hall-names.rules.ts';

/** A certificate and its private key, both PEM. */
export type Certified = { readonly certificate: string; readonly key: string };

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNED_BY = { name: 'ECDSA', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 5 * 365;
/** Apple takes no server certificate that is valid for more than 398 days. */
const LEAF_DAYS = 397;

/** From yesterday on: the clock of a tablet that never was on the Internet may be behind. */
const validFor = (days: number, now: Date) => ({
  notBefore: new Date(now.getTime() - DAY_MS),
  notAfter: new Date(now.getTime() + (days - 1) * DAY_MS),
});

const newKeys = () => crypto.subtle.generateKey(P256, true, ['sign', 'verify']);

const pemOf = async (key: CryptoKey): Promise<string> => {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', key));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`;
};

const signingKey = (pem: string): Promise<CryptoKey> => {
  const der = Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  return crypto.subtle.importKey('pkcs8', der, P256, false, ['sign']);
};

const pemText = (certificate: X509Certificate): string => `${certificate.toString('pem')}\n`;

/** Even a stolen key speaks for these names and for private addresses, and for nothing else. */
const onlyFor = (names: readonly string[]): Extension => {
  const subtrees = [
    ...names.map((dNSName) => new GeneralName({ dNSName })),
    ...PRIVATE_NETWORKS.map((iPAddress) => new GeneralName({ iPAddress })),
  ].map((base) => new GeneralSubtree({ base }));
  const constraints = new NameConstraints({ permittedSubtrees: new GeneralSubtrees(subtrees) });
  return new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(constraints));
};

/** A new authority that may speak for these names alone and make no further authorities. */
export const makeAuthority = async (names: readonly string[], now: Date): Promise<Certified> => {
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: [{ O: ['Jinbang 金榜'] }, { CN: [`Jinbang hall ${names[0] ?? ''}`.slice(0, 64)] }],
      keys,
      signingAlgorithm: SIGNED_BY,
      ...validFor(AUTHORITY_DAYS, now),
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey),
        onlyFor(names),
      ],
    },
    crypto,
  );
  return { certificate: pemText(certificate), key: await pemOf(keys.privateKey) };
};

/** A server certificate for a hall's names and addresses, with a key of its own. */
export const issueLeaf = async (
  authority: Certified,
  { origin, names, addresses }: Pick<HallNames, 'origin' | 'names' | 'addresses'>,
  now: Date,
): Promise<Certified> => {
  const [issuer, keys] = [new X509Certificate(authority.certificate), await newKeys()];
  const { notBefore, notAfter } = validFor(LEAF_DAYS, now);
  const certificate = await X509CertificateGenerator.create(
    {
      subject: [{ CN: [origin.slice(0, 64)] }],
      issuer: issuer.subjectName,
      publicKey: keys.publicKey,
      signingKey: await signingKey(authority.key),
      signingAlgorithm: SIGNED_BY,
      notBefore,
      notAfter: new Date(Math.min(notAfter.getTime(), issuer.notAfter.getTime())),
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        await SubjectKeyIdentifierExtension.create(keys.publicKey),
        await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
        new SubjectAlternativeNameExtension([
          ...names.map((value) => ({ type: 'dns' as const, value })),
          ...addresses.map((value) => ({ type: 'ip' as const, value })),
        ]),
      ],
    },
    crypto,
  );
  return { certificate: pemText(certificate), key: await pemOf(keys.privateKey) };
};
