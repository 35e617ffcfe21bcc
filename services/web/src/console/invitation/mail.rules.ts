/** Mail the gateway kept because no provider is set up; the operator hands its links over. */
export type KeptMail = {
  readonly mailId: string;
  readonly recipient: string;
  readonly kind: 'invitation' | 'recovery';
  readonly body: string;
  readonly recordedAt: string;
};

const LINK = /https?:\/\/\S+#token=([\w-]+)/;

/** The link in a mail, and the secret in it. */
export const linkIn = (
  body: string,
): { readonly link: string; readonly token: string } | undefined => {
  const found = LINK.exec(body);
  return found?.[1] === undefined ? undefined : { link: found[0], token: found[1] };
};

/** The newest mail of this kind to this address; older links are void. */
export const newestFor = (
  mail: readonly KeptMail[],
  kind: KeptMail['kind'],
  email: string,
): KeptMail | undefined => {
  const recipient = email.toLowerCase();
  return mail
    .filter((one) => one.kind === kind && one.recipient === recipient)
    .reduce<KeptMail | undefined>(
      (newest, one) => (newest && newest.recordedAt >= one.recordedAt ? newest : one),
      undefined,
    );
};
