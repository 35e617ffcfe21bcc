import { armor, Decrypter, Encrypter } from 'age-encryption';

/** Fewer letters are tried out in a day; nobody sees how often a copied file is tried. */
export const PASSPHRASE_CHARS_MIN = 10;

/** What trying a passphrase costs: 2 to this power, about a second on a laptop. */
const WORK_FACTOR = 18;

/** Closes a key with a passphrase, as text to save: what `age -d` opens on any machine, too. */
export const closeKeyFile = async (
  identity: string,
  passphrase: string,
  workFactor: number = WORK_FACTOR,
): Promise<string> => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return armor.encode(await encrypter.encrypt(identity));
};

/** The key of a saved file; undefined where the passphrase is another one or the file is none. */
export const openKeyFile = async (
  file: string,
  passphrase: string,
): Promise<string | undefined> => {
  try {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    return await decrypter.decrypt(armor.decode(file.trim()), 'text');
  } catch {
    return undefined;
  }
};
