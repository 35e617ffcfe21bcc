import { type DrawKeys, makeDrawKeys } from '@jinbang/draws/draw-keys';
import { recoverIdentity } from '@jinbang/draws/recovery-papers';
import { openWith } from '@jinbang/draws/sealed-text';
import type { Staff } from './stage.ts';

const REGISTRATION = '/api/registration/v1';

type Versioned = { readonly version: number };
type Sealers = Pick<Staff, 'encryptionJudge' | 'supervisor'>;

/** What stays on the encryption judge's device from the registration to the opening, by event. */
const devices = new Map<string, DrawKeys>();

const read = async (identity: string, base64: string): Promise<string> => {
  const text = await openWith([identity], Buffer.from(base64, 'base64'));
  if (text === undefined) throw new Error('the key does not open what was sealed to it');
  return text;
};

/** The encryption judge makes the keys of an event, and the supervisor sees that they open. */
export const registerDrawKeys = async (
  { encryptionJudge, supervisor }: Sealers,
  eventId: string,
): Promise<void> => {
  const keys = await makeDrawKeys();
  const { judgeRecipient, recoveryRecipient, identity } = keys;
  const event = await encryptionJudge.get<Versioned>(`${REGISTRATION}/events/${eventId}`);
  const registered = await encryptionJudge.post<
    Versioned & { keyId: string; trials: { judge: string; recovery: string } }
  >(`${REGISTRATION}/events/${eventId}/draw-keys`, { judgeRecipient, recoveryRecipient }, event);
  const recovered = await recoverIdentity(keys.papers.slice(0, 2));
  if (!recovered.ok) throw new Error(`two papers do not open: ${recovered.flaw}`);
  const { trials, keyId } = registered;
  const codes = {
    judgeCode: await read(identity, trials.judge),
    recoveryCode: await read(recovered.identity, trials.recovery),
  };
  await supervisor.post(`${REGISTRATION}/draw-keys/${keyId}/confirmation`, codes, registered);
  devices.set(eventId, keys);
};

type Sealed = {
  readonly sealId: string;
  readonly layer: number;
  readonly stands: boolean;
  readonly cipher: string;
};

/** Opens the sealed layers, the third first: on the device, and confirmed by the supervisor. */
export const openLayers = async (
  { encryptionJudge, supervisor }: Sealers,
  eventId: string,
  opening: Versioned & { readonly openingId: string },
): Promise<Versioned> => {
  const keys = devices.get(eventId);
  if (!keys) return opening;
  const { items } = await encryptionJudge.get<{ items: readonly Sealed[] }>(
    `${REGISTRATION}/events/${eventId}/sealed-lots?limit=200`,
  );
  let seen: Versioned = opening;
  for (const layer of [3, 2]) {
    const wanted = items.filter((one) => one.layer === layer && one.stands);
    if (wanted.length === 0) continue;
    const opened = await Promise.all(
      wanted.map(async ({ sealId, cipher }) => ({
        sealId,
        plaintext: await read(keys.identity, cipher),
      })),
    );
    const path = `${REGISTRATION}/openings/${opening.openingId}/layers/${layer}`;
    seen = await encryptionJudge.post<Versioned>(path, { means: 'judge-key', opened }, seen);
    seen = await supervisor.post<Versioned>(`${path}/confirmation`, undefined, seen);
  }
  return seen;
};
