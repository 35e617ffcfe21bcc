/** A pairing code: four groups of four in Crockford's base 32, which has no letter like a digit. */
export const PAIRING_CODE: RegExp = /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/;

/** A code as it is compared, however it was typed: look-alikes as digits, groups of four. */
export const plainPairingCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll(/(.{4})(?=.)/g, '$1-');
